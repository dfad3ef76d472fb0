namespace Tamias.StripeSimulator.Tests;

/// <summary>What most tests begin with: a world of their own and a client of its merchant.</summary>
public abstract class Scenario : IAsyncLifetime
{
    protected static CancellationToken Now => TestContext.Current.CancellationToken;

    protected World World { get; private set; } = null!;

    protected Simulator Simulator => World.Simulator;

    protected StripeClient Client => World.Own;

    protected V1Services Api => Client.V1;

    public virtual async ValueTask InitializeAsync() => World = await World.StartAsync();

    public virtual ValueTask DisposeAsync() => World.DisposeAsync();

    protected async Task<Session> SessionAsync(long amount = 12_300) => await World.NewSessionAsync(Client, amount);

    /// <summary>A session paid by card, seen with its charge and fee.</summary>
    protected async Task<Session> PaidAsync(string card = "4242424242424242", long amount = 12_300)
    {
        var session = await SessionAsync(amount);
        Assert.Null(Simulator.Payer.PayByCard(session.Id, card));
        return await SeeAsync(session.Id);
    }

    protected Task<Session> SeeAsync(string session) => Api.Checkout.Sessions.GetAsync(session, new SessionGetOptions
        { Expand = ["payment_intent.latest_charge.balance_transaction"] }, cancellationToken: Now);

    protected IReadOnlyList<string> Types() =>
        [.. Simulator.All(World.Merchant.Id, "event").Select(e => e["type"]!.ToString())];

    /// <summary>The refusal of a call that must not go well.</summary>
    protected static async Task<StripeException> RefusedAsync(Func<Task> call) =>
        await Assert.ThrowsAsync<StripeException>(call);
}
