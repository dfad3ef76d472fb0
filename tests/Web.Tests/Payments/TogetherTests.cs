using Microsoft.EntityFrameworkCore;
using Tamias.Web.Payments;
using Tamias.Web.Sales;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Payments;

/// <summary>People who do not know of each other, at the same moment. Whoever is quicker, what Stripe took is what the
/// books have, and nobody can pay what is not owed.</summary>
public sealed class TogetherTests(Databases databases) : OwnBusiness(databases)
{
    const int Rounds = 6;

    [Fact]
    public async Task Pay_and_void_at_once_leave_a_void_invoice_that_nobody_can_pay_or_an_open_one()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var invoice = await Business.IssueAsync(60_00);
            using var payer = await BeforePayingAsync(invoice);
            var voided = VoidAsync(invoice);
            await Task.WhenAll(payer.Visitor.PressAsync("Continue"), voided);

            var isVoid = (await invoice.ReadAsync()).IsVoid;
            Assert.Equal(isVoid, await voided is null);
            Assert.Equal(isVoid ? 0 : 1, await LiveAsync(invoice));
            Assert.Equal(isVoid ? 0 : 1, OpenForms());
            if (!isVoid)
                Assert.Null(await VoidAsync(invoice));
            await Books.AgreeAsync(App);
        }
    }

    [Fact]
    public async Task Who_pays_at_Stripe_while_the_invoice_is_made_void_has_paid_it_or_has_not_paid()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var invoice = await Business.IssueAsync(60_00);
            using var payer = new Payer(App, invoice);
            var session = (await payer.PressPayAsync())!;
            await Task.WhenAll(Task.Run(() => App.Stripe.Payer.PayByCard(session)), VoidAsync(invoice));
            await CheckAsync(invoice);

            var hasPaid = App.Stripe.Find(session)!["payment_status"]!.ToString() == "paid";
            var stored = await invoice.ReadAsync();
            Assert.Equal((hasPaid ? 60_00 : 0, !hasPaid), (stored.Paid.Minor, stored.IsVoid));
            await Books.AreAsync(invoice, hasPaid ? 60_00 : 0, payments: hasPaid ? 1 : 0, todos: 0);
        }
    }

    [Fact]
    public async Task Two_payers_at_once_pay_what_is_owed_and_what_is_more_is_the_customers_credit()
    {
        var taken = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            var invoice = await Business.IssueAsync(100_00, partial: true);
            using var first = new Payer(App, invoice);
            var session = (await first.PressPayAsync("100.00"))!;
            using var second = await BeforePayingAsync(invoice, "40.00");
            await Task.WhenAll(Task.Run(() => App.Stripe.Payer.PayByCard(session)), PayAsync(second));
            await CheckAsync(invoice);

            var (paid, credit) = await MoneyAsync(invoice);
            Assert.True(paid is 100_00 or 40_00, $"{paid}");
            Assert.Equal(TakenAtStripe() - taken, paid + credit);
            Assert.Equal(credit > 0 ? 1 : 0, await TodosAsync(invoice));
            taken = TakenAtStripe();
            await Books.AgreeAsync(App);
        }
    }

    [Fact]
    public async Task Many_who_want_other_amounts_at_once_leave_one_open_form()
    {
        var invoice = await Business.IssueAsync(100_00, partial: true);
        var payers = await Task.WhenAll(Enumerable.Range(1, 10).Select(i => BeforePayingAsync(invoice, $"{i * 5}.00")));
        await Task.WhenAll(payers.Select(p => p.Visitor.PressAsync("Continue")));
        foreach (var payer in payers)
            payer.Dispose();
        Assert.InRange(OpenForms(), 0, 1);
        Assert.Equal(OpenForms(), await LiveAsync(invoice));
        await Books.AreAsync(invoice, paid: 0, payments: 0, todos: 0);
    }

    /// <summary>Everything is filled in; only Continue is to be pressed.</summary>
    async Task<Payer> BeforePayingAsync(Issued invoice, string? amount = null)
    {
        var payer = new Payer(App, invoice);
        await payer.Visitor.OpenAsync(invoice.Address + "?panel=1");
        if (amount is not null)
            payer.Visitor.Fill("Amount in EUR", amount);
        return payer;
    }

    async Task PayAsync(Payer payer)
    {
        await payer.Visitor.PressAsync("Continue");
        if (payer.SessionId is { } session)
            App.Stripe.Payer.PayByCard(session);
    }

    Task<Refusal?> VoidAsync(Issued invoice) => App.WithAsync<VoidInvoice, Refusal?>(
        Business.Merchant.OrganizationId, v => v.VoidAsync(invoice.Id, Business.Merchant.UserId, default));

    /// <summary>The reconciler looks at every attempt of the invoice that is not decided.</summary>
    async Task CheckAsync(Issued invoice)
    {
        for (var i = 0; i < 4; i++)
            await App.DoDueAsync<Reconciler>(() => MakeDueAsync(invoice));
    }

    Task<int> MakeDueAsync(Issued invoice) => Business.Merchant.WithDbAsync(db => db.InTransactionAsync(() =>
        db.Attempts.Paying(invoice.Id).Where(a => a.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.NextCheckAt, DateTimeOffset.UtcNow))));

    int OpenForms() => App.Stripe.All(Business.Connection.AccountId, "checkout.session")
        .Count(s => s["status"]!.ToString() == "open");

    long TakenAtStripe() => App.Stripe.All(Business.Connection.AccountId, "payment_intent")
        .Sum(p => (long)p["amount_received"]!);

    Task<int> LiveAsync(Issued invoice) => Business.Merchant.WithDbAsync(db =>
        db.Attempts.Paying(invoice.Id).CountAsync(a => a.IsLive));

    Task<int> TodosAsync(Issued invoice) =>
        Business.Merchant.WithDbAsync(db => db.Todos.CountAsync(t => t.InvoiceId == invoice.Id));

    /// <summary>What the invoice has been paid, and what of its payments is left as credit.</summary>
    Task<(long Paid, long Credit)> MoneyAsync(Issued invoice) => Business.Merchant.WithDbAsync(async db =>
    {
        var paid = (await db.Invoices.FirstAsync(i => i.Id == invoice.Id)).Paid.Minor;
        var received = await db.Payments
            .Where(p => db.Attempts.Paying(invoice.Id).Any(a => a.Id == p.AttemptId))
            .SumAsync(p => p.Amount.Minor);
        return (paid, received - paid);
    });
}
