namespace Tamias.Browser.Tests.Windows;

/// <summary>One running product for all tests of a class, with a merchant whose invoices can be paid.</summary>
public sealed class Product(Databases databases) : IAsyncLifetime
{
    public App App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await App.StartAsync(databases);

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
