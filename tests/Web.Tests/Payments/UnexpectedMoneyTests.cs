using Microsoft.EntityFrameworkCore;
using Tamias.Gateways;
using Tamias.Web.Connections;
using Tamias.Web.Payments;
using Tamias.Web.Sales;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Payments;

/// <summary>A form was paid, and not as it was asked for: what came is what is booked, once, and a person is told.
/// Acceptance cases 3, 6, 14, 17, 27, 33, 41, 42.</summary>
public sealed class UnexpectedMoneyTests(SharedApp shared) : SharedBusiness(shared)
{
    [Theory]
    [InlineData(50_00, "EUR", 50_00, new[] { TodoReason.UnexpectedAmount })]
    [InlineData(70_00, "EUR", 60_00, new[] { TodoReason.UnexpectedAmount, TodoReason.Overpaid })]
    [InlineData(60_00, "USD", 0, new[] { TodoReason.UnexpectedAmount, TodoReason.Overpaid })]
    public async Task What_came_is_booked_and_not_what_was_asked_for(
        long minor, string currency, long paid, TodoReason[] reasons)
    {
        var (invoice, checkout) = await PaidAtStripeAsync();
        var told = checkout with { Received = new(minor, Currency.Of(currency)) };
        await ApplyAsync(told);
        await ApplyAsync(told);

        var payment = await Business.Merchant.WithDbAsync(db => db.Payments.SingleAsync());
        Assert.Equal((new Money(minor, Currency.Of(currency)), invoice.Business.Customer.Id),
            (payment.Amount, payment.CustomerId!.Value));
        await Books.AreAsync(invoice, paid, payments: 1, todos: reasons.Length);
        Assert.Equal(reasons.Order(), (await ReasonsAsync()).Order());
    }

    [Fact]
    public async Task Money_for_an_invoice_that_is_void_by_now_is_the_customers_credit_and_a_to_do()
    {
        var (invoice, session) = await PressedAsync();
        Assert.Null(await App.WithAsync<VoidInvoice, Refusal?>(Business.Merchant.OrganizationId,
            v => v.VoidAsync(invoice.Id, Business.Merchant.UserId, default)));
        Assert.Equal("expired", App.Stripe.Find(session)!["status"]!.ToString());
        var late = (await ReadAsync(session)) with // the bank was quicker than the end of the form
        {
            State = CheckoutState.Paid, Received = new(60_00, Currency.Eur), PaymentIntentId = "pi_late",
        };
        await ApplyAsync(late);
        await ApplyAsync(late);

        await Books.AreAsync(invoice, paid: 0, payments: 1, todos: 1);
        Assert.Equal([TodoReason.PaidWhileVoid], await ReasonsAsync());
        var written = await invoice.ReadAsync();
        Assert.True(written.IsVoid);
        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/customers/show/{Business.Customer.Id}");
        Assert.Contains("€60.00", merchant.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_of_the_other_mode_is_not_booked()
    {
        var (invoice, checkout) = await PaidAtStripeAsync();
        await ApplyAsync(checkout with { Livemode = true });
        await Books.AreAsync(invoice, paid: 0, payments: 0, todos: 0);

        await ApplyAsync(checkout);
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task Another_merchants_account_pays_nothing_here_and_has_nothing_booked_there()
    {
        var (invoice, checkout) = await PaidAtStripeAsync();
        var stranger = await Business.OpenAsync(App);
        await ApplyAsync(checkout, stranger.Connection);

        await Books.AreAsync(invoice, paid: 0, payments: 0, todos: 0);
        Assert.Equal((0, 0), await stranger.Merchant.WithDbAsync(async db =>
            (await db.Payments.CountAsync(), await db.Todos.CountAsync())));
    }

    [Fact]
    public async Task Another_connection_of_the_same_merchant_pays_nothing()
    {
        var (invoice, checkout) = await PaidAtStripeAsync();
        await ApplyAsync(checkout, new(new(Guid.CreateVersion7()), Business.Merchant.OrganizationId,
            Business.Gateway.Id, ConnectionWay.OwnKey, livemode: false));
        await Books.AreAsync(invoice, paid: 0, payments: 0, todos: 0);
    }

    [Fact]
    public async Task A_message_that_comes_before_the_forms_key_was_stored_pays()
    {
        var (invoice, session) = await PressedAsync();
        await Business.Merchant.WithDbAsync(db => db.InTransactionAsync(() => db.Attempts.ExecuteUpdateAsync(set =>
            set.SetProperty(a => a.SessionId, "").SetProperty(a => a.State, AttemptState.Asked)
                .SetProperty(a => a.NextCheckAt, DateTimeOffset.UtcNow.AddDays(1))))); // nothing but the message
        Webhooks(arrive: true);
        Assert.Null(App.Stripe.Payer.PayByCard(session));

        await Eventually.GetsAsync(invoice.ReadAsync, i => i.Outstanding.IsZero);
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
        Assert.Equal(session, await Business.Merchant.WithDbAsync(db => db.Attempts.Select(a => a.SessionId)
            .SingleAsync()));
    }

    void Webhooks(bool arrive) =>
        App.Stripe.Settings = App.Stripe.Settings with { Webhooks = new() { DropPercent = arrive ? 0 : 100 } };

    async Task<(Issued Invoice, string Session)> PressedAsync()
    {
        Webhooks(arrive: false);
        var invoice = await Business.IssueAsync(60_00);
        using var payer = new Payer(App, invoice);
        return (invoice, (await payer.PressPayAsync())!);
    }

    async Task<(Issued Invoice, Checkout Checkout)> PaidAtStripeAsync()
    {
        var (invoice, session) = await PressedAsync();
        Assert.Null(App.Stripe.Payer.PayByCard(session));
        return (invoice, await ReadAsync(session));
    }

    Task<Checkout> ReadAsync(string session) => App.WithAsync<StripeCheckout, Checkout>(
        Business.Merchant.OrganizationId, async stripe => await stripe.ReadAsync(
            await App.WithAsync<Credentials, StripeCredential>(
                Business.Merchant.OrganizationId, c => Task.FromResult(c.Of(Business.Connection))), session, default));

    Task<bool> ApplyAsync(Checkout checkout, Connection? connection = null) => App.WithAsync<Settle, bool>(
        default, async settle =>
        {
            await settle.ApplyAsync(connection ?? Business.Connection, checkout, default);
            return true;
        });

    Task<List<TodoReason>> ReasonsAsync() => Business.Merchant.WithDbAsync(db =>
        db.Todos.OrderBy(t => t.Id).Select(t => t.Reason).ToListAsync());
}
