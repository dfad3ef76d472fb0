using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Customers;

public sealed class CustomerPageTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task It_shows_what_they_owe_what_came_in_and_what_is_left_as_credit()
    {
        var merchant = await shared.App.NewMerchantAsync();
        var customer = await merchant.AddCustomerAsync("Πελάτης", c => c.Party = c.Party with { City = "Πάτρα" });
        await merchant.AddInvoiceAsync(customer, new(1240_00, Currency.Eur), new(2026, 1, 5), new(2026, 1, 20));
        await merchant.AddPaymentAsync(customer, new(40_50, Currency.Eur));
        using var visitor = await merchant.SignInAsync("el");
        await visitor.OpenAsync($"/customers/show/{customer.Id}");
        Assert.Contains("Υπόλοιπο 1.240,00 €", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Πιστωτικό υπόλοιπο 40,50 €", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Ληξιπρόθεσμο", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("INV-0001", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Πάτρα, Ελλάδα", visitor.Text, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector($"a[href='/sales/invoices/new?customer={customer.Id}']"));
    }

    [Fact]
    public async Task It_goes_to_the_archive_and_comes_back()
    {
        var merchant = await shared.App.NewMerchantAsync();
        var customer = await merchant.AddCustomerAsync("Customer");
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync($"/customers/show/{customer.Id}");
        await visitor.PressAsync("Archive");
        Assert.NotNull((await merchant.WithDbAsync(db => db.Customers.SingleAsync())).ArchivedAt);
        Assert.DoesNotContain("New invoice", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Take back from the archive");
        Assert.Null((await merchant.WithDbAsync(db => db.Customers.SingleAsync())).ArchivedAt);
    }

    [Fact]
    public async Task A_change_is_saved_and_issued_documents_keep_the_party_of_their_day()
    {
        var merchant = await shared.App.NewMerchantAsync();
        var customer = await merchant.AddCustomerAsync("Before");
        await merchant.AddInvoiceAsync(customer, new(10_00, Currency.Eur), new(2026, 1, 5));
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync($"/customers/edit/{customer.Id}");
        visitor.Fill("Legal name", "After");
        await visitor.PressAsync("Save");
        Assert.Contains("After", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("Before", (await merchant.WithDbAsync(db => db.Invoices.SingleAsync())).Buyer.Name);
        await visitor.OpenAsync("/customers?q=after");
        Assert.Contains("After", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_overtaken_is_told_and_the_other_ones_change_stays()
    {
        var merchant = await shared.App.NewMerchantAsync();
        var customer = await merchant.AddCustomerAsync("Before");
        using var slow = await merchant.SignInAsync();
        using var quick = await merchant.SignInAsync();
        await slow.OpenAsync($"/customers/edit/{customer.Id}");
        await quick.OpenAsync($"/customers/edit/{customer.Id}");
        quick.Fill("Legal name", "Quick");
        await quick.PressAsync("Save");
        slow.Fill("Legal name", "Slow");
        await slow.PressAsync("Save");
        Assert.Contains("Somebody else changed this in the meantime.", slow.Text, StringComparison.Ordinal);
        Assert.Equal("Slow", slow.Value("Legal name"));
        Assert.Equal("Quick", (await merchant.WithDbAsync(db => db.Customers.SingleAsync())).Party.Name);
    }

    [Fact]
    public async Task An_edit_sent_twice_is_right_twice()
    {
        var merchant = await shared.App.NewMerchantAsync();
        var customer = await merchant.AddCustomerAsync("Before");
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync($"/customers/edit/{customer.Id}");
        visitor.Fill("Legal name", "After");
        var fields = visitor.Fields("Save");
        for (var i = 0; i < 2; i++)
        {
            var answer = await visitor.PostAsync($"/customers/edit/{customer.Id}", fields);
            Assert.Contains("/customers/show/", answer.RequestMessage!.RequestUri!.PathAndQuery,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_organizations_customer_is_neither_changed_nor_archived()
    {
        var merchant = await shared.App.NewMerchantAsync();
        var own = await merchant.AddCustomerAsync("Own");
        var stranger = await shared.App.NewMerchantAsync();
        var theirs = await stranger.AddCustomerAsync("Theirs");
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync($"/customers/edit/{own.Id}");
        var fields = visitor.Fields("Save");
        fields["Input.Party.Name"] = "Taken";
        foreach (var address in new[] { "edit/{0}", "show/{0}?handler=Archive", "edit/nonsense" })
        {
            var answer = await visitor.PostAsync("/customers/" + address
                .Replace("{0}", theirs.Id.ToString(), StringComparison.Ordinal), fields);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        var kept = await stranger.WithDbAsync(db => db.Customers.SingleAsync());
        Assert.Equal(("Theirs", null), (kept.Party.Name, kept.ArchivedAt));
    }
}
