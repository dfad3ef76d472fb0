using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests;

/// <summary>Amounts of one organization in several currencies are never added together: each total stands by
/// itself.</summary>
public sealed class CurrencyTotalsTests(Databases databases) : IAsyncLifetime
{
    App app = null!;
    Merchant merchant = null!;
    Customer customer = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync(databases);
        merchant = await app.NewMerchantAsync();
        customer = await merchant.AddCustomerAsync("Abroad");
        foreach (var (code, minor) in new[]
        {
            ("EUR", 10_00L), ("JPY", 5_000L), ("KWD", 1_230L), ("HUF", 200_00L), ("ISK", 500_00L), ("TWD", 800_00L),
        })
        {
            await merchant.AddInvoiceAsync(customer, new(minor, Currency.Of(code)), merchant.Today());
            await merchant.AddPaymentAsync(customer, new(minor * 2, Currency.Of(code)));
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("/", "€10.00|5,000 JPY|1.230 KWD|200.00 HUF|500.00 ISK|800.00 TWD|€20.00|10,000 JPY|2.460 KWD")]
    [InlineData("/customers", "€10.00|5,000 JPY|1.230 KWD|200.00 HUF|500.00 ISK|800.00 TWD")]
    [InlineData("/payments", "Total €20.00|Total 10,000 JPY|Total 2.460 KWD|Total 400.00 HUF|Total 1,000.00 ISK")]
    public async Task Each_total_is_of_one_currency(string address, string totals)
    {
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync(address);
        Assert.All(totals.Split('|'), total => Assert.Contains(total, visitor.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_customers_page_tells_what_is_owed_and_kept_in_each()
    {
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync($"/customers/show/{customer.Id}");
        Assert.All((string[])["€10.00", "5,000 JPY", "1.230 KWD", "€20.00", "10,000 JPY", "2.460 KWD", "400.00 HUF"],
            total => Assert.Contains(total, visitor.Text, StringComparison.Ordinal));
    }
}
