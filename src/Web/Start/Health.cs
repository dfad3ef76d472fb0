namespace Tamias.Web.Start;

/// <summary>For whoever watches the installation: the process answers; the database answers too.</summary>
static class Health
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("ok")).AllowAnonymous();
        routes.MapGet("/health/ready", async (Db db, CancellationToken cancellation) =>
            await db.Database.CanConnectAsync(cancellation)
                ? Results.Text("ok")
                : Results.Text("no database", statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous();
    }
}
