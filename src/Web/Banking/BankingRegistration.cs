namespace Tamias.Web.Banking;

static class BankingRegistration
{
    public static IServiceCollection AddBanking(this IServiceCollection services) =>
        services.AddScoped<ImportStatement>().AddScoped<RecordLine>().AddScoped<DecideLine>();
}
