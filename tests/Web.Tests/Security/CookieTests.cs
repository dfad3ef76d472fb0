using System.Net;
using System.Text.RegularExpressions;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Security;

/// <summary>Behind https every cookie is bound to the host, out of reach of scripts and of other sites.</summary>
public sealed partial class CookieTests(Databases databases) : IAsyncLifetime
{
    readonly Dictionary<string, string> jar = new(StringComparer.Ordinal);
    readonly List<string> set = [];
    App app = null!;
    HttpClient http = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync(databases, ("Tamias:PublicUrl", "https://tamias.example"));
        http = new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = app.Address,
        };
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Every_cookie_of_a_merchants_visit_is_bound_to_the_host()
    {
        var merchant = await app.NewMerchantAsync();
        var token = await TokenAsync("/account/sign-in?lang=el");
        Assert.Equal(HttpStatusCode.Redirect, await PostAsync("/account/sign-in",
            ("Input.Email", merchant.Email), ("Input.Password", Merchant.Password), (SentForm.Token, token)));
        token = await TokenAsync("/account");
        Assert.Equal(HttpStatusCode.Redirect, await PostAsync(
            "/account", ("Input.Name", "Eleni"), ("Input.Language", "el"), (SentForm.Token, token)));
        Assert.Contains("alert-success", await GetAsync("/account"), StringComparison.Ordinal);

        Assert.Equal(["__Host-tamias", "__Host-tamias-form", "__Host-tamias-language", "__Host-tamias-notice"],
            jar.Keys.Order(StringComparer.Ordinal));
        AreBound();
    }

    [Fact]
    public async Task So_is_that_of_a_customer_in_the_portal()
    {
        var business = await Business.OpenAsync(app);
        var link = await business.LinkAsync(await business.AdmitAsync());
        Assert.Equal(HttpStatusCode.Redirect, await PostAsync(link, (SentForm.Token, await TokenAsync(link))));
        Assert.Equal(["__Host-tamias-form", "__Host-tamias-notice", "__Host-tamias-portal"],
            jar.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("There are no documents yet.", await GetAsync("/portal"), StringComparison.Ordinal);
        AreBound();
    }

    void AreBound() => Assert.All(set, cookie =>
    {
        foreach (var part in (string[])["; secure", "; httponly", "; path=/", "; samesite="])
            Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("samesite=none", cookie, StringComparison.OrdinalIgnoreCase);
    });

    async Task<string> TokenAsync(string address) => Token().Match(await GetAsync(address)).Groups["token"].Value;

    async Task<string> GetAsync(string address)
    {
        using var response = await SendAsync(new(HttpMethod.Get, address));
        return await response.Content.ReadAsStringAsync();
    }

    async Task<HttpStatusCode> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var response = await SendAsync(new(HttpMethod.Post, address) { Content = content });
        return response.StatusCode;
    }

    async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using var _ = request;
        if (jar.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", jar.Select(c => $"{c.Key}={c.Value}")));
        var response = await http.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
        {
            set.Add(cookie);
            var pair = cookie.Split(';')[0].Split('=', 2);
            jar[pair[0]] = pair[1];
        }

        return response;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
