namespace Tamias.StripeSimulator.Tests;

/// <summary>A judge from outside: Stripe's own tool must find the simulator good enough to drive it.</summary>
public sealed class StripeCliTests
{
    [Theory]
    [InlineData("checkout.session.completed")]
    [InlineData("checkout.session.async_payment_succeeded")]
    [InlineData("checkout.session.async_payment_failed")]
    [InlineData("checkout.session.expired")]
    [InlineData("payment_intent.succeeded")]
    [InlineData("charge.refunded")]
    public async Task The_official_CLI_triggers(string type)
    {
        await using var world = await World.StartAsync();
        var account = world.Simulator.Accounts.Create(
            new NewAccount { ApiVersion = "2026-08-26.dahlia", Currency = "usd" });

        var (code, output) = await StripeCli.TriggerAsync(type, account.SecretKey(), world.Host.Address);
        world.Simulator.Advance(TimeSpan.FromMinutes(1));

        Assert.True(code == 0 && output.Contains("Trigger succeeded", StringComparison.Ordinal), output);
        Assert.Contains(type, world.Simulator.All(account.Id, "event").Select(e => e["type"]!.ToString()));
    }

    [Fact]
    public async Task An_account_of_the_pinned_version_refuses_the_CLIs_old_parameters_as_Stripe_does()
    {
        await using var world = await World.StartAsync();
        var (_, output) = await StripeCli.TriggerAsync(
            "checkout.session.async_payment_succeeded", world.Merchant.SecretKey(), world.Host.Address);
        Assert.Contains("payment_method_types_no_longer_supported", output, StringComparison.Ordinal);
    }
}
