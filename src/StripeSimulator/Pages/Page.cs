using System.Reflection;

namespace Tamias.StripeSimulator.Pages;

/// <summary>The frame of every page; no script, no picture, one style sheet.</summary>
internal static class Page
{
    const string Policy = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    internal static async Task DrawAsync(
        HttpContext http, string title, string language, Html body, int status = 200, string shape = "narrow")
    {
        Html whole = $"""
            <!doctype html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{title}</title>
            <link rel="stylesheet" href="/simulator.css">
            </head>
            <body class="{shape}">
            <p class="ribbon">{new Words(language)["Simulator · no money moves"]}</p>
            <main>
            {body}
            </main>
            </body>
            </html>
            """;
        http.Response.StatusCode = status;
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(whole.ToString(), http.RequestAborted);
    }

    internal static async Task StyleAsync(HttpContext http)
    {
        await using var sheet = Assembly.GetExecutingAssembly().GetManifestResourceStream("simulator.css")!;
        http.Response.ContentType = "text/css; charset=utf-8";
        await sheet.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
