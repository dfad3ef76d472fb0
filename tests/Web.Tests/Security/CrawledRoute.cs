using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Tamias.Web.Tests.Security;

/// <summary>A route as the product declares it, with all ways to call it.</summary>
sealed class CrawledRoute(RouteEndpoint endpoint)
{
    /// <summary>All that may be asked for without signing in.</summary>
    public static readonly string[] Public =
    [
        "account/sign-in", "account/sign-out", "error/{code:int?}", "setup", "health/live", "health/ready",
        "hooks/stripe", "hooks/stripe/{gateway}", "hooks/stripe/{gateway?}", "pay/{permalink}",
        "pay/{permalink}/opened", "pay/{permalink}/attachments/{attachment}", "pay/{permalink}/messages",
        "pay/{permalink}/credit-notes/{note}", "pay/{permalink}/receipts/{payment}",
        "pay/{permalink}/return", "pay/{permalink}/pdf", "account/demo/{token}", "dev/mail", "dev/mail/show/{id}",
        "logos/{organization}/{hash}", "accents/{accent}", "portal/sign-in", "portal/enter/{entry}",
        "estimate/{token}", "estimate/{token}/pdf", "estimate/{token}/opened", "estimate/{token}/messages",
        "estimate/{token}/attachments/{attachment}",
    ];

    public string Pattern { get; } = endpoint.RoutePattern.RawText!.Trim('/');

    public bool IsPublic => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    /// <summary>Of a customer who has signed in.</summary>
    public bool IsPortal => Pattern == "portal" || Pattern.StartsWith("portal/", StringComparison.Ordinal);

    /// <summary>A second address of a folder's first page.</summary>
    public bool IsIndex => Pattern.EndsWith("/index", StringComparison.Ordinal);

    public bool HasIds => !IsPublic && endpoint.RoutePattern.Parameters.Any(p => !p.IsOptional);

    public IEnumerable<(HttpMethod Method, string Handler)> Ways =>
        endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerMethods
            .Select(h => (new HttpMethod(h.HttpMethod.ToUpperInvariant()), h.Name ?? ""))
        ?? endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => (new HttpMethod(m), ""));

    /// <summary>All routes of a running product but those of its stylesheets and pictures.</summary>
    public static List<CrawledRoute> Of(IServiceProvider services) =>
    [
        .. services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => !IsAsset(e)).Select(e => new CrawledRoute(e)),
    ];

    public static bool IsAsset(RouteEndpoint endpoint) =>
        endpoint.Metadata.Any(m => m.GetType().FullName!.Contains("StaticAsset", StringComparison.Ordinal))
        || endpoint.RoutePattern.RawText!.Contains("{**", StringComparison.Ordinal);

    /// <summary>The address with the other organization's keys in it; null when it is not known what to put
    /// there.</summary>
    public string? Fill(OneOfEach rich)
    {
        var address = "/" + Pattern;
        foreach (var parameter in endpoint.RoutePattern.Parameters)
        {
            var start = address.IndexOf('{' + parameter.Name, StringComparison.Ordinal);
            var end = address.IndexOf('}', start) + 1;
            if ((parameter.IsOptional ? "" : rich.KeyFor(Pattern)) is not { } key)
                return null;
            address = address[..start] + key + address[end..];
        }

        return address.TrimEnd('/') is { Length: > 0 } filled ? filled : "/";
    }
}
