using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Data;
using Tamias.Gateways;
using Tamias.StripeSimulator.Api;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Payments;

/// <summary>Many at once, late, or not at all: money rules 3 to 6 and acceptance cases 2, 5, 6, 11, 13 to 17.</summary>
public sealed class PaymentRaceTests(Databases databases) : OwnBusiness(databases)
{
    [Fact]
    public async Task Twenty_presses_at_once_open_one_form()
    {
        var invoice = await Business.IssueAsync(60_00);
        var payers = Enumerable.Range(0, 20).Select(_ => new Payer(App, invoice)).ToList();
        var sessions = await Task.WhenAll(payers.Select(p => p.PressPayAsync()));
        payers.ForEach(p => p.Dispose());

        Assert.Single(sessions.Where(s => s is not null).Distinct(StringComparer.Ordinal));
        Assert.Single(App.Stripe.All(Business.Connection.AccountId, "checkout.session"));
        Assert.Equal(1, await Business.Merchant.WithDbAsync(db => db.Attempts.CountAsync()));
    }

    [Fact]
    public async Task Webhook_return_page_and_reconciler_at_once_book_once()
    {
        var invoice = await Business.IssueAsync(60_00);
        using var payer = new Payer(App, invoice);
        var session = (await payer.PressPayAsync())!;
        App.Stripe.Payer.PayByCard(session);
        var back = Payer.WayBack(App, session);
        await Task.WhenAll([
            .. Enumerable.Range(0, 6).Select(_ => App.Visitor().OpenAsync(back)),
            .. Enumerable.Range(0, 6).Select(_ => CheckAsync(invoice)),
            App.Stripe.Mail.DeliverAllAsync(),
        ]);

        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
        Assert.Equal(1,
            await Business.Merchant.WithDbAsync(db => db.Mails.CountAsync(m => m.Kind == MailKind.Receipt)));
    }

    [Fact]
    public async Task With_every_webhook_lost_and_nobody_coming_back_it_still_becomes_paid()
    {
        LoseWebhooks(true);
        var invoice = await Business.IssueAsync(60_00);
        using var payer = new Payer(App, invoice);
        App.Stripe.Payer.PayByCard((await payer.PressPayAsync())!);
        Assert.True((await invoice.ReadAsync()).Paid.IsZero);

        await CheckAsync(invoice);
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
    }

    [Theory]
    [InlineData(FaultKind.Error, 1)]
    [InlineData(FaultKind.Drop, 1)]
    [InlineData(FaultKind.Drop, 5)]
    public async Task An_answer_that_was_lost_is_asked_for_again_and_is_the_same_form(FaultKind kind, int times)
    {
        var invoice = await Business.IssueAsync(60_00);
        App.Stripe.Faults.Add(new() { Kind = kind, Path = "/v1/checkout/sessions", Method = "POST", AfterEffect = true,
            Times = times });
        using var payer = new Payer(App, invoice);
        var session = await payer.PressPayAsync() ?? await payer.PressPayAsync();
        Assert.NotNull(session);
        Assert.Single(App.Stripe.All(Business.Connection.AccountId, "checkout.session"));
        await payer.PayAsync(session);
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task Who_is_refused_long_after_another_has_made_the_form_ends_nothing()
    {
        var invoice = await Business.IssueAsync(60_00);
        using var payer = new Payer(App, invoice);
        var session = (await payer.PressPayAsync())!;
        await NameAsync("");
        var before = await Business.Merchant.WithDbAsync(db => db.Attempts.AsNoTracking().SingleAsync());
        await NameAsync(session);

        var refusal = new StripeTrouble(StripeTroubleKind.Refused, "parameter_invalid_integer", "", "Too late.");
        await App.WithAsync<Settle, bool>(
            Business.Merchant.OrganizationId, settle => settle.TroubleAsync(before, refusal, default));
        Assert.Equal(AttemptState.Open,
            await Business.Merchant.WithDbAsync(db => db.Attempts.Select(a => a.State).SingleAsync()));
        await payer.PayAsync(session);
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);

        Task<int> NameAsync(string id) => Business.Merchant.WithDbAsync(db =>
            db.Attempts.ExecuteUpdateAsync(a => a.SetProperty(x => x.SessionId, id)));
    }

    [Fact]
    public async Task Money_that_comes_after_the_invoice_was_settled_otherwise_is_the_customers_credit_and_a_to_do()
    {
        var invoice = await Business.IssueAsync(60_00);
        using var payer = new Payer(App, invoice);
        var session = (await payer.PressPayAsync())!;
        LoseWebhooks(true);
        App.Stripe.Payer.PayByCard(session);
        await invoice.SettleByHandAsync();

        await CheckAsync(invoice);
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 1);
        var reason = await Business.Merchant.WithDbAsync(db => db.Todos.Select(t => t.Reason).SingleAsync());
        Assert.Equal(TodoReason.Overpaid, reason);
    }

    [Fact]
    public async Task An_open_form_is_closed_before_the_invoice_is_made_void()
    {
        var invoice = await Business.IssueAsync(60_00);
        using var payer = new Payer(App, invoice);
        var session = (await payer.PressPayAsync())!;
        Assert.Null(await EndAsync(invoice));
        Assert.Equal("expired", App.Stripe.Find(session)!["status"]!.ToString());
    }

    [Fact]
    public async Task Who_pays_while_the_form_is_being_closed_has_paid()
    {
        var invoice = await Business.IssueAsync(60_00);
        using var payer = new Payer(App, invoice);
        App.Stripe.Payer.PayByCard((await payer.PressPayAsync())!);
        Assert.Null(await EndAsync(invoice));
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task A_payment_whose_attempt_was_lost_with_the_database_is_booked_as_unknown()
    {
        var invoice = await Business.IssueAsync(60_00);
        using var payer = new Payer(App, invoice);
        var session = (await payer.PressPayAsync())!;
        LoseWebhooks(true);
        await Business.Merchant.WithDbAsync(db => db.InTransactionAsync(() => db.Attempts.ExecuteDeleteAsync()));
        LoseWebhooks(false);
        App.Stripe.Payer.PayByCard(session);

        var todo = await Eventually.GetsAsync(
            () => Business.Merchant.WithDbAsync(db => db.Todos.FirstOrDefaultAsync()), t => t is not null);
        Assert.Equal(TodoReason.UnknownReference, todo!.Reason);
        Assert.True((await invoice.ReadAsync()).Paid.IsZero);
        await Books.AgreeAsync(App);
    }

    /// <summary>What the reconciler does when an attempt of this invoice is due.</summary>
    Task CheckAsync(Issued invoice) => App.DoDueAsync<Reconciler>(
        () => Business.Merchant.WithDbAsync(db => db.InTransactionAsync(() => db.Attempts
            .Paying(invoice.Id).Where(a => a.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.NextCheckAt, DateTimeOffset.UtcNow)))));

    Task<Refusal?> EndAsync(Issued invoice) => App.WithAsync<EndLiveAttempt, Refusal?>(
        Business.Merchant.OrganizationId, e => e.EndAsync(invoice.Id, default));

    void LoseWebhooks(bool lost) =>
        App.Stripe.Settings = App.Stripe.Settings with { Webhooks = new() { DropPercent = lost ? 100 : 0 } };
}
