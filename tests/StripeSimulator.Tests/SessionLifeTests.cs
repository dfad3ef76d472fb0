namespace Tamias.StripeSimulator.Tests;

public sealed class SessionLifeTests : Scenario
{
    [Fact]
    public async Task An_open_session_can_be_expired_once()
    {
        var session = await SessionAsync();
        var expired = await Api.Checkout.Sessions.ExpireAsync(session.Id, cancellationToken: Now);
        Assert.Equal(("expired", null), (expired.Status, expired.Url));
        var refused = await RefusedAsync(() => Api.Checkout.Sessions.ExpireAsync(session.Id, cancellationToken: Now));
        Assert.Contains("status of `expired`", refused.Message, StringComparison.Ordinal);
        Assert.Single(Types(), EventTypes.CheckoutSessionExpired);
    }

    [Fact]
    public async Task A_paid_session_cannot_be_expired()
    {
        var paid = await PaidAsync();
        var refused = await RefusedAsync(() => Api.Checkout.Sessions.ExpireAsync(paid.Id, cancellationToken: Now));
        Assert.Equal(400, (int)refused.HttpStatusCode);
        Assert.Contains("`complete`", refused.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Simulator.Payer.PayByCard(paid.Id));
    }

    [Fact]
    public async Task The_clock_expires_a_session_and_cancels_what_was_tried()
    {
        var session = await SessionAsync();
        Simulator.Payer.PayByCard(session.Id, "4000000000000002");
        Simulator.Advance(TimeSpan.FromHours(24));
        var seen = await SeeAsync(session.Id);
        Assert.Equal(("expired", "canceled"), (seen.Status, seen.PaymentIntent.Status));
    }

    [Fact]
    public async Task A_decline_leaves_the_session_open_and_one_intent_serves_all_tries()
    {
        var session = await SessionAsync();
        Assert.Equal("Your card was declined.", Simulator.Payer.PayByCard(session.Id, "4000000000000002"));
        var tried = await SeeAsync(session.Id);
        Assert.Equal(("open", "requires_payment_method", "card_declined"),
            (tried.Status, tried.PaymentIntent.Status, tried.PaymentIntent.LastPaymentError.Code));
        Simulator.Payer.PayByCard(session.Id);
        var paid = await SeeAsync(session.Id);
        Assert.Equal((tried.PaymentIntentId, "succeeded"), (paid.PaymentIntentId, paid.PaymentIntent.Status));
        Assert.Null(paid.PaymentIntent.LastPaymentError);
        Assert.Equal(["payment_intent.created", "charge.failed", "payment_intent.payment_failed", "charge.succeeded",
            "payment_intent.succeeded", "checkout.session.completed"],
                Types().Where(t => !t.Contains("application", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("AT611904300234573201", 60, "paid", "checkout.session.async_payment_succeeded")]
    [InlineData("AT321904300235473204", 180, "paid", "checkout.session.async_payment_succeeded")]
    [InlineData("AT861904300235473202", 60, "unpaid", "checkout.session.async_payment_failed")]
    [InlineData("AT051904300235473205", 180, "unpaid", "checkout.session.async_payment_failed")]
    public async Task A_debit_is_decided_on_the_clock(string iban, int seconds, string payment, string type)
    {
        var session = await SessionAsync();
        Simulator.Payer.PayByDebit(session.Id, iban);
        Simulator.Advance(TimeSpan.FromSeconds(seconds - 2));
        var waiting = await SeeAsync(session.Id);
        Assert.Equal(("complete", "unpaid", "processing"),
            (waiting.Status, waiting.PaymentStatus, waiting.PaymentIntent.Status));
        Simulator.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(payment, (await SeeAsync(session.Id)).PaymentStatus);
        Assert.Equal(type, Types()[^1]);
    }

    [Fact]
    public async Task A_disputed_debit_is_lost_from_the_start()
    {
        var session = await SessionAsync();
        Simulator.Payer.PayByDebit(session.Id, "AT591904300235473203");
        Simulator.Advance(TimeSpan.FromMinutes(2));
        var dispute = Assert.Single(await Api.Disputes.ListAsync(cancellationToken: Now));
        Assert.Equal("lost", dispute.Status);
        Assert.Contains("charge.dispute.closed", Types());
    }

    [Fact]
    public async Task A_voucher_waits_until_it_is_paid()
    {
        var session = await SessionAsync();
        Simulator.Payer.PayByVoucher(session.Id);
        var waiting = await SeeAsync(session.Id);
        Assert.Equal(("complete", "requires_action"), (waiting.Status, waiting.PaymentIntent.Status));
        Assert.Equal("21800", waiting.PaymentIntent.NextAction.MultibancoDisplayDetails.Entity);
        Simulator.Bank.DecidePayment(waiting.PaymentIntentId, succeeds: true);
        Assert.Equal("paid", (await SeeAsync(session.Id)).PaymentStatus);
    }

    [Fact]
    public async Task A_voucher_nobody_pays_fails_after_seven_days()
    {
        var session = await SessionAsync();
        Simulator.Payer.PayByVoucher(session.Id);
        Simulator.Advance(TimeSpan.FromDays(7));
        Assert.Equal("checkout.session.async_payment_failed", Types()[^1]);
        Assert.Equal("unpaid", (await SeeAsync(session.Id)).PaymentStatus);
    }

    [Fact]
    public async Task A_payers_details_are_kept_when_the_session_asks()
    {
        var session = await World.NewSessionAsync(Client, more: o =>
        {
            o.CustomerCreation = "always";
            o.PaymentIntentData.SetupFutureUsage = "off_session";
        });
        Simulator.Payer.PayByCard(session.Id);
        var paid = await SeeAsync(session.Id);
        var method = await Api.PaymentMethods.GetAsync(paid.PaymentIntent.PaymentMethodId, cancellationToken: Now);
        Assert.NotNull(paid.CustomerId);
        Assert.Equal(paid.CustomerId, method.CustomerId);
    }

    [Fact]
    public async Task Sessions_are_listed_by_intent_status_and_age()
    {
        var paid = await PaidAsync();
        await SessionAsync();
        Assert.Equal(paid.Id, Assert.Single(await ListAsync(new() { PaymentIntent = paid.PaymentIntentId })).Id);
        Assert.Equal(paid.Id, Assert.Single(await ListAsync(new() { Status = "complete" })).Id);
        Assert.Equal(2, (await ListAsync(new())).Count());
        Assert.Empty(
            await ListAsync(new() { Created = new DateRangeOptions { GreaterThan = DateTime.UtcNow.AddHours(1) } }));
    }

    async Task<IEnumerable<Session>> ListAsync(SessionListOptions wanted) =>
        await Api.Checkout.Sessions.ListAsync(wanted, cancellationToken: Now);
}
