namespace Tamias.Web.Tests.Harness;

/// <summary>One running product for all tests of a class; each test makes merchants of its own.</summary>
public sealed class SharedApp(Databases databases) : IAsyncLifetime
{
    StripeSimulator.State.Settings? asStarted;

    public App App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await App.StartAsync(databases);
        asStarted = App.Stripe.Settings;
    }

    /// <summary>Stripe is as it was before the test.</summary>
    public void Heal()
    {
        App.Stripe.Faults.Clear();
        App.Stripe.Settings = asStarted!;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
