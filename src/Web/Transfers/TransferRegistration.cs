using Tamias.Gateways;
using Tamias.Web.Work;

namespace Tamias.Web.Transfers;

static class TransferRegistration
{
    public static IServiceCollection AddTransfers(this IServiceCollection services) => services
        .AddSingleton<StripeTransfers>()
        .AddScoped<TransferAccounts>().AddScoped<StartTransfer>().AddScoped<UseTransfer>().AddScoped<TransferEvents>()
        .AddScoped<TransferLook>().AddScoped<SettleReturn>().AddScoped<AskReturn>().AddScoped<ReturnTransfer>()
        .AddWork<TransferWork>().AddWork<ReturnWork>();
}
