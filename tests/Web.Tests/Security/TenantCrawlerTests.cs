using System.Net;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Security;

/// <summary>Every route of the product, as another organization: always 404, and nothing changed. Routes come from the
/// product's own metadata; one that this test does not know fails it.</summary>
public sealed class TenantCrawlerTests(Databases databases) : IAsyncLifetime
{
    App app = null!;
    Business theirs = null!;
    OneOfEach rich = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync(databases);
        app.Stripe.Settings = app.Stripe.Settings with { Webhooks = new() { DropPercent = 100 } }; // nothing by itself
        theirs = await Business.OpenAsync(app);
        rich = await OneOfEach.MakeAsync(theirs);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Nothing_of_one_organization_answers_another()
    {
        var stranger = await Business.OpenAsync(app);
        using var merchant = await stranger.Merchant.SignInAsync();
        using var customer = await stranger.EnterAsync();
        var before = await Snapshot.OfAsync(app, theirs.Merchant.OrganizationId);
        var wrong = new List<string>();
        foreach (var route in Routes().Where(r => r.HasIds))
        {
            var address = route.Fill(rich)
                ?? throw new InvalidOperationException($"Tell OneOfEach what {route.Pattern} is about.");
            foreach (var (method, handler) in route.Ways)
            {
                var status = await AskAsync(route.IsPortal ? customer : merchant, method,
                    handler.Length > 0 ? $"{address}?handler={handler}" : address);
                if (status != HttpStatusCode.NotFound)
                    wrong.Add($"{method} {route.Pattern} {handler}: {(int)status}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(before.Text, (await Snapshot.OfAsync(app, theirs.Merchant.OrganizationId)).Text);
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_sees_a_merchants_page_nor_a_customers()
    {
        using var visitor = app.Visitor();
        var wrong = new List<string>();
        foreach (var route in Routes().Where(r => !r.IsPublic))
        {
            await visitor.OpenAsync(route.Fill(rich)!);
            var door = route.IsPortal ? "/portal/sign-in" : "/account/sign-in";
            if (!visitor.Address.StartsWith(door, StringComparison.Ordinal))
                wrong.Add($"{route.Pattern}: {(int)visitor.Status} at {visitor.Address}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_public_route_is_one_that_is_meant_to_be() =>
        Assert.Equal(CrawledRoute.Public.Order(StringComparer.Ordinal),
            Routes().Where(r => r.IsPublic && !r.IsIndex).Select(r => r.Pattern).Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal));

    List<CrawledRoute> Routes() => CrawledRoute.Of(app.Services);

    static async Task<HttpStatusCode> AskAsync(Visitor visitor, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        if (method == HttpMethod.Post)
            request.Content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["__RequestVerificationToken"] = await visitor.FormTokenAsync(),
            });
        using var response = await visitor.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return response.StatusCode;
    }
}
