namespace Tamias.Web.Start;

/// <summary>For whoever watches the installation: the process answers; the database answers too.</summary>
static class Health
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("ok")).AllowAnonymous();
        routes.MapGet("/health/ready", async (Db db, Disk disk, CancellationToken cancellation) =>
            disk.State is DiskState.Broken ? No("stopping: the disk failed")
                : !await db.Database.CanConnectAsync(cancellation) ? No("no database")
                : Results.Text(disk.State is DiskState.Full ? "read-only: the disk is full" : "ok")).AllowAnonymous();
    }

    static IResult No(string why) => Results.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
