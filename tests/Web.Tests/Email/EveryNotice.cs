using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Data;
using Tamias.Web.Connections;
using Tamias.Web.Email;
using Tamias.Web.Hooks;
using Tamias.Web.LateFees;
using Tamias.Web.Messages;
using Tamias.Web.Portal;
using Tamias.Web.Recurring;
using Tamias.Web.Sales;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Email;

/// <summary>Everything that the merchant's people can be told of happens to a business at once.</summary>
sealed class EveryNotice(Business business, IServiceProvider services)
{
    static readonly Money Amount = new(50_00, Currency.Eur);

    readonly Db db = services.GetRequiredService<Db>();
    readonly Ids ids = services.GetRequiredService<Ids>();
    readonly Id<Organization> owner = business.Merchant.OrganizationId;
    readonly DateTimeOffset now = DateTimeOffset.UtcNow;

    public static async Task WriteAsync(Business business)
    {
        var (invoice, estimate) = ((await business.IssueAsync(50_00)).Id, (await business.OfferAsync(70_00)).Id);
        await business.Merchant.App.WithAsync<IServiceProvider, int>(business.Merchant.OrganizationId,
            async services =>
            {
                var every = new EveryNotice(business, services);
                await every.db.InTransactionAsync(async () =>
                {
                    var about = await every.db.Invoices.FirstAsync(i => i.Id == invoice);
                    await every.OfMoneyAsync(about, every.Paid());
                    await every.OfCustomersAsync(about, await every.db.Estimates.FirstAsync(e => e.Id == estimate));
                    await every.OfWorkAsync(about);
                });
                return await every.OfConnectionAsync();
            });
    }

    async Task OfMoneyAsync(Invoice invoice, Payment payment)
    {
        var (mails, disputes) = (Get<PaymentMails>(), Get<DisputeMails>());
        await mails.PaidAsync([invoice], payment);
        await mails.FailedAsync(new(Tried(invoice), [invoice]));
        await mails.OverpaidAsync(payment);
        await Get<RefundMails>().FailedAsync(
            payment, new(ids.Next<Refund>(), owner, payment.Id, Amount) { CreatedAt = now }, default);
        var dispute = Disputed(payment);
        await disputes.OpenedAsync(dispute, payment, default);
        await disputes.DueAsync(dispute, payment, default);
        await disputes.ClosedAsync(dispute, payment, default);
        await disputes.PayoutFailedAsync(
            new(ids.Next<Payout>(), owner, business.Connection.Id, "po_1") { Amount = Amount, CreatedAt = now },
            default);
    }

    async Task OfCustomersAsync(Invoice invoice, Estimate estimate)
    {
        await Get<PaymentMails>().OpenedAsync(invoice);
        await Get<EstimateMails>().OpenedAsync(estimate, default);
        await Get<EstimateMails>().AnsweredAsync(estimate,
            new(ids.Next<EstimateEvent>(), owner, estimate.Id, EstimateEventKind.Accepted) { At = now }, default);
        await Get<MessageMails>().AskedAsync(new SalesDocument(invoice),
            new(ids.Next<Message>(), owner) { InvoiceId = invoice.Id, Token = "t", Text = "Why?", At = now }, default);
        var customer = await db.Customers.FirstAsync(c => c.Id == business.Customer.Id);
        await Get<OwnDetails>().ChangeAsync(customer, customer.Party with { Phone = "210" }, default);
    }

    async Task OfWorkAsync(Invoice invoice)
    {
        var recurring = new RecurringInvoice(ids.Next<RecurringInvoice>(), owner, invoice.Id, now);
        await Get<RecurringNotices>().MadeAsync(invoice, isLate: false, refusal: null, default);
        await Get<RecurringNotices>().PausedAsync(recurring, invoice, business.Customer, default);
        await Get<LateFeeNotices>().MadeAsync(new(2026, 11, 30), default);
        await Get<InboxAlarm>().RaiseAsync(
            new(ids.Next<InboxEvent>(), owner, business.Connection.Id, "evt_1")
            {
                Type = "charge.updated", ObjectId = "ch_1", Body = "{}", ReceivedAt = now,
            }, default);
    }

    async Task<int> OfConnectionAsync()
    {
        await db.Connections.Where(c => c.Id == business.Connection.Id)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Hearing, Tamias.Hearing.Disabled));
        db.ChangeTracker.Clear();
        await Get<ConnectionAlarm>().TellAsync(business.Connection.Id, default);
        return 0;
    }

    Payment Paid()
    {
        var payment = new Payment(ids.Next<Payment>(), owner, Amount)
        {
            CustomerId = business.Customer.Id, ConnectionId = business.Connection.Id, Method = PaymentMethod.Stripe,
            ReceivedOn = new(2026, 11, 24), RecordedAt = now, Reference = "Visa •••• 4242",
        };
        db.Add(payment);
        return payment;
    }

    Attempt Tried(Invoice invoice) => new(ids.Next<Attempt>(), owner, [(invoice.Id, Amount)])
    {
        GatewayId = business.Gateway.Id, ConnectionId = business.Connection.Id, Request = "{}", CreatedAt = now,
        ExpiresAt = now.AddMinutes(45), LastError = "card_declined",
    };

    Dispute Disputed(Payment payment)
    {
        var dispute = new Dispute(ids.Next<Dispute>(), owner, payment.Id, business.Connection.Id, "du_1");
        dispute.Hear(
            new()
            {
                Id = "du_1", Amount = Amount, Status = "needs_response", Reason = "general", OpenedAt = now,
                Withdrawn = Amount, EvidenceDueAt = now.AddDays(2),
            },
            now);
        return dispute;
    }

    T Get<T>() where T : notnull => services.GetRequiredService<T>();
}
