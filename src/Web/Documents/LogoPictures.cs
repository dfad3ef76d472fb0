using Microsoft.Net.Http.Headers;

namespace Tamias.Web.Documents;

/// <summary>Serves the logos that documents bear; one never changes under its address.</summary>
static class LogoPictures
{
    public static string PathOf(Id<Organization> organization, string hash) => $"/logos/{organization}/{hash}";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/logos/{organization}/{hash}", ReadAsync).AllowAnonymous();

    static async Task<IResult> ReadAsync(Id<Organization> organization, string hash, HttpContext context, Db db)
    {
        db.Organization = organization;
        var logo = await db.Logos.AsNoTracking().FirstOrDefaultAsync(l => l.Hash == hash, context.RequestAborted);
        if (logo is null)
            return Results.NotFound();

        context.Response.Headers[HeaderNames.CacheControl] = "public, max-age=31536000, immutable";
        return Results.Bytes(logo.Png, "image/png");
    }
}
