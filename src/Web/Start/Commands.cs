using Tamias.Web.Faults;
using Tamias.Web.Verification;

namespace Tamias.Web.Start;

/// <summary>What the binary can be asked to do: serve, or one of the subcommands.</summary>
static class Commands
{
    /// <summary>False for a subcommand, which looks at the data and ends.</summary>
    public static bool Serves(string[] args) => args.FirstOrDefault() is not ("verify" or "backup" or "restore");

    public static async Task<int> RunAsync(WebApplication app, string[] args) => args.FirstOrDefault() switch
    {
        "verify" => await VerifyAsync(app),
        "backup" when args.Length == 2 => await Backup.WriteAsync(SettingsOf(app), args[1]),
        "restore" when args.Length == 2 => await Backup.RestoreAsync(SettingsOf(app), args[1]),
        "backup" or "restore" => Say($"Name the file: {args[0]} FILE", 2),
        _ when WantsDemo(args) && !app.Services.GetRequiredService<DemoDoor>().IsPossible => Say(
            "The demo company needs the Stripe simulator, which runs in Development only: "
            + "set ASPNETCORE_ENVIRONMENT=Development, or start without --demo.", 2),
        _ => await ServeAsync(app, args),
    };

    static bool WantsDemo(string[] args) => args.Contains("--demo", StringComparer.Ordinal);

    static TamiasSettings SettingsOf(WebApplication app) => app.Services.GetRequiredService<TamiasSettings>();

    static async Task<int> ServeAsync(WebApplication app, string[] args)
    {
        try
        {
            if (await app.Services.GetRequiredService<Storage>().OpenAsync(app.Lifetime.ApplicationStopping) is { } no)
                return Say(no, 1);

            await app.StartAsync();
        }
        catch (Exception failure) when (StartTrouble.Of(failure, SettingsOf(app)) is { } why)
        {
            return Say(why, 1);
        }

        await Greeting.SayAsync(app, WantsDemo(args));
        await app.WaitForShutdownAsync();
        return app.Services.GetRequiredService<Disk>().State is DiskState.Broken ? DiskWatch.ExitCode : 0;
    }

    static async Task<int> VerifyAsync(WebApplication app)
    {
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        if (!await db.Database.CanConnectAsync() || (await db.Database.GetPendingMigrationsAsync()).Any())
            return Say("There is no database of this version here: start Tamias once.", 1);

        var differences = await db.InSnapshotAsync(async () => (string[])
        [
            .. await ActivatorUtilities.CreateInstance<Verify>(scope.ServiceProvider)
                .FindDifferencesAsync(CancellationToken.None),
            .. await ActivatorUtilities.CreateInstance<VerifyPages>(scope.ServiceProvider)
                .FindDifferencesAsync(CancellationToken.None),
        ]);
        foreach (var difference in differences)
            Console.WriteLine(difference);
        return Say($"{differences.Length} differences", differences.Length == 0 ? 0 : 1);
    }

    static int Say(string line, int code)
    {
        Console.WriteLine(line);
        return code;
    }
}
