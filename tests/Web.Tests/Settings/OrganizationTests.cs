using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Settings;

public sealed class OrganizationTests(SharedApp shared) : IClassFixture<SharedApp>
{
    const string Page = "/settings/organization";

    [Fact]
    public async Task A_greek_merchant_fills_in_the_details_of_the_business()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync("el");
        await visitor.OpenAsync("/settings");
        Assert.Contains("Επωνυμία, διεύθυνση, ΑΦΜ", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync(Page);
        visitor.Fill("Επωνυμία", "Εργαστήριον ΑΕ");
        visitor.Fill("ΑΦΜ", "094014201");
        visitor.Fill("ΔΟΥ", "ΦΑΕ Αθηνών");
        visitor.Fill("Δραστηριότητα", "Τυπογραφείο");
        visitor.Fill("Ζώνη ώρας", "Asia/Nicosia");
        visitor.Fill("Κεντρικό νόμισμα", "USD");
        visitor.Fill("Όροι στα νέα τιμολόγια", "Εξόφληση σε 30 ημέρες.");
        visitor.Fill("Σημειώσεις στα νέα τιμολόγια", "Ευχαριστούμε.");
        await visitor.PressAsync("Αποθήκευση");

        var saved = await ReadAsync(merchant);
        Assert.Equal(("Εργαστήριον ΑΕ", "094014201", "ΦΑΕ Αθηνών"),
            (saved.Party.Name, saved.Party.TaxId, saved.Party.TaxOffice));
        Assert.Equal(("USD", "Asia/Nicosia", "Εξόφληση σε 30 ημέρες."),
            (saved.BaseCurrency.Code, saved.TimeZone, saved.DefaultTerms));
        var customer = await merchant.AddCustomerAsync("Πελάτης");
        await visitor.OpenAsync($"/sales/invoices/new?customer={customer.Id}");
        Assert.Equal("Ευχαριστούμε.", visitor.Value("Σημειώσεις για τον πελάτη"));
    }

    [Fact]
    public async Task The_base_currency_stays_once_something_is_issued()
    {
        var merchant = await shared.App.NewMerchantAsync();
        var customer = await merchant.AddCustomerAsync("Customer");
        await merchant.AddInvoiceAsync(customer, new(10_00, Currency.Eur), new(2026, 1, 5));
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync(Page);
        visitor.Fill("Base currency", "USD");
        await visitor.PressAsync("Save");
        Assert.Equal("The base currency stays EUR: documents have been issued.", visitor.ErrorBeside("Base currency"));
        Assert.Equal(Currency.Eur, (await ReadAsync(merchant)).BaseCurrency);
    }

    [Theory]
    [InlineData("Legal name", "", "Fill this in.")]
    [InlineData("Tax id", "123456789", "This is not a Greek tax id: nine digits, the last of which checks the others.")]
    [InlineData("E-mail", "x@y", "This is not an e-mail address.")]
    public async Task What_is_wrong_is_said_beside_the_field(string label, string typed, string sentence)
    {
        var merchant = await shared.App.NewMerchantAsync("Kept");
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync(Page);
        visitor.Fill(label, typed);
        await visitor.PressAsync("Save");
        Assert.Equal(sentence, visitor.ErrorBeside(label));
        Assert.Equal(("Kept", ""), ((await ReadAsync(merchant)).Party.Name, (await ReadAsync(merchant)).Party.TaxId));
    }

    [Theory]
    [InlineData("Input.TimeZone", "Mars/Olympus")]
    [InlineData("Input.TimeZone", "../../etc/passwd")]
    [InlineData("Input.Currency", "ZZZ")]
    [InlineData("Input.Language", "fr")]
    [InlineData("Input.Party.Country", "gr")]
    public async Task A_choice_that_is_not_on_the_list_is_refused(string field, string value)
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync(Page);
        var fields = visitor.Fields("Save");
        (fields[field], fields["Input.DefaultTerms"]) = (value, "changed");
        var answer = await visitor.PostAsync(Page, fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("", (await ReadAsync(merchant)).DefaultTerms);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostWithoutTokenAsync(Page, fields)).StatusCode);
    }

    static Task<Organization> ReadAsync(Merchant merchant) =>
        merchant.WithDbAsync(db => db.Organizations.SingleAsync(o => o.Id == merchant.OrganizationId));
}
