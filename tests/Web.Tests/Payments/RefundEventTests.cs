using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.StripeSimulator.Api;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Payments;

/// <summary>What Stripe tells of refunds, in any order and more than once: acceptance cases 34 to 37 of the
/// reference.</summary>
public sealed class RefundEventTests(Databases databases) : IAsyncLifetime
{
    App app = null!;

    public async ValueTask InitializeAsync() => app = await App.StartAsync(databases);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Made_in_Stripes_dashboard_it_is_booked_like_ours()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        var id = app.Stripe.Bank.Refund((await desk.PaymentAsync()).ChargeId, 25_00);
        await Eventually.GetsAsync(desk.PaymentAsync, p => p.Returned.Minor == 25_00);

        var refund = await desk.RefundAsync();
        Assert.Equal((id, null, RefundState.Succeeded), (refund.StripeId, refund.RequestedBy, refund.State));
        await desk.IsAsync(paid: 75_00, returned: 25_00);
        Assert.Single(await desk.MailsAsync("refund:"));
        await desk.SignInAsync();
        await desk.Visitor.OpenAsync(await desk.AddressAsync("show"));
        Assert.Contains("made in Stripe's dashboard", desk.Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Part_by_us_and_the_rest_in_the_dashboard_is_all_of_it_once()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        await desk.GiveBackAsync("40.00");
        app.Stripe.Bank.Refund((await desk.PaymentAsync()).ChargeId);
        await Eventually.GetsAsync(desk.PaymentAsync, p => p.Returned.Minor == 100_00);
        await desk.IsAsync(paid: 0, returned: 100_00);
        Assert.NotNull((await desk.AskAsync(1)).Refusal);
    }

    [Fact]
    public async Task Failed_while_it_was_still_pending_the_invoice_is_paid_again_and_the_merchant_told()
    {
        using var desk = await RefundDesk.OpenAsync(app, card: "4000000000007726");
        await desk.GiveBackAsync("40.00");
        var refund = await desk.GetsAsync(RefundState.Pending);
        await desk.IsAsync(paid: 60_00, returned: 40_00);
        app.Stripe.Bank.FailRefund(refund.StripeId);
        await desk.GetsAsync(RefundState.Failed);
        await desk.IsAsync(paid: 100_00, returned: 0);
        Assert.Single(await desk.MailsAsync("refund-failed:"));
    }

