using Tamias.Gateways;
using Tamias.Web.Connections;
using Tamias.Web.Start;

namespace Tamias.Web.Tests.Pages.Settings.PaymentGateways;

/// <summary>Where Stripe can call us, and where we ask instead.</summary>
public sealed class ConnectAddressTests
{
    [Theory]
    [InlineData("https://invoices.example.com", true, true)]
    [InlineData("http://invoices.example.com", true, false)]
    [InlineData("http://127.0.0.1:5080", false, false)]
    [InlineData("https://192.168.1.10", true, false)]
    [InlineData("https://server.local", false, false)]
    public void A_private_address_is_not_heard_by_Stripe(string url, bool livemode, bool heard) =>
        Assert.Equal(heard, Of(url, new()).IsHeard(livemode));

    [Fact]
    public void The_simulator_beside_us_reaches_every_address() =>
        Assert.True(Of("http://127.0.0.1:5080",
            new() { ApiBase = "http://127.0.0.1:5081", ConnectBase = "http://127.0.0.1:5081" }).IsHeard(false));

    static ConnectAddresses Of(string url, StripeSettings stripe) =>
        new(stripe, new() { DataFolder = "", ConnectionString = "", PublicUrl = url });
}
