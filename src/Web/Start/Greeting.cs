namespace Tamias.Web.Start;

/// <summary>What start prints: where to go, and with which code.</summary>
static class Greeting
{
    public static async Task SayAsync(WebApplication app, bool wantsDemo)
    {
        var settings = app.Services.GetRequiredService<TamiasSettings>();
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        if (wantsDemo)
            await SayDemoAsync(scope.ServiceProvider, settings);
        else if (!await db.Users.AnyAsync())
            Say($"Open {settings.PublicUrl}/setup and use the setup code "
                + app.Services.GetRequiredService<SetupCode>().Code);
        else
            Say($"Open {settings.PublicUrl}");
    }

    static async Task SayDemoAsync(IServiceProvider services, TamiasSettings settings)
    {
        var opened = await services.GetRequiredService<Demo>().OpenAsync(CancellationToken.None);
        Say($"Merchant:  {settings.PublicUrl}/account/demo/{opened.SignInToken}");
        Say($"Customer:  {settings.PublicUrl}/pay/{opened.Permalink}");
    }

    static void Say(string line) => Console.WriteLine(line);
}
