namespace Tamias.StripeSimulator.OAuth;

/// <summary>Ties accounts to platforms and cuts the ties, and tells the platforms.</summary>
internal static class Connections
{
    internal static Connection Make(
        World world, SimulatedAccount account, SimulatedAccount platform, bool live, string scope)
    {
        account.Connections.RemoveAll(c => c.Platform == platform.Id && c.Live == live);
        var made = new Connection(platform.Id, platform.ClientId(live)!, live, scope);
        account.Connections.Add(made);
        Events.TellPlatform(world, world.Book(account.Id, live), "account.application.authorized", platform, live);
        return made;
    }

    internal static void Cut(World world, SimulatedAccount account, Connection connection)
    {
        account.Connections.Remove(connection);
        var platform = world.Account(connection.Platform)!;
        Events.TellPlatform(world, world.Book(account.Id, connection.Live), "account.application.deauthorized",
            platform, connection.Live);
    }
}
