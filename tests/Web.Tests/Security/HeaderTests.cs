using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Security;

public sealed class HeaderTests(Databases databases) : IAsyncLifetime
{
    App app = null!;

    public async ValueTask InitializeAsync() => app = await App.StartAsync(databases);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("GET", "/setup")]
    [InlineData("GET", "/account/sign-in")]
    [InlineData("GET", "/nothing/here")]
    [InlineData("GET", "/health/live")]
    [InlineData("GET", "/hooks/stripe")]
    [InlineData("POST", "/hooks/stripe")]
    [InlineData("POST", "/setup")]
    [InlineData("GET", "/pay/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("GET", "/favicon.svg")]
    [InlineData("GET", "/css/pay.css")]
    public async Task Every_response_carries_the_protecting_headers(string method, string address)
    {
        using var http =
            new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address };
        using var response = await http.SendAsync(new(new(method), address));

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'nonce-", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", response.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
    }

    [Theory]
    [InlineData("/setup")]
    [InlineData("/nothing/here")]
    [InlineData("/account/sign-in")]
    public async Task What_is_private_is_not_stored(string address)
    {
        using var http = new HttpClient { BaseAddress = app.Address };
        using var response = await http.GetAsync(address);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_script_carries_the_nonce_of_its_own_response()
    {
        var merchant = await app.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        var policy = visitor.Response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.NotEmpty(visitor.Page.Scripts);
        Assert.All(visitor.Page.Scripts, s =>
            Assert.Contains($"'nonce-{s.GetAttribute("nonce")}'", policy, StringComparison.Ordinal));
        Assert.DoesNotContain(visitor.Page.All, e => e.Attributes.Any(a =>
            a.Name.StartsWith("on", StringComparison.Ordinal)
                || string.Equals(a.Name, "style", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Over_https_the_cookies_are_bound_to_the_host()
    {
        await using var secure = await App.StartAsync(databases, ("Tamias:PublicUrl", "https://tamias.example"));
        using var http = new HttpClient { BaseAddress = secure.Address };
        using var response = await http.GetAsync("/setup");
        Assert.All(response.Headers.GetValues("Set-Cookie"), cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }
}
