namespace Tamias.StripeSimulator.Tests;

public sealed class ParallelTests : Scenario
{
    [Fact]
    public async Task Refunds_that_race_never_exceed_the_charge()
    {
        var paid = await PaidAsync();
        var tries = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TryAsync(() => Api.Refunds.CreateAsync(
            new RefundCreateOptions { PaymentIntent = paid.PaymentIntentId, Amount = 1_000 },
                cancellationToken: Now))));
        Assert.Equal(12, tries.Count(t => t));
        Assert.Equal(12_000, (await SeeAsync(paid.Id)).PaymentIntent.LatestCharge.AmountRefunded);
    }

    [Fact]
    public async Task A_session_is_either_paid_or_expired_however_close_the_race()
    {
        for (var round = 0; round < 10; round++)
        {
            var session = await SessionAsync();
            var paying = Task.Run(() => Try(() => Simulator.Payer.PayByCard(session.Id)), Now);
            var expired = await TryAsync(() => Api.Checkout.Sessions.ExpireAsync(session.Id, cancellationToken: Now));
            Assert.NotEqual(await paying, expired);
            var seen = await SeeAsync(session.Id);
            Assert.Equal(expired ? ("expired", "unpaid") : ("complete", "paid"), (seen.Status, seen.PaymentStatus));
        }
    }

    [Fact]
    public async Task One_key_used_many_times_at_once_makes_one_object()
    {
        var key = new RequestOptions { IdempotencyKey = "same" };
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TryAsync(() =>
            Api.Checkout.Sessions.CreateAsync(World.Wanted(), key, Now))));
        Assert.Single(Simulator.All(World.Merchant.Id, "checkout.session"));
    }

    static async Task<bool> TryAsync(Func<Task> call)
    {
        try
        {
            await call();
            return true;
        }
        catch (StripeException)
        {
            return false;
        }
    }

    static bool Try(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
