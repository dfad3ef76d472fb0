using Tamias.Simulation.Stages;
using Tamias.Web.Connections;

namespace Tamias.Simulation.Actors;

/// <summary>Gives a connection up, here or at Stripe, and makes it again.</summary>
sealed class Disconnects(World world) : Operator(world, "disconnect")
{
    public override void Act()
    {
        var house = Dice.Pick(World.Estate.Houses);
        switch (Dice.Below(3))
        {
            case 0 when !house.HasOwnKey:
                Tell($"{house.AccountId} at Stripe");
                World.Stripe.Accounts.Disconnect(house.AccountId);
                break;
            case 1:
                Do(house, services => LeaveAsync(services, house));
                break;
            default:
                Connect(house);
                break;
        }
    }

    public void Connect(House house) => Do(house, services => ConnectAsync(services, house));

    async Task<Refusal?> ConnectAsync(IServiceProvider services, House house)
    {
        try
        {
            return await Connecting.ConnectAsync(World, services, house);
        }
        catch (Gateways.StripeTrouble trouble)
        {
            return new(trouble.Code.Length > 0 ? trouble.Code : "trouble");
        }
    }

    static async Task<Refusal?> LeaveAsync(IServiceProvider services, House house)
    {
        var gateway = await services.GetRequiredService<Db>().Gateways.FirstAsync(g => g.Id == house.GatewayId);
        return await services.GetRequiredService<Disconnect>().GoAsync(gateway.ConnectionId!.Value, default);
    }
}
