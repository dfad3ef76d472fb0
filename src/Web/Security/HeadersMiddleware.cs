using Microsoft.Extensions.Primitives;

namespace Tamias.Web.Security;

/// <summary>What every response says to browsers, errors included.</summary>
public sealed class HeadersMiddleware(RequestDelegate next, FormTargets targets, Ids ids)
{
    public Task InvokeAsync(HttpContext context)
    {
        var nonce = ids.NextToken();
        context.Items[typeof(HeadersMiddleware)] = nonce;
        var headers = context.Response.Headers;
        Protect(headers, nonce);
        context.Response.OnStarting(() =>
        {
            // What answers an exception begins the response anew.
            if (StringValues.IsNullOrEmpty(headers.ContentSecurityPolicy))
                Protect(headers, nonce);
            if (StringValues.IsNullOrEmpty(headers.CacheControl))
                headers.CacheControl = "no-store";
            // Another version of a typeface comes under another name.
            if (headers.ContentType == "font/woff2")
                headers.CacheControl = "public, max-age=31536000, immutable";
            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>The script nonce of this response.</summary>
    public static string NonceOf(HttpContext context) => (string)context.Items[typeof(HeadersMiddleware)]!;

    void Protect(IHeaderDictionary headers, string nonce)
    {
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + $"connect-src 'self'; form-action 'self' {targets.Sources}; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
    }
}

/// <summary>Other hosts that a form may lead to: Stripe's pages, or the simulator's.</summary>
public sealed record FormTargets(string Sources);
