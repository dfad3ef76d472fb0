using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Security;

/// <summary>Every form of the product, opened for a merchant of its own and sent as nobody should. The classes run
/// beside each other, each with its own product.</summary>
public abstract class FormCrawler(OtherPeople others) : IClassFixture<OtherPeople>
{
    public static TheoryData<string> Names => [.. ProductForms.All.Select(f => f.Name)];

    /// <summary>The same; on the second database, before which they are refused, every third.</summary>
    public static TheoryData<string> Judged => [.. Tried(ProductForms.All.Select(f => f.Name), 3)];

    protected OtherPeople Others => others;

    private protected async Task<(FormWorld World, SentForm Form, ProductForm Product)> OpenAsync(
        string name, FormWorld? known = null)
    {
        var product = ProductForms.All.First(f => f.Name == name);
        var world = known ?? await Others.WorldAsync(name);
        return (world, await SentForm.OpenAsync(await product.Open(world), product.Handler), product);
    }

    /// <summary>All of them once; on the second database, where the same lines refuse them, some of them.</summary>
    protected static IEnumerable<string> Tried(IEnumerable<string> values, int everyOnPostgres) =>
        values.Where((_, at) => !Databases.OnPostgres || at % everyOnPostgres == 0);

    /// <summary>The form to send next: a new one where this one may have been taken.</summary>
    private protected async Task<SentForm> AfterAsync(
        string name, FormWorld world, SentForm form, FormAnswer answer, ProductForm product) =>
        answer.IsRefusal || product.ChangesNothing ? form : (await OpenAsync(name, world)).Form;

    private protected Task<Snapshot> SnapshotAsync(FormWorld world) =>
        Snapshot.OfAsync(Others.App, world.Merchant.OrganizationId);
}
