using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Customers;

public sealed class CustomerListTests(SharedApp shared) : IClassFixture<SharedApp>
{
    static readonly DateOnly Day = new(2026, 3, 1);

    [Fact]
    public async Task Without_customers_the_page_says_what_to_do()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync("el");
        await visitor.OpenAsync("/customers");
        Assert.Contains("Δεν υπάρχουν ακόμη πελάτες", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Νέος πελάτης");
        Assert.Equal("/customers/new", visitor.Address);
    }

    [Theory]
    [InlineData("παπαδοπουλοσ")]
    [InlineData("ΠΑΠΑΔΌΠΟΥΛΟΣ")]
    [InlineData("094014201")]
    [InlineData("PAPA@")]
    public async Task A_customer_is_found_whatever_the_case_and_the_accents(string sought)
    {
        var merchant = await shared.App.NewMerchantAsync();
        await merchant.AddCustomerAsync("Άλλος");
        await merchant.AddCustomerAsync("Παπαδόπουλος", c =>
            c.Party = c.Party with { TaxId = "094014201", Email = "papa@example.test" });
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/customers?q=" + Uri.EscapeDataString(sought));
        Assert.Equal(["Παπαδόπουλος"], Names(visitor));
    }

    [Fact]
    public async Task What_each_owes_stands_beside_them_by_currency_and_orders_the_list()
    {
        var merchant = await shared.App.NewMerchantAsync();
        var little = await merchant.AddCustomerAsync("A little");
        await Task.Delay(2); // ids are ordered by the millisecond
        var much = await merchant.AddCustomerAsync("Much");
        await Task.Delay(2);
        await merchant.AddCustomerAsync("Nothing");
        await merchant.AddInvoiceAsync(little, new(1_00, Currency.Eur), Day);
        await merchant.AddInvoiceAsync(much, new(1234_56, Currency.Eur), Day);
        await merchant.AddInvoiceAsync(much, new(10_00, Currency.Eur), Day);
        await merchant.AddInvoiceAsync(much, new(500, Currency.Of("JPY")), Day);
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/customers?sort=owed");
        Assert.Equal(["Much", "A little", "Nothing"], Names(visitor));
        Assert.Contains("€1,244.56", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("500 JPY", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/customers?sort=newest");
        Assert.Equal(["Nothing", "Much", "A little"], Names(visitor));
    }

    [Fact]
    public async Task Archived_customers_are_listed_apart_and_long_lists_in_pages()
    {
        var merchant = await shared.App.NewMerchantAsync();
        for (var i = 0; i < 26; i++)
            await merchant.AddCustomerAsync($"Customer {i:00}");
        await merchant.AddCustomerAsync("Gone", c => c.ArchivedAt = DateTimeOffset.UtcNow);
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/customers?q=customer");
        Assert.Equal(25, Names(visitor).Count);
        await visitor.PressAsync("Next");
        Assert.Equal(["Customer 25"], Names(visitor));
        await visitor.OpenAsync("/customers?archived=true");
        Assert.Equal(["Gone"], Names(visitor));
    }

    [Theory]
    [InlineData("/customers?p=0")]
    [InlineData("/customers?p=-5")]
    [InlineData("/customers?p=999999999")]
    [InlineData("/customers?p=x")]
    [InlineData("/customers?archived=x&sort=x")]
    [InlineData("/customers?q=%25_%5C%27")]
    public async Task No_question_breaks_the_list(string address)
    {
        var merchant = await shared.App.NewMerchantAsync();
        await merchant.AddCustomerAsync("Customer");
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync(address);
        Assert.Equal(System.Net.HttpStatusCode.OK, visitor.Status);
    }

    [Fact]
    public async Task Another_organizations_customers_are_not_there()
    {
        var merchant = await shared.App.NewMerchantAsync();
        var stranger = await shared.App.NewMerchantAsync();
        var hidden = await stranger.AddCustomerAsync("Hidden", c => c.PrivateNotes = "secret");
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/customers?q=hidden");
        Assert.DoesNotContain("Hidden", visitor.Text, StringComparison.Ordinal);
        foreach (var page in new[] { "show", "edit" })
        {
            await visitor.OpenAsync($"/customers/{page}/{hidden.Id}");
            Assert.Equal(System.Net.HttpStatusCode.NotFound, visitor.Status);
        }
    }

    static List<string> Names(Visitor visitor) =>
        visitor.Page.QuerySelectorAll("tbody td:first-child").Select(e => e.TextContent.Trim()).ToList();
}
