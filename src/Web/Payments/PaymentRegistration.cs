using Tamias.Gateways;
using Tamias.Web.AutomaticPayments;
using Tamias.Web.Hooks;
using Tamias.Web.Security;
using Tamias.Web.Transfers;
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
        services.AddScoped<Settle>().AddScoped<StartPayment>().AddScoped<EndLiveAttempt>().AddScoped<PayerReturn>();
        services.AddScoped<Allocating>().AddScoped<Releasing>().AddScoped<RecordPayment>();
        services.AddScoped<TakeBackPayment>().AddScoped<ApplyCredit>();
        services.AddSingleton<StripeEvents>().AddSingleton<StripePayments>();
        services.AddScoped<MissedPayments>().AddScoped<MissedRefunds>();
        services.AddScoped<StripeHook>().AddSingleton<HookCounter>().AddSingleton<Intake>();
        services.AddScoped<EventMeaning>().AddScoped<MissedEvents>();
        services.AddScoped<InboxAlarm>().AddScoped<InboxRetention>();
        services.AddLaterMoney().AddAutomaticPayments().AddTransfers();
        services.AddSingleton<StripeRefunds>().AddScoped<RefundBooking>().AddScoped<SettleRefund>();
        services.AddScoped<AskRefund>().AddScoped<RequestRefund>().AddScoped<RefundEvents>();
        services.AddScoped<AllocateRest>().AddScoped<AssignPayment>();
        return services.AddWork<InboxWork>().AddWork<Reconciler>().AddWork<RefundWork>();
    }

    static string FormTargetsOf(StripeSettings settings) => settings.IsSandboxed
        ? $"{settings.ApiBase} {settings.ConnectBase}"
        : "https://checkout.stripe.com https://connect.stripe.com";
}
