using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Data;
using Tamias.Web.People;

namespace Tamias.Web.Tests.Harness;

/// <summary>The whole product over real HTTP on a loopback port, on its own database.</summary>
public sealed class App : WebApplicationFactory<Words>
{
    public const string PlatformWebhookSecret = "whsec_of_the_platform_in_tests";

    readonly string folder;
    readonly string connectionString;

    readonly string environment;

    App(string folder, string connectionString, string environment) =>
        (this.folder, this.connectionString, this.environment) = (folder, connectionString, environment);

    public Uri Address => ClientOptions.BaseAddress;

    public static async Task<App> StartAsync(Databases databases, string environment = "Development")
    {
        var scratch = Directory.CreateTempSubdirectory("tamias-").FullName;
        var app = new App(scratch, await databases.NewAsync(scratch), environment);
        app.UseKestrel(0);
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

    /// <summary>A merchant with an organization of their own, not signed in.</summary>
    public async Task<Merchant> NewMerchantAsync(string name = "Ergasterion")
    {
        using var scope = Services.CreateScope();
        var email = $"{Guid.NewGuid():N}@example.test";
        var user = new User { UserName = email, Email = email, Name = "Merchant", Language = "en" };
        var result = await scope.ServiceProvider.GetRequiredService<NewOrganization>().OpenAsync(user, Merchant.Password, name);
        Assert.True(result.Succeeded, string.Join(", ", result.Errors.Select(e => e.Description)));
        return new(this, email, user.Id, user.LastOrganizationId!.Value);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.UseSetting("ConnectionStrings:Tamias", connectionString);
        builder.UseSetting("Tamias:DataFolder", folder);
        builder.UseSetting("Stripe:Platform:WebhookSecret", PlatformWebhookSecret);
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        builder.UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Error");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
