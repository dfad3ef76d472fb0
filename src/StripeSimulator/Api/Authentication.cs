using System.Text;

namespace Tamias.StripeSimulator.Api;

/// <summary>Finds out who asks and whose objects are meant.</summary>
internal static class Authentication
{
    internal static Call Authenticate(World world, Incoming incoming)
    {
        var secret = Secret(incoming.Authorization);
        if (secret.StartsWith("pk_", StringComparison.Ordinal))
            throw ApiError.Forbidden("This API call cannot be made with a publishable API key. Please use a secret "
                + "API key.", "secret_key_required");
        if (world.ByKey(secret) is not var (caller, key))
            throw ApiError.Unauthorized($"Invalid API Key provided: {new ApiKey(secret, false).Masked}");
        return new Call(world, incoming, caller, key, Meant(world, incoming, caller, key));
    }

    /// <summary>403 in Stripe's words when a restricted key lacks the permission.</summary>
    internal static void Demand(Call call, string slug)
    {
        if (call.Key.Allows(slug)) return;
        throw ApiError.Forbidden($"The provided key '{call.Key.Masked}' does not have the required permissions for "
            + $"this endpoint on account '{call.Account.Id}'. Having the '{slug}' permission would allow this "
            + "request to continue.");
    }

    static string Secret(string? authorization)
    {
        if (authorization is null) throw ApiError.Unauthorized("You did not provide an API key. You need to provide "
            + "your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer "
            + "YOUR_SECRET_KEY').");
        var parts = authorization.Split(' ', 2);
        return parts is ["Basic", var basic] ? FromBasic(basic) : parts[^1].Trim();
    }

    static string FromBasic(string encoded)
    {
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length).Split(':')[0]
            : "";
    }

    static SimulatedAccount Meant(World world, Incoming incoming, SimulatedAccount caller, ApiKey key)
    {
        if (incoming.Account is not { } id || id == caller.Id) return caller;
        var account = world.Account(id);
        var tie = account?.Connections.FirstOrDefault(c => c.Platform == caller.Id && c.Covers(key.Live));
        if (tie is { Scope: "read_only" } && incoming.Method != "GET") throw ApiError.Forbidden(
            $"Your application has read-only access to account '{id}'; this request needs read_write.");
        if (tie is not null) return account!;
        throw ApiError.Forbidden($"The provided key '{key.Masked}' does not have access to account '{id}' (or that "
            + "account does not exist). Application access may have been revoked.", "account_invalid");
    }
}
