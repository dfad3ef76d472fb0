using Tamias.Gateways;
using Tamias.Web.Connections;

namespace Tamias.Simulation.Stages;

/// <summary>What a merchant does to connect a gateway: paste a key, or consent in Stripe's window.</summary>
static class Connecting
{
    public static async Task<Refusal?> ConnectAsync(World world, IServiceProvider services, House house)
    {
        services.GetRequiredService<Db>().Organization = house.Id;
        return house.HasOwnKey
            ? (await services.GetRequiredService<ConnectOwnKey>().GoAsync(house.GatewayId, house.Key, default)).Refusal
            : await ConsentAsync(world, services, house);
    }

    static async Task<Refusal?> ConsentAsync(World world, IServiceProvider services, House house)
    {
        world.Stripe.Accounts.Connect(house.AccountId);
        var account = await services.GetRequiredService<StripeAccounts>().ReadAsync(
            services.GetRequiredService<StripeSettings>().Platform.For(house.AccountId), default);
        var proven = new ProvenAccount(house.GatewayId, ConnectionWay.Platform, false, house.AccountId)
        {
            Account = account,
        };
        return (await services.GetRequiredService<Attach>().GoAsync(proven, default)).Refusal;
    }
}
