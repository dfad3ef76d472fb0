using Tamias.Gateways;
using Tamias.Web.Work;

namespace Tamias.Web.Connections;

static class ConnectionRegistration
{
    public static IServiceCollection AddStripeConnections(this IServiceCollection services)
    {
        services.AddSingleton<StripeConnect>().AddSingleton<StripeAccounts>().AddSingleton<StripePermissions>();
        services.AddSingleton<StripeEndpoints>().AddSingleton<StripeDashboard>().AddSingleton<ConnectAddresses>();
        services.AddScoped<Journeys>().AddScoped<Attach>();
        services.AddScoped<SetOut>().AddScoped<ComeBack>().AddScoped<Exchange>();
        services.AddScoped<GatewaySights>().AddScoped<ConnectOwnKey>().AddScoped<ConnectionEvents>();
        services.AddScoped<Listening>().AddScoped<RefreshConnection>().AddScoped<CheckConnection>();
        services.AddSingleton(provider => new StripePing(
            StripeAccess.NewHttpClient(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<HookPing>().AddScoped<Reachability>().AddScoped<ConnectionAlarm>();
        services.AddScoped<Upkeep>().AddScoped<Compare>().AddScoped<CatchUp>().AddWork<Rounds>();
        return services.AddScoped<Disconnect>().AddScoped<Farewell>();
    }
}
