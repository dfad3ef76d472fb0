namespace Tamias.Gateways.Tests;

public class PublicAddressTests
{
    [Theory]
    [InlineData("https://tamias.gr/hooks/stripe", true, true)]
    [InlineData("https://tamias.gr/hooks/stripe", false, true)]
    [InlineData("http://tamias.gr/hooks/stripe", false, true)]
    [InlineData("http://tamias.gr/hooks/stripe", true, false)]
    [InlineData("https://8.8.8.8/hooks", true, true)]
    [InlineData("https://[2001:4860:4860::8888]/hooks", true, true)]
    public void An_open_address_can_be_called(string url, bool livemode, bool isReachable) =>
        Assert.Equal(isReachable, PublicAddress.IsReachable(url, livemode));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("tamias.gr")]
    [InlineData("ftp://tamias.gr")]
    [InlineData("https://localhost")]
    [InlineData("https://server")]
    [InlineData("https://nas.local")]
    [InlineData("https://tamias.lan.")]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("https://10.1.2.3")]
    [InlineData("https://172.20.0.1")]
    [InlineData("https://192.168.1.5")]
    [InlineData("https://[::1]")]
    [InlineData("https://[fd00::5]")]
    [InlineData("https://[::ffff:192.168.1.5]")]
    [InlineData("https://2130706433")]
    public void A_private_address_cannot(string? url) => Assert.False(PublicAddress.IsReachable(url, livemode: false));
}
