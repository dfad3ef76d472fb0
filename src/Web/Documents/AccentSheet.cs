using Microsoft.Net.Http.Headers;

namespace Tamias.Web.Documents;

/// <summary>The colour of a document on a page, as a stylesheet of its own: the content policy allows nothing inline.
/// It says nothing of anybody, and never changes under its address.</summary>
static class AccentSheet
{
    public static string PathOf(string accent) => $"/accents/{accent}";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/accents/{accent}", Read).AllowAnonymous();

    static IResult Read(string accent, HttpContext context)
    {
        if (!DocumentLook.IsAccent(accent))
            return Results.NotFound();

        context.Response.Headers[HeaderNames.CacheControl] = "public, max-age=31536000, immutable";
        return Results.Text($".doc {{ --accent: #{accent}; }}\n", "text/css");
    }
}
