namespace Tamias.Web.Tests.Harness;

/// <summary>One running product for all tests of a class; each test makes merchants of its own.</summary>
public sealed class SharedApp(Databases databases) : IAsyncLifetime
{
    public App App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await App.StartAsync(databases);

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
