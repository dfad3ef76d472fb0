namespace Tamias.StripeSimulator.OAuth;

/// <summary>Ties accounts to platforms and cuts the ties, and tells the platforms.</summary>
internal static class Connections
{
    internal static Connection Make(
        World world, SimulatedAccount account, SimulatedAccount platform, bool live, string scope)
    {
        foreach (var old in account.Connections.Where(c => c.Platform == platform.Id && c.Live == live).ToList())
            Remove(account, old);
        var token = world.Ids.Next(live ? "sk_live_51" : "sk_test_51", 97);
        var made = new Connection(platform.Id, platform.ClientId(live)!, live, scope, token);
        account.Connections.Add(made);
        account.Keys.Add(new ApiKey(token, live));
        Events.TellPlatform(world, world.Book(account.Id, live), "account.application.authorized", platform, live);
        return made;
    }

    internal static void Cut(World world, SimulatedAccount account, Connection connection)
    {
        Remove(account, connection);
        var platform = world.Account(connection.Platform)!;
        Events.TellPlatform(world, world.Book(account.Id, connection.Live), "account.application.deauthorized",
            platform, connection.Live);
    }

    static void Remove(SimulatedAccount account, Connection connection)
    {
        account.Connections.Remove(connection);
        account.Keys.RemoveAll(k => k.Secret == connection.AccessToken);
    }
}
