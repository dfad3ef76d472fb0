using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Security;

public sealed class HeaderTests(SharedApp shared) : IClassFixture<SharedApp>
{
    readonly App app = shared.App;

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
    [InlineData("GET", "/account")]
    [InlineData("OPTIONS", "/")]
    [InlineData("GET", "/../../etc/passwd")]
    public async Task Every_response_carries_the_protecting_headers(string method, string address)
    {
        using var http =
            new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address };
        using var response = await http.SendAsync(new(new(method), address));

        Headers.Protect(response);
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
    public async Task Typefaces_are_asked_for_by_the_page_itself_and_kept_for_good()
    {
        var merchant = await app.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        var asked = visitor.Page.QuerySelectorAll("link[rel=preload]").Select(l => l.GetAttribute("href")).ToList();
        var styles = await visitor.Http.GetStringAsync("/css/site.css", TestContext.Current.CancellationToken);
        Assert.Equal(4, asked.Count);
        foreach (var address in asked)
        {
            Assert.Contains($"url(..{address})", styles, StringComparison.Ordinal);
            using var answer = await visitor.Http.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.GetValues("Cache-Control").Single());
        }
    }
}
