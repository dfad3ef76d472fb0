namespace Tamias.Gateways.Tests;

public class StripeAccountsTests
{
    [Fact]
    public async Task An_account_is_read_with_what_is_still_due()
    {
        var account = await ReadAsync("""
            {"id":"acct_7","object":"account","country":"GR","default_currency":"eur","charges_enabled":true,
             "payouts_enabled":false,"details_submitted":true,"settings":{"dashboard":{"display_name":"Η Άνοιξη"}},
             "requirements":{"past_due":["external_account"],"currently_due":["external_account","tos.date"]}}
            """);

        Assert.Equal(("acct_7", "Η Άνοιξη"), (account.Id, account.Name));
        Assert.Equal(("GR", "EUR"), (account.Country, account.Currency));
        Assert.Equal((true, false, true), (account.ChargesEnabled, account.PayoutsEnabled, account.DetailsSubmitted));
        Assert.Equal(["external_account", "tos.date"], account.RequirementsDue);
    }

    [Theory]
    [InlineData("", "acct_7")]
    [InlineData(""","email":"a@example.com" """, "a@example.com")]
    [InlineData(""","email":"a@example.com","business_profile":{"name":"Anixi"}""", "Anixi")]
    [InlineData(""","business_profile":{"name":"Anixi"},"settings":{"dashboard":{"display_name":" "}}""", "Anixi")]
    public async Task An_account_without_a_name_is_called_by_the_next_best(string parts, string name)
    {
        var account = await ReadAsync("""{"id":"acct_7","object":"account" """ + parts + "}");
        Assert.Equal(name, account.Name);
        Assert.False(account.ChargesEnabled);
        Assert.Empty(account.RequirementsDue);
    }

    [Fact]
    public async Task A_connected_account_is_asked_for_by_its_id()
    {
        var stripe = CannedStripe.Saying("""{"id":"acct_canned","object":"account"}""");
        await new StripeAccounts(stripe.Access).ReadAsync(CannedStripe.Connected, Until.TestEnds);

        var asked = Assert.Single(stripe.Questions);
        Assert.Equal(("/v1/account", "acct_canned"), (asked.Address.AbsolutePath, asked.Header("Stripe-Account")));
    }

    static Task<StripeAccount> ReadAsync(string json) =>
        new StripeAccounts(CannedStripe.Saying(json).Access).ReadAsync(CannedStripe.Test, Until.TestEnds);
}
