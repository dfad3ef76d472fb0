using Tamias.Gateways;
using Tamias.Web.Work;

namespace Tamias.Web.AutomaticPayments;

static class AutomaticRegistration
{
    public static IServiceCollection AddAutomaticPayments(this IServiceCollection services) => services
        .AddSingleton<StripeCharges>().AddSingleton<StripeAttempts>().AddSingleton<StripeMethods>()
        .AddSingleton<AutomaticTexts>().AddScoped<AutomaticMails>().AddScoped<ChargeOutcome>()
        .AddScoped<ChargeDecision>().AddScoped<ChargeSaved>().AddScoped<StopAutomatic>().AddScoped<MethodEvents>()
        .AddWork<AnnounceWork>().AddWork<ChargeWork>().AddWork<ForgetWork>();
}