    [Fact]
    public async Task The_webhook_before_the_answer_is_the_same_refund()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        app.Stripe.Faults.Add(new()
        {
            Kind = FaultKind.Stall, Path = "/v1/refunds", Method = "POST", AfterEffect = true,
            For = TimeSpan.FromSeconds(3),
        });
        var asking = desk.AskAsync(40_00);
        await Eventually.GetsAsync(desk.PaymentAsync, p => p.Returned.Minor == 40_00);
        Assert.False(asking.IsCompleted, "The webhook was to be first.");
        Assert.Equal(RefundState.Succeeded, (await asking).Refund!.State);
        await desk.RefundAsync();
        await desk.IsAsync(paid: 60_00, returned: 40_00);
    }

    [Fact]
    public async Task Every_event_many_times_and_in_any_order_books_once()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        app.Stripe.Settings = app.Stripe.Settings with
        {
            Webhooks = new() { ExtraCopies = 4, TwinPercent = 100, Reorder = true },
        };
        await Task.WhenAll(Enumerable.Range(1, 3).Select(i => desk.AskAsync(i * 10_00)));
        app.Stripe.Bank.Refund((await desk.PaymentAsync()).ChargeId, 5_00);
        await app.Stripe.Mail.DeliverAllAsync();
        await Eventually.GetsAsync(desk.PaymentAsync, p => p.Returned.Minor == 65_00);
        await IdleAsync(desk);

        Assert.Equal(4, (await desk.RefundsAsync()).Count);
        Assert.Equal(4, (await desk.MailsAsync("refund:")).Count);
        await desk.IsAsync(paid: 35_00, returned: 65_00);
    }

    [Fact]
    public async Task Told_before_its_payment_it_settles_the_payment_first()
    {
        var business = await Business.OpenAsync(app);
        var invoice = await business.IssueAsync(100_00);
        using var desk = new RefundDesk(app, business, invoice);
        desk.LoseWebhooks();
        using var payer = new Payer(app, invoice);
        var session = (await payer.PressPayAsync())!;
        app.Stripe.Payer.PayByCard(session);
        Assert.True((await invoice.ReadAsync()).Paid.IsZero);
        app.Stripe.Settings = app.Stripe.Settings with { Webhooks = new() };
        var intent = app.Stripe.Find(app.Stripe.Find(session)!["payment_intent"]!.ToString())!;
        app.Stripe.Bank.Refund(intent["latest_charge"]!.ToString(), 30_00);

        var paid = await Eventually.GetsAsync(
            () => business.Merchant.WithDbAsync(db => db.Payments.FirstOrDefaultAsync()),
            p => p?.Returned.Minor == 30_00);
        Assert.NotNull(paid);
        await desk.IsAsync(paid: 70_00, returned: 30_00);
    }

    [Fact]
    public async Task With_every_webhook_lost_a_pending_one_still_comes_to_its_end()
    {
        using var desk = await RefundDesk.OpenAsync(app, card: "4000000000007726");
        desk.LoseWebhooks();
        app.Stripe.Settings = app.Stripe.Settings with { RefundsAfter = TimeSpan.Zero };
        await desk.GiveBackAsync("40.00");
        await desk.IsAsync(paid: 60_00, returned: 40_00);
        await desk.CheckAsync();
        await desk.GetsAsync(RefundState.Succeeded);
        await desk.IsAsync(paid: 60_00, returned: 40_00);
    }

    [Fact]
    public async Task Failed_after_it_had_succeeded_the_invoice_is_paid_again_and_the_merchant_told()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        await desk.GiveBackAsync("40.00");
        app.Stripe.Bank.FailRefund((await desk.RefundAsync()).StripeId);
        await desk.GetsAsync(RefundState.Failed);

        await desk.IsAsync(paid: 100_00, returned: 0);
        Assert.Equal([TodoReason.RefundFailed], await desk.OpenTodosAsync());
        Assert.Single(await desk.MailsAsync("refund-failed:"));
        Assert.Contains(TimelineKind.RefundFailed, await Books.TimelineAsync(desk.Invoice));
        await desk.Visitor.OpenAsync(await desk.AddressAsync("show"));
        Assert.Contains("Refund failed", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Partly refunded", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Null((await desk.AskAsync(100_00)).Refusal);
    }

    [Fact]
    public async Task Failed_after_the_invoice_was_paid_otherwise_it_is_the_customers_credit()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        await desk.GiveBackAsync("40.00");
        await desk.PayAsync(desk.Invoice);
        app.Stripe.Bank.FailRefund((await desk.RefundAsync()).StripeId);
        await desk.GetsAsync(RefundState.Failed);

        await desk.IsAsync(paid: 100_00, returned: 0);
        Assert.Equal([TodoReason.RefundFailed], await desk.OpenTodosAsync());
        await desk.Visitor.OpenAsync(await desk.AddressAsync("show"));
        Assert.Contains("Left as the customer's credit €40.00", desk.Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelled_at_Stripe_the_money_is_back_where_it_was()
    {
        using var desk = await RefundDesk.OpenAsync(app, card: "4000000000007726");
        await desk.GiveBackAsync("40.00");
        await CancelAsync(desk);
        await desk.GetsAsync(RefundState.Cancelled);
        await desk.IsAsync(paid: 100_00, returned: 0);
        Assert.Empty(await desk.OpenTodosAsync());
    }

    [Fact]
    public async Task While_a_payment_form_is_open_the_payer_can_still_pay_through_it()
    {
        var business = await Business.OpenAsync(app);
        var invoice = await business.IssueAsync(100_00, partial: true);
        using var desk = new RefundDesk(app, business, invoice);
        using var payer = new Payer(app, invoice);
        await payer.PayAsync((await payer.PressPayAsync("40.00"))!);
        var session = (await payer.PressPayAsync("60.00"))!;
        await desk.GiveBackAsync("40.00");
        await payer.PayAsync(session);
        await desk.IsAsync(paid: 60_00, returned: 40_00);
    }

    [Fact]
    public async Task More_than_the_payment_holds_here_has_moved_and_is_booked_as_lost()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        await desk.SignInAsync();
        var byHand = await desk.WishAsync(70_00);
        Assert.Null((await desk.AskAsync(byHand with { ByHand = true })).Refusal);
        var id = app.Stripe.Bank.Refund((await desk.PaymentAsync()).ChargeId);
        await Eventually.GetsAsync(desk.PaymentAsync, p => p.Returned.Minor == 100_00);
        await desk.IsAsync(paid: 0, returned: 100_00);

        app.Stripe.Bank.FailRefund(id);
        await Eventually.GetsAsync(desk.PaymentAsync, p => p.Returned.Minor == 70_00);
        await desk.IsAsync(paid: 30_00, returned: 70_00);
    }

    [Fact]
    public async Task A_refund_that_only_claims_to_be_ours_is_not_taken_for_it()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        using var other = await RefundDesk.OpenAsync(app);
        var payment = await desk.PaymentAsync();
        var asked = await other.WishAsync(25_00);
        await other.Merchant.WithDbAsync(async db =>
        {
            db.Add(asked.Refund(await other.PaymentAsync(), DateTimeOffset.UtcNow));
            return await db.SaveChangesAsync();
        });
        var news = new RefundNews
        {
            StripeId = "re_claims", State = RefundState.Succeeded, PaymentIntentId = payment.PaymentIntentId!,
            Amount = new(25_00, Currency.Eur), RefundId = asked.Id.ToString(), CreatedAt = DateTimeOffset.UtcNow,
        };
        Assert.True(await app.WithAsync<Web.Payments.SettleRefund, bool>(
            desk.Merchant.OrganizationId, s => s.ApplyAsync(desk.Business.Connection, news, default)));
        Assert.False(await app.WithAsync<Web.Payments.SettleRefund, bool>(
            other.Merchant.OrganizationId, s => s.ApplyAsync(other.Business.Connection, news, default)));

        Assert.NotEqual(asked.Id, (await desk.RefundAsync()).Id);
        Assert.Equal(RefundState.Asked, (await other.RefundAsync()).State);
        await desk.IsAsync(paid: 75_00, returned: 25_00);
        await other.IsAsync(paid: 100_00, returned: 0);
    }

    async Task CancelAsync(RefundDesk desk)
    {
        using var http = new HttpClient();
        var (refund, account) = (await desk.RefundAsync(), desk.Business.Connection.AccountId);
        var key = app.Stripe.Accounts.AddKey(account, live: false, "rak_refund_write").Secret;
        var stripe = app.Services.GetRequiredService<Gateways.StripeSettings>().ApiBase;
        var address = new Uri($"{stripe}/v1/refunds/{refund.StripeId}/cancel");
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Authorization = new("Bearer", key);
        using var answer = await http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    static Task<int> IdleAsync(RefundDesk desk) => Eventually.GetsAsync(
        () => desk.Merchant.WithDbAsync(db => db.Inbox.CountAsync(e => e.State == InboxState.Waiting)), n => n == 0);
}
