using Tamias.Gateways;
using Tamias.Web.Documents;
using Tamias.Web.Hooks;
using Tamias.Web.Work;

namespace Tamias.Web.Payments;

static class LaterRegistration
{
    /// <summary>What happens to money after it came in: disputes, fees, payouts.</summary>
    public static IServiceCollection AddLaterMoney(this IServiceCollection services)
    {
        services.AddSingleton<StripeDisputes>().AddSingleton<StripeBalance>().AddSingleton<StripePayouts>();
        services.AddSingleton<Email.DisputeTexts>().AddScoped<Email.DisputeMails>();
        services.AddScoped<AskAndSettle>().AddScoped<PaymentOfStripe>();
        services.AddScoped<LaterEvents>().AddScoped<CustomerEvents>();
        services.AddScoped<DisputeReader>().AddScoped<DisputeMoney>().AddScoped<DisputeStory>();
        services.AddScoped<SettleDispute>().AddScoped<FraudWarnings>().AddScoped<FeeHints>();
        services.AddScoped<PayoutReader>().AddScoped<SettlePayout>();
        services.AddScoped<MissedDisputes>().AddScoped<MissedPayouts>();
        services.AddScoped<EvidencePack>().AddScoped<EvidencePage>();
        return services.AddWork<FeeWork>().AddWork<PayoutWork>().AddWork<DisputeAlarm>();
    }
}
