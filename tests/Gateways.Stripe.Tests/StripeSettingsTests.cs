namespace Tamias.Gateways.Tests;

public class StripeSettingsTests
{
    [Fact]
    public void Without_a_word_it_is_Stripe_itself()
    {
        var settings = new StripeSettings().Checked();
        Assert.Equal("https://api.stripe.com", settings.ApiBase);
        Assert.Equal("https://connect.stripe.com", settings.ConnectBase);
        Assert.False(settings.IsSandboxed);
        Assert.False(settings.Platform.IsSet);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5099")]
    [InlineData("http://127.0.0.1:5099/")]
    [InlineData("http://localhost:5099")]
    [InlineData("http://[::1]:5099")]
    public void A_stand_in_on_this_machine_is_taken(string address)
    {
        var settings = new StripeSettings { ApiBase = address, ConnectBase = address }.Checked();
        Assert.Equal(address.TrimEnd('/'), settings.ApiBase);
        Assert.True(settings.IsSandboxed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://api.stripe.com.evil.example")]
    [InlineData("http://api.stripe.com")]
    [InlineData("https://api.stripe.com:444")]
    [InlineData("http://127.0.0.1@evil.example")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("http://192.168.1.5:5099")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://127.0.0.1:5099/v1")]
    [InlineData("127.0.0.1:5099")]
    public void No_other_address_is_taken(string address)
    {
        const string near = "http://127.0.0.1:5099";
        Assert.StartsWith("Stripe:ApiBase is neither", Refused(new() { ApiBase = address, ConnectBase = near }));
        Assert.StartsWith("Stripe:ConnectBase is neither", Refused(new() { ApiBase = near, ConnectBase = address }));
    }

    [Fact]
    public void Half_a_stand_in_is_none() =>
        Assert.Contains("both", Refused(new() { ApiBase = "http://127.0.0.1:5099" }), StringComparison.Ordinal);

    [Fact]
    public void The_way_to_Stripe_cannot_be_made_past_the_check() =>
        Assert.Throws<InvalidOperationException>(
            () => new StripeAccess(new() { ApiBase = "http://evil.example" }, new()));

    [Theory]
    [InlineData("sk_live_platform", true)]
    [InlineData("sk_test_platform", false)]
    public void The_platforms_key_tells_its_mode(string key, bool livemode)
    {
        var platform = new StripePlatform { ClientId = "ca_1", SecretKey = key };
        Assert.True(platform.IsSet);
        Assert.Equal(new StripeCredential(key, "acct_1", livemode), platform.For("acct_1"));
        Assert.DoesNotContain(key, $"{new StripeSettings { Platform = platform }}", StringComparison.Ordinal);
    }

    static string Refused(StripeSettings settings) =>
        Assert.Throws<InvalidOperationException>(() => settings.Checked()).Message;
}
