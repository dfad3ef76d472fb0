using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Security;

/// <summary>Every route of the product, by its owner, by nobody and in failure: protected, private, nothing
/// inline.</summary>
public sealed class HeaderCrawlerTests(Databases databases)
{
    [Fact]
    public async Task Every_route_answers_its_owner_protected_private_and_without_anything_inline()
    {
        await using var app = await App.StartAsync(databases);
        var business = await Business.OpenAsync(app);
        var mine = await OneOfEach.MakeAsync(business);
        using var merchant = await business.Merchant.SignInAsync();
        using var customer = await business.EnterAsync();
        using var nobody = app.Visitor();
        var seen = 0;
        foreach (var address in CrawledRoute.Of(app.Services).Select(r => r.Fill(mine)).OfType<string>()
            .Where(a => !a.Contains("/live/", StringComparison.Ordinal) && a != "/error")) // which says 500 by itself
            foreach (var visitor in (Visitor[])[merchant, customer, nobody])
            {
                using var response = await visitor.Straight.GetAsync(address);
                Headers.Protect(response);
                Headers.KeepPrivate(response);
                Assert.True((int)response.StatusCode < 500, $"{address}: {response.StatusCode}");
                if (visitor != nobody && response.Content.Headers.ContentType?.MediaType == "text/html")
                    await NothingInlineAsync(visitor, address);
                seen++;
            }

        Assert.True(seen > 120, $"{seen}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/pdf")]
    [InlineData("/return?session=cs_test_nothing")]
    public async Task The_customers_page_is_nobody_elses(string part)
    {
        await using var app = await App.StartAsync(databases);
        var invoice = await (await Business.OpenAsync(app)).IssueAsync(10_00);
        using var visitor = app.Visitor();
        using var response = await visitor.Straight.GetAsync(invoice.Address + part);
        Headers.Protect(response);
        Headers.KeepPrivate(response);
    }

    [Fact]
    public async Task A_failure_says_so_protected_and_without_what_failed()
    {
        await using var app = await App.StartAsync(databases, ("environment", "Production"));
        var merchant = await app.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await app.WithDbAsync(default, db => db.InTransactionAsync(
            () => db.Database.ExecuteSqlRawAsync("alter table items rename to lost")));
        using var response = await visitor.Straight.GetAsync("/items");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Headers.Protect(response);
        Headers.KeepPrivate(response);
        var said = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("items", said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    static async Task NothingInlineAsync(Visitor visitor, string address)
    {
        await visitor.OpenAsync(address);
        var policy = visitor.Response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.All(visitor.Page.Scripts, s =>
            Assert.Contains($"'nonce-{s.GetAttribute("nonce")}'", policy, StringComparison.Ordinal));
        Assert.Empty(visitor.Page.QuerySelectorAll("style"));
        Assert.DoesNotContain(visitor.Page.All.SelectMany(e => e.Attributes),
            a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.Ordinal)
                || a.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
    }
}
