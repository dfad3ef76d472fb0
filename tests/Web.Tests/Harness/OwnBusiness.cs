namespace Tamias.Web.Tests.Harness;

/// <summary>Tests that each need a running product to themselves, with one connected merchant: they cut its wires and
/// count its rows.</summary>
public abstract class OwnBusiness(Databases databases, params (string Key, string Value)[] settings) : IAsyncLifetime
{
    protected App App { get; private set; } = null!;

    protected Business Business { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await App.StartAsync(databases, settings);
        Business = await Business.OpenAsync(App);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
