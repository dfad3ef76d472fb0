using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tamias.Data;
using Tamias.StripeSimulator;
using Tamias.Web.AutomaticPayments;
using Tamias.Web.LateFees;
using Tamias.Web.People;
using Tamias.Web.Reminders;
using Tamias.Web.Work;

namespace Tamias.Web.Tests.Harness;

/// <summary>The whole product over real HTTP on a loopback port, on its own database.</summary>
public sealed class App : WebApplicationFactory<Words>
{
    public const string PlatformWebhookSecret = "whsec_of_the_platform_in_tests";

    /// <summary>Asks for passwords to be hashed as the product hashes them, and not quickly.</summary>
    public static readonly (string Key, string Value) HashingAsShipped = ("Tests:HashingAsShipped", "true");

    /// <summary>Reminders go out, late fees are made and saved methods charged when a test says so, and not by
    /// themselves as well.</summary>
    public static readonly (string Key, string Value) RemindersByHand = ("Tests:RemindersByHand", "true");

    const string PlatformClientId = "ca_of_the_platform_in_tests";
    const string PlatformSecretKey = "sk_test_of_the_platform_in_tests";

    readonly string folder;
    readonly Dictionary<string, string> settings;
    readonly SimulatorHost stripe;
    readonly Databases databases;
    readonly string own;
    IInterceptor? between;

    App(string folder, Dictionary<string, string> settings, SimulatorHost stripe,
        (Databases All, string Own) database, ShiftedClock clock) =>
        (this.folder, this.settings, this.stripe, databases, own, Clock) =
            (folder, settings, stripe, database.All, database.Own, clock);

    /// <summary>Of the product and of its Stripe.</summary>
    public ShiftedClock Clock { get; }

    /// <summary>What was logged; nothing unless the settings of a test ask for it.</summary>
    public LogBook Log { get; } = new();

    public Uri Address => ClientOptions.BaseAddress;

    public Uri StripeAddress => stripe.Address;

    /// <summary>The Stripe of this app, to be steered.</summary>
    public Simulator Stripe => stripe.Simulator;

    public static Task<App> StartAsync(Databases databases, params (string Key, string Value)[] more) =>
        StartAsync(databases, null, more);

    /// <param name="between">Stands between the product and its database.</param>
    public static async Task<App> StartAsync(
        Databases databases, IInterceptor? between, params (string Key, string Value)[] more)
    {
        var scratch = Directory.CreateTempSubdirectory("tamias-").FullName;
        var port = Ports.Free();
        var clock = new ShiftedClock();
        var host = await SimulatorHost.StartAsync(new()
        {
            PlatformClientId = PlatformClientId,
            PlatformSecretKey = PlatformSecretKey,
            PlatformWebhookUrl = new Uri($"http://127.0.0.1:{port}/hooks/stripe"),
            PlatformWebhookSecret = PlatformWebhookSecret,
            TimeProvider = clock,
        });
        var database = await databases.NewAsync(scratch);
        var chosen = SettingsOf(scratch, database, port, host.Address);
        foreach (var (key, value) in more)
            chosen[key] = value;
        var app = new App(scratch, chosen, host, (databases, database), clock) { between = between };
        app.UseKestrel(port);
        app.StartServer();
        return app;
    }

    /// <summary>A browser without scripts.</summary>
    public Visitor Visitor(string language = "en") => new(Address, language);

    /// <summary>Does something with the database, seeing the rows of one organization.</summary>
    public async Task<T> WithDbAsync<T>(Id<Organization> organization, Func<Db, Task<T>> work)
    {
        using var scope = Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        db.Organization = organization;
        return await work(db);
    }

    /// <summary>A service of the product, in a scope of its own that sees one organization's rows.</summary>
    public async Task<T> WithAsync<TService, T>(Id<Organization> organization, Func<TService, Task<T>> work)
        where TService : notnull
    {
        using var scope = Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<Db>().Organization = organization;
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Makes a unit of work due and does it. The running product may take it first, and would be done only
    /// later; so it is made due until this one had it, or until nothing is there to be made due.</summary>
    public async Task DoDueAsync<TWork>(Func<Task<int>> makeDue) where TWork : class, IWork
    {
        for (var tries = 0; tries < 20 && await makeDue() > 0; tries++)
        {
            if (await WithAsync<TWork, bool>(default, work => work.OnceAsync(default)))
                return;
        }
    }

    /// <summary>A merchant with an organization of their own, not signed in.</summary>
    public async Task<Merchant> NewMerchantAsync(string name = "Ergasterion")
    {
        using var scope = Services.CreateScope();
        var email = $"{Guid.NewGuid():N}@example.test";
        var user = new User { UserName = email, Email = email, Name = "Merchant", Language = "en" };
        var result = await scope.ServiceProvider.GetRequiredService<NewOrganization>()
            .OpenAsync(user, Merchant.Password, name);
        Assert.True(result.Succeeded, string.Join(", ", result.Errors.Select(e => e.Description)));
        return new(this, email, user.Id, user.LastOrganizationId!.Value);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
            services.AddSingleton<TimeProvider>(Clock).AddSingleton<ILoggerProvider>(Log));
        if (between is not null)
            builder.ConfigureTestServices(s => s.ConfigureDbContext<SqliteDb>(o => o.AddInterceptors(between))
                .ConfigureDbContext<PostgresDb>(o => o.AddInterceptors(between)));
        if (settings.ContainsKey(RemindersByHand.Key))
            builder.ConfigureTestServices(s =>
            {
                s.Remove(s.Single(d => d.ImplementationType == typeof(Loop<ReminderWork>)));
                s.Remove(s.Single(d => d.ImplementationType == typeof(Loop<LateFeeWork>)));
                s.Remove(s.Single(d => d.ImplementationType == typeof(Loop<AnnounceWork>)));
                s.Remove(s.Single(d => d.ImplementationType == typeof(Loop<ChargeWork>)));
            });
        if (!settings.ContainsKey(HashingAsShipped.Key)) // there is one for every merchant of every test
            builder.ConfigureServices(s => s.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = 1_000));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await stripe.DisposeAsync();
        await databases.GiveBackAsync(own);
        Directory.Delete(folder, recursive: true);
    }

    static Dictionary<string, string> SettingsOf(string folder, string connectionString, int port, Uri stripe) =>
        new(StringComparer.Ordinal)
        {
            ["ConnectionStrings:Tamias"] = connectionString,
            ["Tamias:DataFolder"] = folder,
            ["Tamias:PublicUrl"] = $"http://127.0.0.1:{port}",
            ["Stripe:ApiBase"] = stripe.GetLeftPart(UriPartial.Authority),
            ["Stripe:ConnectBase"] = stripe.GetLeftPart(UriPartial.Authority),
            ["Stripe:Platform:ClientId"] = PlatformClientId,
            ["Stripe:Platform:SecretKey"] = PlatformSecretKey,
            ["Stripe:Platform:WebhookSecret"] = PlatformWebhookSecret,
            ["Logging:LogLevel:Default"] = "None",
            ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "None",
            ["Logging:LogLevel:Tamias"] = "None",
        };
}
