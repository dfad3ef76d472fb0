using Microsoft.EntityFrameworkCore;
using Tamias.Gateways;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Transfers;

/// <summary>How a merchant offers transfers, and what is said in Greek.</summary>
public sealed class TransferPagesTests(Databases databases) : OwnBusiness(databases)
{
    const string Field = "Bank transfers through Stripe";

    string Address => $"/settings/payment-gateways/edit/{Business.Gateway.Id}";

    [Fact]
    public async Task It_is_offered_when_the_merchant_has_chosen_a_country_and_no_longer_when_they_take_it_back()
    {
        var invoice = await Business.IssueAsync(40_00);
        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync(Address);
        Assert.Equal("", merchant.Value(Field));
        merchant.Fill(Field, "NL");
        await merchant.PressAsync("Save");
        Assert.Equal("NL", merchant.Value(Field));
        using var payer = new Payer(App, invoice, "el");
        await payer.Visitor.OpenAsync(invoice.Address + "?panel=1&lang=el");
        await payer.Visitor.PressAsync("Τραπεζική κατάθεση");
        Assert.Contains("Η τραπεζική σας κατάθεση", payer.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("NL", payer.Visitor.Page.QuerySelector("#transfer dl")!.TextContent, StringComparison.Ordinal);

        merchant.Fill(Field, "Not offered");
        await merchant.PressAsync("Save");
        using var later = App.Visitor();
        await later.OpenAsync((await Business.IssueAsync(40_00)).Address + "?panel=1");
        Assert.DoesNotContain("Or send the money from your bank", later.Text, StringComparison.Ordinal);
        await later.OpenAsync(invoice.Address);
        Assert.Contains("Your bank transfer", later.Text, StringComparison.Ordinal); // who was told is waited for
    }

    [Fact]
    public async Task Another_country_than_those_of_the_list_is_refused()
    {
        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync(Address);
        using var forged = new HttpRequestMessage(HttpMethod.Post, Address);
        forged.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Input.TitleGreek"] = "Κάρτα", ["Input.TitleEnglish"] = "Card", ["Input.TransferCountry"] = "GR",
            ["__RequestVerificationToken"] = await merchant.FormTokenAsync(),
        });
        await merchant.SendAsync(forged);
        Assert.Contains("Choose one of the list.", merchant.Text, StringComparison.Ordinal);
        Assert.Equal("", await Business.Merchant.WithDbAsync(db =>
            db.Gateways.Select(g => g.TransferCountry).SingleAsync()));
    }

    [Fact]
    public async Task Who_offers_it_with_a_key_that_may_not_is_told_at_once()
    {
        await Business.UseKeyAsync(
            [.. StripePermissions.All.Select(p => p.Slug).Where(s => s != "rak_customer_write")]);
        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync(Address);
        merchant.Fill(Field, "IE");
        await merchant.PressAsync("Save");
        Assert.Contains("Customers are not offered bank transfers through Stripe.", merchant.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_wish_where_it_is_not_offered_opens_nothing()
    {
        var invoice = await Business.IssueAsync(40_00);
        using var payer = App.Visitor();
        await payer.OpenAsync(invoice.Address + "?panel=1");
        using var forged = new HttpRequestMessage(HttpMethod.Post, invoice.Address + "?panel=1&handler=Transfer");
        forged.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Gateway"] = Business.Gateway.Id.ToString(), ["Amount"] = "40.00",
            ["__RequestVerificationToken"] =
                payer.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        });
        await payer.SendAsync(forged);
        Assert.Contains("This way to pay is not available at the moment.", payer.Text, StringComparison.Ordinal);
        Assert.Empty(App.Stripe.All(Business.Connection.AccountId, "payment_intent"));
        Assert.Equal(0, await Business.Merchant.WithDbAsync(db => db.TransferAccounts.CountAsync()));
    }
}
