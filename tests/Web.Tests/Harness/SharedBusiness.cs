namespace Tamias.Web.Tests.Harness;

/// <summary>Tests that each have a connected merchant of their own, in one running product.</summary>
public abstract class SharedBusiness(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    protected App App => shared.App;

    protected Business Business { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Business = await Business.OpenAsync(App);

    public ValueTask DisposeAsync()
    {
        shared.Heal();
        GC.SuppressFinalize(this);
        return default;
    }
}
