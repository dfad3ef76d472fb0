using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Portal;

/// <summary>Customers who pay several invoices.</summary>
public abstract class TogetherDesk(SharedApp shared) : IClassFixture<SharedApp>
{
    protected App App => shared.App;

    protected static Task<string[]> NumbersAsync(IEnumerable<Issued> invoices) =>
        Task.WhenAll(invoices.Select(async i => (await i.ReadAsync()).Number));

    protected async Task<(Business Business, List<Issued> Invoices)> OpenAsync(params long[] minors)
    {
        var business = await Business.OpenAsync(App);
        var invoices = new List<Issued>();
        foreach (var minor in minors)
            invoices.Add(await business.IssueAsync(minor));
        return (business, invoices);
    }

    protected static async Task OweAsync(IEnumerable<Issued> invoices, params long[] minors)
    {
        foreach (var (invoice, minor) in invoices.Zip(minors))
            Assert.Equal(minor, (await invoice.ReadAsync()).Outstanding.Minor);
    }

    protected static async Task<Visitor> TogetherAsync(Business business)
    {
        var customer = await business.EnterAsync();
        await customer.OpenAsync("/portal/pay?currency=EUR");
        return customer;
    }

    protected async Task PayAsync(Visitor customer)
    {
        var session = SessionOf(customer);
        Assert.Null(App.Stripe.Payer.PayByCard(session));
        await customer.OpenAsync(Payer.WayBack(App, session));
        Assert.Contains("Thank you, paid", customer.Text, StringComparison.Ordinal);
    }

    /// <summary>Of the form at Stripe that is open.</summary>
    protected static string SessionOf(Visitor customer) => customer.Address.Split('/', '?', '#')
        .First(part => part.StartsWith("cs_", StringComparison.Ordinal));
}
