using System.Globalization;

namespace Tamias.Gateways.Tests;

public class CurrencyTests
{
    [Theory]
    [InlineData("EUR", 1250, "12.50 EUR")]
    [InlineData("JPY", 1250, "1,250 JPY")]
    [InlineData("MGA", 1250, "1,250 MGA")]
    [InlineData("ISK", 500, "5.00 ISK")]
    [InlineData("UGX", 500, "5.00 UGX")]
    [InlineData("HUF", 1250, "12.50 HUF")]
    [InlineData("KWD", 12_340, "12.340 KWD")]
    public async Task Minor_units_go_out_and_come_back_as_they_are(string code, long minor, string amount)
    {
        Assert.Equal((minor, code.ToLowerInvariant()), await SentAsync(code, minor));

        var received = await ReceivedAsync(code, minor);
        Assert.Equal(new Money(minor, Currency.Of(code)), received);
        Assert.Equal(amount, $"{received.ToNumber(CultureInfo.InvariantCulture)} {code}");
    }

    [Fact]
    public async Task Every_currency_we_know_makes_the_round()
    {
        foreach (var currency in Currency.Known)
            Assert.Equal(currency.SmallestCharge, await ReceivedAsync(currency.Code, currency.SmallestCharge.Minor));
    }

    [Fact]
    public async Task A_currency_we_do_not_know_is_not_guessed_at()
    {
        var session = CannedSessions.Session("complete", "paid");
        session["currency"] = "xyz";
        Assert.Null((await CannedSessions.ReadAsync(session)).Received);
    }

    static async Task<(long Amount, string Currency)> SentAsync(string code, long minor)
    {
        var asked = await CannedStripe.AskedAsync(Requests.New() with { Currency = code, AmountMinor = minor });
        const string price = "line_items[0][price_data]";
        return (
            long.Parse(asked.Fields[price + "[unit_amount]"], CultureInfo.InvariantCulture),
            asked.Fields[price + "[currency]"]);
    }

    static async Task<Money> ReceivedAsync(string code, long minor)
    {
        var session = CannedSessions.Session("complete", "paid");
        (session["currency"], session["amount_total"]) = (code.ToLowerInvariant(), minor);
        return Assert.NotNull((await CannedSessions.ReadAsync(session)).Received);
    }
}
