using Microsoft.AspNetCore.HttpOverrides;
using Tamias.Web.Start;

namespace Tamias.Web.Security;

/// <summary>A reverse proxy that ends TLS in front of the product.</summary>
static class Proxy
{
    /// <summary>What the outside sees is the configured public address, not what a request says of itself; a caller's
    /// address is believed only from a proxy on this machine.</summary>
    public static void UseProxy(this WebApplication app)
    {
        app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor });
        if (!app.Services.GetRequiredService<TamiasSettings>().IsHttps)
            return;

        app.Use((context, next) =>
        {
            context.Request.Scheme = Uri.UriSchemeHttps;
            return next(context);
        });
        app.UseHsts();
    }
}
