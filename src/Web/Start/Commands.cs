namespace Tamias.Web.Start;

/// <summary>What the binary can be asked to do: serve, or one of the subcommands.</summary>
static class Commands
{
    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        await app.Services.GetRequiredService<Storage>().OpenAsync(app.Lifetime.ApplicationStopping);
        await app.StartAsync();
        await Greeting.SayAsync(app, wantsDemo: args.Contains("--demo", StringComparer.Ordinal));
        await app.WaitForShutdownAsync();
        return 0;
    }
}
