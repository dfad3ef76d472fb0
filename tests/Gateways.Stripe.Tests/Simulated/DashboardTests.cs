namespace Tamias.Gateways.Tests.Simulated;

public class DashboardTests(SimulatedStripe stripe) : IClassFixture<SimulatedStripe>
{
    [Fact]
    public async Task The_merchant_finds_the_payment_behind_the_link()
    {
        var opened = await stripe.OpenAsync();
        stripe.Simulator.Payer.PayByCard(opened.SessionId);
        var paid = await stripe.ReadAsync(opened.SessionId);

        var page = await PageAsync(Dashboard.PaymentUrl(paid.PaymentIntentId, stripe.MerchantId, livemode: false));
        Assert.Contains(paid.PaymentIntentId, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_merchant_finds_a_key_behind_the_link()
    {
        var page = await PageAsync(Dashboard.NewKeyUrl("Tamias", livemode: false));
        Assert.Contains(stripe.Credential.Key, page, StringComparison.Ordinal);
    }

    StripeDashboard Dashboard => new(stripe.Access.Settings);

    static async Task<string> PageAsync(string address)
    {
        using var browser = StripeAccess.NewHttpClient();
        return await browser.GetStringAsync(new Uri(address), Until.TestEnds);
    }
}
