using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Tamias.Web.Banking;
using Tamias.Web.Bulk;
using Tamias.Web.Connections;
using Tamias.Web.Email;
using Tamias.Web.Estimates;
using Tamias.Web.Faults;
using Tamias.Web.Forms;
using Tamias.Web.Hooks;
using Tamias.Web.Payments;
using Tamias.Web.People;
using Tamias.Web.Portal;
using Tamias.Web.Sales;
using Tamias.Web.Security;
using Tamias.Web.Start;

namespace Tamias.Web;

/// <summary>What the product is put together from, and the order in which a request passes through it.</summary>
public static class Composition
{
    public static void AddTamias(this WebApplicationBuilder builder, TamiasSettings settings)
    {
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new Ids(provider.GetRequiredService<TimeProvider>()));
        services.AddDb(settings.ConnectionString);
        services.AddDataProtection().SetApplicationName("Tamias")
            .PersistKeysToFileSystem(new(Path.Combine(settings.DataFolder, "keys")));
        services.AddHostedService<DiskWatch>().Configure<HostOptions>(o => o.ShutdownTimeout = DiskWatch.LongestEnd);
        services.AddSingleton<Storage>().AddSingleton<SetupCode>();
        services.AddScoped<NewOrganization>().AddScoped<Resuming.ResumeOrganization>().AddScoped<PasswordCheck>();
        services.AddScoped<Demo>().AddScoped<DemoCompany>().AddScoped<DemoGateways>().AddScoped<DemoInvoices>()
            .AddScoped<DemoEstimates>().AddScoped<DemoDocuments>();
        services.AddSingleton<DemoDoor>();
        services.AddPeople(settings).AddThrottle().AddEmail(builder.Configuration, settings);
        services.AddPayments(builder.Configuration).AddStripeConnections();
        services.AddScoped<Pages.Pay.PaidInvoice>().AddScoped<Search.Everything>().AddInvoices();
        services.AddEstimates().AddBanking().AddBulk();
        services.AddPortal(settings).AddPages(settings);
    }

    public static void UseTamias(this WebApplication app)
    {
        app.UseProxy();
        app.UseMiddleware<HeadersMiddleware>();
        app.UseRequestLocalization();
        if (!app.Environment.IsDevelopment())
            app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseMiddleware<StorageAnswer>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<CurrentMiddleware>();
        app.UseMiddleware<Pages.Pay.PayLanguage>();
        app.UseMiddleware<Pages.Answer.EstimateLanguage>();
        app.UseAuthorization();
        app.UseMiddleware<PortalLanguage>();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        Health.Map(app);
        DemoDoor.Map(app);
        StripeHook.Map(app);
        LiveInvoice.Map(app);
        Documents.LogoPictures.Map(app);
        Documents.AccentSheet.Map(app);
        Pages.Pay.Opened.Map(app);
        Pages.Answer.EstimateOpened.Map(app);
    }

    static void AddPages(this IServiceCollection services, TamiasSettings settings)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(ReaderCulture.Configure);
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = settings.IsHttps ? "__Host-tamias-form" : "tamias-form";
            o.Cookie.SecurePolicy = settings.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<CookieTempDataProviderOptions>(o =>
        {
            o.Cookie.Name = settings.IsHttps ? "__Host-tamias-notice" : "tamias-notice";
            o.Cookie.SecurePolicy = settings.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        services.AddRazorPages(o =>
        {
            o.Conventions.Add(new PageRouteTransformerConvention(new Kebab()));
            o.Conventions.AuthorizeFolder("/").AuthorizeFolder("/Portal", PortalVisit.Scheme);
        }).AddMvcOptions(o =>
            {
                o.ModelBinderProviders.Insert(0, new PlainTextProvider());
                o.Filters.Add<OvertakenFilter>();
            })
            .AddDataAnnotationsLocalization(o => o.DataAnnotationLocalizerProvider = (_, factory) =>
                factory.Create(typeof(Words)));
    }
}
