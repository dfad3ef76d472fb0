using Tamias.Gateways;

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
        return services.AddScoped<Disconnect>().AddScoped<Farewell>();
    }
}
