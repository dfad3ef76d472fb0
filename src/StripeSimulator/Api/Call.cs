namespace Tamias.StripeSimulator.Api;

/// <summary>One authenticated request: who asks, about whose objects, for what.</summary>
internal sealed class Call(
    World world, Incoming incoming, SimulatedAccount caller, ApiKey key, SimulatedAccount account)
{
    internal World World => world;
    internal Incoming Incoming => incoming;
    internal SimulatedAccount Caller => caller;
    internal ApiKey Key => key;

    /// <summary>Whose objects are meant: the caller's own or those of the account in Stripe-Account.</summary>
    internal SimulatedAccount Account => account;

    internal JsonObject Params => incoming.Params;

    internal string Version => incoming.Version ?? caller.ApiVersion;

    internal Book Book => world.Book(account.Id, key.Live);

    /// <summary>The id in the path.</summary>
    internal string Id { get; set; } = "";

    /// <summary>The application that acts for the account, when a platform does.</summary>
    internal string? Application => account == caller ? null : caller.ClientId(key.Live);

    internal JsonObject Find(string kind) => Find(kind, Id, kind.Split('.')[^1]);

    /// <summary>404 resource_missing unless this account has it in this mode.</summary>
    internal JsonObject Find(string kind, string id, string param) =>
        Book.Find(id, kind) ?? throw ApiError.Missing(
            kind, id, param, world.Book(account.Id, !key.Live).Find(id, kind) is not null, key.Live);

    internal JsonObject? FindNamed(string kind, string param) =>
        Params.Said(param) is { } id ? Find(kind, id, param) : null;
}
