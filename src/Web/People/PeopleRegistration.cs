using Microsoft.AspNetCore.Identity;
using Tamias.Web.Start;

namespace Tamias.Web.People;

static class PeopleRegistration
{
    public static IServiceCollection AddPeople(this IServiceCollection services, TamiasSettings settings)
    {
        services.AddScoped<Current>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000); // ASVS 5.0, 11.4.2
        services.AddIdentityCore<User>(Rules).AddEntityFrameworkStores<Db>().AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, o =>
            {
                o.Cookie.Name = settings.IsHttps ? "__Host-tamias" : "tamias";
                o.Cookie.SameSite = SameSiteMode.Lax;
                o.Cookie.SecurePolicy = settings.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
                o.LoginPath = "/account/sign-in";
                o.AccessDeniedPath = "/account/sign-in";
                o.ReturnUrlParameter = "next";
                o.ExpireTimeSpan = TimeSpan.FromDays(14);
                o.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
            });
        services.AddAuthorization();
        return services;
    }

    static void Rules(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.Password = new()
        {
            RequiredLength = 12, RequireDigit = false, RequireLowercase = false,
            RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 1,
        };
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(1);
    }
}
