using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Tamias.Gateways;
using Tamias.Simulation.Ports;
using Tamias.Web;
using Tamias.Web.Email;
using Tamias.Web.Hooks;
using Tamias.Web.Start;

namespace Tamias.Simulation.Stages;

/// <summary>The product as it composes itself, with its ports turned to the stage.</summary>
static class Composing
{
    public const string PlatformClientId = "ca_of_the_platform_in_simulation";
    public const string PlatformSecretKey = "sk_test_of_the_platform_in_simulation";
    public const string PlatformWebhookSecret = "whsec_of_the_platform_in_simulation";
    public const string PublicUrl = "http://127.0.0.1:5080";
    public const string StripeAddress = "http://127.0.0.1:5081";

    public static WebApplication Compose(Stage stage, Node node)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            EnvironmentName = "Production", Args = ["--hostBuilder:reloadConfigOnChange=false"],
            ApplicationName = "Tamias.Web", ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddInMemoryCollection(Settings(stage.Ground));
        builder.Logging.ClearProviders();
        builder.AddTamias(TamiasSettings.From(builder.Configuration, AppContext.BaseDirectory));
        var services = builder.Services;
        services.AddSingleton<TimeProvider>(node.Clock).AddSingleton(node.Ids);
        services.AddSingleton<IDataProtectionProvider>(stage.Protection);
        services.AddSingleton<IMailTransport>(new MailPort(stage));
        services.AddSingleton<WriteGate>(new Gate(stage));
        services.AddSingleton(provider => new StripeAccess(
            provider.GetRequiredService<StripeSettings>(),
            new HttpClient(new StripePort(stage)) { Timeout = Timeout.InfiniteTimeSpan }, retries: 0)
        {
            Limit = Timeout.InfiniteTimeSpan,
        });
        services.AddSingleton(new StripePing(new HttpClient(new PingPort()), node.Clock));
        services.AddTransient<Intake>(); // each event has its own commit: who waits for another's waits at no port
        services.AddSingleton(new DevelopmentStripe());
        stage.Ground.AddOptions(services, new Statements(stage), new Commits(stage), new Saves(stage));
        return builder.Build();
    }

    /// <summary>The whole pipeline as the host would build it, without a host.</summary>
    public static RequestDelegate Pipe(WebApplication app)
    {
        app.UseTamias();
        app.UseEndpoints(_ => { });
        return ((IApplicationBuilder)app).Build();
    }

    static Dictionary<string, string?> Settings(Ground ground) => new(StringComparer.Ordinal)
    {
        ["ConnectionStrings:Tamias"] = ground.ConnectionString,
        ["Tamias:DataFolder"] = Path.Combine(Path.GetTempPath(), "tamias-simulation"),
        ["Tamias:PublicUrl"] = PublicUrl,
        ["Stripe:ApiBase"] = StripeAddress,
        ["Stripe:ConnectBase"] = StripeAddress,
        ["Stripe:Platform:ClientId"] = PlatformClientId,
        ["Stripe:Platform:SecretKey"] = PlatformSecretKey,
        ["Stripe:Platform:WebhookSecret"] = PlatformWebhookSecret,
    };
}
