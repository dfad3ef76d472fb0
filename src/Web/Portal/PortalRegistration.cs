using Tamias.Web.Start;
using Tamias.Web.Statements;
using Tamias.Web.Work;

namespace Tamias.Web.Portal;

static class PortalRegistration
{
    /// <summary>How long a session lives that nobody uses.</summary>
    static readonly TimeSpan Life = TimeSpan.FromDays(14);

    public static IServiceCollection AddPortal(this IServiceCollection services, TamiasSettings settings)
    {
        services.AddAuthentication().AddCookie(PortalVisit.Scheme, o =>
        {
            o.Cookie.Name = settings.IsHttps ? "__Host-tamias-portal" : "tamias-portal";
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = settings.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            (o.ExpireTimeSpan, o.SlidingExpiration) = (Life, true);
            o.Events.OnValidatePrincipal = PortalVisit.ValidateAsync;
            o.Events.OnRedirectToLogin = o.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.Redirect("/portal/sign-in");
                return Task.CompletedTask;
            };
        });
        services.AddAuthorizationBuilder().AddPolicy(PortalVisit.Scheme, p =>
            p.AddAuthenticationSchemes(PortalVisit.Scheme).RequireAuthenticatedUser());
        services.AddScoped<PortalVisit>().AddScoped<PortalEntry>().AddScoped<PortalDoor>().AddScoped<PortalDesk>()
            .AddScoped<OwnDetails>().AddScoped<PayingTogether>();
        services.AddScoped<CustomerStatements>().AddScoped<StatementFiles>();
        return services.AddSingleton<Email.PortalTexts>().AddWork<PortalRequestWork>();
    }
}
