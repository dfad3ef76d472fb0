namespace Tamias.StripeSimulator.Tests;

public sealed class ConnectAndPayTests
{
    static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_paid_session_tells_intent_charge_and_fee_in_one_call()
    {
        await using var world = await World.StartAsync();
        var client = world.Platform(world.Merchant.Id);
        var session = await World.NewSessionAsync(client);
        Assert.Null(session.PaymentIntentId);

        Assert.Null(world.Simulator.Payer.PayByCard(session.Id));

        var paid = await client.V1.Checkout.Sessions.GetAsync(session.Id, new SessionGetOptions
            { Expand = ["payment_intent.latest_charge.balance_transaction"] }, cancellationToken: Now);
        var fee = paid.PaymentIntent.LatestCharge.BalanceTransaction;
        Assert.Equal(("complete", "paid", null), (paid.Status, paid.PaymentStatus, paid.Url));
        Assert.Equal((12_300, 210, 12_090), (fee.Amount, fee.Fee, fee.Net));
        Assert.Equal("1", paid.PaymentIntent.Metadata["attempt"]);
    }

    [Fact]
    public async Task The_platform_hears_of_a_payment_by_verified_events_that_name_the_account()
    {
        await using var world = await World.StartAsync();
        var session = await World.NewSessionAsync(world.Own);
        world.Simulator.Payer.PayByCard(session.Id);
        await world.Simulator.Mail.DeliverDueAsync(Now);

        var completed = world.Receiver.Events().Single(e => e.Type == EventTypes.CheckoutSessionCompleted);
        Assert.Equal(world.Merchant.Id, completed.Account);
        Assert.Equal(session.Id, Assert.IsType<Session>(completed.Data.Object).Id);
        Assert.Contains(EventTypes.PaymentIntentSucceeded, world.Receiver.Types());
    }
}
