using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Search;

public sealed class SearchTests(SharedApp shared) : SharedBusiness(shared)
{
    [Fact]
    public async Task What_a_person_has_in_hand_leads_to_its_page()
    {
        var invoice = await Business.IssueAsync(1_234_50);
        await Business.IssueAsync(1_234_51);
        using var payer = new Payer(App, invoice);
        var session = (await payer.PressPayAsync())!;
        await payer.PayAsync(session);
        var intent = App.Stripe.Find(session)!["payment_intent"]!.ToString();
        var charge = App.Stripe.Find(intent)!["latest_charge"]!.ToString();
        using var visitor = await Business.Merchant.SignInAsync();
        var page = $"/sales/invoices/show/{invoice.Id}";
        foreach (var (typed, found) in new[]
        {
            ("INV-0001", page), ("inv-0001", page), ("1,234.50", page), ("1234.50", "/payments/show/"),
            (session, page), (intent, page), (intent, "/payments/show/"), (charge, "/payments/show/"),
            ("custom", $"/customers/show/{Business.Customer.Id}"), ("CUSTÓMER", "/customers/show/"),
        })
            Assert.Contains(await FindAsync(visitor, typed), p => p.StartsWith(found, StringComparison.Ordinal));

        Assert.Equal([page, "/payments/show/"], (await FindAsync(visitor, "1234.5"))
            .Select(p => p.StartsWith("/payments", StringComparison.Ordinal) ? "/payments/show/" : p));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("cs_test_nothing")]
    [InlineData("%")]
    [InlineData("__")]
    [InlineData("0.00001")]
    public async Task What_is_nothing_finds_nothing_and_says_what_to_type(string typed)
    {
        await Business.IssueAsync(10_00);
        using var visitor = await Business.Merchant.SignInAsync();
        Assert.Empty(await FindAsync(visitor, typed));
        Assert.NotEmpty(visitor.Page.QuerySelectorAll("main p.text-secondary"));
    }

    [Fact]
    public async Task Nobody_finds_anything_of_another_organization()
    {
        var invoice = await Business.IssueAsync(77_77);
        using var payer = new Payer(App, invoice);
        var session = (await payer.PressPayAsync())!;
        await payer.PayAsync(session);
        using var stranger = await (await App.NewMerchantAsync("Stranger")).SignInAsync();
        foreach (var typed in new[] { "INV-0001", "77.77", session, "Customer", "visa", "4242" })
            Assert.Empty(await FindAsync(stranger, typed));
    }

    static async Task<List<string>> FindAsync(Visitor visitor, string typed)
    {
        await visitor.OpenAsync($"/search?q={Uri.EscapeDataString(typed)}");
        return [.. visitor.Page.QuerySelectorAll("main .list-group a").Select(a => a.GetAttribute("href")!)];
    }
}
