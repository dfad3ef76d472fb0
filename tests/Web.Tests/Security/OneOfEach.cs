using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Web.Sales;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Security;

/// <summary>One of everything that an organization can have, and which route speaks of which.</summary>
sealed record OneOfEach(IReadOnlyDictionary<string, string> Keys)
{
    public static async Task<OneOfEach> MakeAsync(Business business)
    {
        var paid = await business.IssueAsync(40_00);
        using var payer = new Payer(business.Merchant.App, paid);
        await payer.PayAsync((await payer.PressPayAsync())!);
        var left = await business.LeaveAsync(10_00);
        return await business.Merchant.WithDbAsync(async db =>
        {
            var ids = business.Merchant.App.Services.GetRequiredService<Ids>();
            var item = new Item(ids.Next<Item>(), business.Merchant.OrganizationId, "Item", Currency.Eur);
            var payment = await db.Payments.FirstAsync();
            var (todo, dispute, payout) = (Decision(ids, payment), Disputed(ids, payment), PaidOut(ids, payment));
            var note = await CreditAsync(business, await db.Invoices.FirstAsync());
            var (offered, line) = (await business.OfferAsync(70_00), BankTold.Add(db, ids, business.Merchant));
            var (rule, late, recurring) = (Rule(ids, payment), Late(ids, payment), Recurring(ids, payment, paid.Id));
            var (told, file) = (Told(ids, business), FileBeside.Add(db, business.Merchant, paid.Id));
            db.AddRange(item, todo, dispute, payout, told, rule, recurring, late);
            await db.SaveChangesAsync();
            Assert.False(await Eventually.GetsAsync(
                () => db.Payments.AnyAsync(p => p.FeeCheckAt != null), asks => !asks)); // nothing more comes by itself
            return new OneOfEach(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["sales/invoices/attachment"] = file.Id.ToString(), ["sales/invoices"] = paid.Id.ToString(),
                ["sales/recurring/new"] = paid.Id.ToString(), ["sales/recurring"] = recurring.Id.ToString(),
                ["sales/credit-notes/new"] = paid.Id.ToString(), ["sales/credit-notes"] = note.ToString(),
                ["sales/estimates"] = offered.Id.ToString(),
                ["customers/send-back"] = left.Id.ToString(),
                ["customers"] = business.Customer.Id.ToString(), ["items"] = item.Id.ToString(),
                ["payments/dispute"] = dispute.Id.ToString(), ["payments/payout"] = payout.Id.ToString(),
                ["payments/bank/line"] = line.ToString(), ["payments"] = payment.Id.ToString(),
                ["portal/receipt"] = payment.Id.ToString(),
                ["todos"] = todo.Id.ToString(),
                ["settings/payment-gateways/events/show"] = told.Id.ToString(),
                ["settings/payment-gateways"] = business.Gateway.Id.ToString(),
                ["settings/reminders"] = rule.Id.ToString(), ["settings/late-fees"] = late.Id.ToString(),
                ["settings/taxes"] = (await db.Taxes.FirstAsync()).Id.ToString(),
                ["settings/numbering"] = (await db.NumberSeries.FirstAsync()).Id.ToString(),
            });
        });
    }

    static Todo Decision(Ids ids, Payment payment) =>
        new(ids.Next<Todo>(), payment.OrganizationId, TodoReason.Overpaid)
        {
            PaymentId = payment.Id, CreatedAt = payment.RecordedAt,
        };

    static Payout PaidOut(Ids ids, Payment payment) =>
        new(ids.Next<Payout>(), payment.OrganizationId, payment.ConnectionId!.Value, "po_1")
        {
            Amount = payment.Amount, CreatedAt = payment.RecordedAt,
        };

    static RecurringInvoice Recurring(Ids ids, Payment payment, Id<Invoice> pattern)
    {
        var recurring = new RecurringInvoice(
            ids.Next<RecurringInvoice>(), payment.OrganizationId, pattern, payment.RecordedAt);
        recurring.Schedule(payment.ReceivedOn.AddDays(30), 1, RecurrenceUnit.Month, null);
        return recurring;
    }

    static ReminderRule Rule(Ids ids, Payment payment) =>
        new(ids.Next<ReminderRule>(), payment.OrganizationId, Currency.Eur.Zero, payment.RecordedAt);

    static LateFeeRule Late(Ids ids, Payment payment) =>
        new(ids.Next<LateFeeRule>(), payment.OrganizationId, Currency.Eur, payment.RecordedAt)
        {
            Sum = new(40_00, Currency.Eur),
        };

    static InboxEvent Told(Ids ids, Business business) =>
        new(ids.Next<InboxEvent>(), business.Merchant.OrganizationId, business.Connection.Id, "evt_of_crawler")
        {
            Type = "charge.updated", ObjectId = "ch_1", Body = "{}", State = InboxState.Parked,
            ReceivedAt = DateTimeOffset.UtcNow,
        };

    static Dispute Disputed(Ids ids, Payment payment)
    {
        var dispute = new Dispute(
            ids.Next<Dispute>(), payment.OrganizationId, payment.Id, payment.ConnectionId!.Value, "du_1");
        dispute.Hear(
            new()
            {
                Id = "du_1", Amount = payment.Amount, Status = "needs_response", Reason = "general",
                OpenedAt = payment.RecordedAt, Withdrawn = payment.Amount.Currency.Zero,
            },
            payment.RecordedAt);
        return dispute;
    }

    public static async Task<Id<CreditNote>> CreditAsync(Business business, Invoice invoice)
    {
        var wish = new CreditNoteWish(new(Guid.CreateVersion7()), invoice.Id,
            new Dictionary<int, Quantity> { [1] = new(1_000) }, "Returned", Lowering.SightOf(invoice))
        {
            UserId = business.Merchant.UserId,
        };
        Assert.Null(await business.Merchant.App.WithAsync<IssueCreditNote, Refusal?>(
            business.Merchant.OrganizationId, i => i.IssueAsync(wish, default)));
        return wish.Id;
    }

    /// <summary>The key to put into a route; null for a route that nobody has told about.</summary>
    public string? KeyFor(string pattern) =>
        Keys.Where(k => pattern.StartsWith(k.Key + "/", StringComparison.Ordinal)).Select(k => k.Value)
            .FirstOrDefault();
}
