using Tamias.Gateways;
using Tamias.Web.Hooks;
using Tamias.Web.Security;
using Tamias.Web.Work;

namespace Tamias.Web.Payments;

static class PaymentRegistration
{
    public static IServiceCollection AddPayments(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = (configuration.GetSection("Stripe").Get<StripeSettings>() ?? new()).Checked();
        services.AddSingleton(settings).AddSingleton(new StripeAccess(settings, StripeAccess.NewHttpClient()));
        services.AddSingleton(new FormTargets(FormTargetsOf(settings)));
        services.AddSingleton<StripeCheckout>().AddSingleton<StripeWebhook>();
        services.AddSingleton<StripeDashboard>().AddSingleton<Secrets>();
        services.AddScoped<Credentials>().AddScoped<AttemptLog>().AddScoped<StripeForms>().AddScoped<Booking>();
        services.AddScoped<Settle>().AddScoped<StartPayment>().AddScoped<EndLiveAttempt>();
        services.AddScoped<Allocating>().AddScoped<Releasing>().AddScoped<RecordPayment>();
        services.AddScoped<TakeBackPayment>().AddScoped<ApplyCredit>();
        services.AddSingleton<StripeEvents>().AddSingleton<StripePayments>().AddScoped<MissedPayments>();
        services.AddScoped<StripeHook>().AddScoped<EventMeaning>().AddScoped<Intake>().AddScoped<MissedEvents>();
        services.AddScoped<InboxAlarm>().AddScoped<InboxRetention>();
        return services.AddWork<InboxWork>().AddWork<Reconciler>();
    }

    static string FormTargetsOf(StripeSettings settings) => settings.IsSandboxed
        ? $"{settings.ApiBase} {settings.ConnectBase}"
        : "https://checkout.stripe.com https://connect.stripe.com";
}
