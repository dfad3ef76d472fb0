using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Security;

/// <summary>Forms come from the product's own metadata; one that the crawlers do not know fails here.</summary>
public sealed class ProductFormsTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public void Every_form_has_an_entry()
    {
        var endpoints = shared.App.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>().Where(e => !CrawledRoute.IsAsset(e)).ToList();
        var posts = endpoints.SelectMany(PostsOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(ProductForms.All.Select(f => f.Name).Concat(ProductForms.Elsewhere).Order(StringComparer.Ordinal),
            posts);
    }

    static IEnumerable<string> PostsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page
            ? page.HandlerMethods.Where(h => h.HttpMethod == "Post")
                .Select(h => $"{page.ViewEnginePath} {h.Name}".Trim())
            : (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
                .Where(m => m != "GET" && m != "HEAD").Select(_ => endpoint.RoutePattern.RawText!.Trim('/'));
}
