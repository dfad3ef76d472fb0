namespace Tamias.StripeSimulator.OAuth;

/// <summary>The endpoints that platforms call themselves: a code for a connection, and the end of one.</summary>
internal sealed class TokenDoor(World world)
{
    internal static void Map(WebApplication app, Simulator simulator)
    {
        var door = new TokenDoor(simulator.World);
        app.MapPost("/oauth/token", (RequestDelegate)door.HandleAsync);
        app.MapPost("/oauth/deauthorize", (RequestDelegate)door.HandleAsync);
    }

    internal Answer Answer(Incoming incoming) =>
        Answer(incoming, incoming.Path == "/oauth/token" ? Exchange : Deauthorize)
            .With("Request-Id", incoming.RequestId);

    async Task HandleAsync(HttpContext http)
    {
        var answer = Answer(await Incoming.ReadAsync(http.Request, http.RequestAborted));
        await answer.WriteAsync(http);
    }

    Answer Answer(Incoming incoming, Func<Incoming, SimulatedAccount, bool, JsonObject> act)
    {
        lock (world.Gate)
        {
            incoming.RequestId = world.Ids.Next("req_", 14);
            world.Changes++;
            try
            {
                var (platform, live) = Platform(incoming);
                return Api.Answer.Of(act(incoming, platform, live));
            }
            catch (OAuthError error)
            {
                return error.ToAnswer();
            }
        }
    }

    (SimulatedAccount Platform, bool Live) Platform(Incoming incoming)
    {
        var secret = incoming.Params.Said("client_secret") ?? incoming.Authorization?.Split(' ')[^1]
            ?? throw new OAuthError("invalid_client", "No client secret was given.", 401);
        return world.ByKey(secret) is var (platform, key) ? (platform, key.Live)
            : throw new OAuthError("invalid_client", $"Invalid API Key provided: {new ApiKey(secret, false).Masked}",
                401);
    }

    JsonObject Exchange(Incoming incoming, SimulatedAccount platform, bool live)
    {
        if (incoming.Params.Said("grant_type") != "authorization_code")
            throw new OAuthError("unsupported_grant_type", "The simulator exchanges authorization codes only.");
        var code = Take(incoming.Params.Said("code"), platform, live);
        var account = world.Account(code.Account)!;
        var made = Connections.Make(world, account, platform, live, code.Scope);
        return new JsonObject
        {
            ["access_token"] = made.AccessToken,
            ["livemode"] = live,
            ["refresh_token"] = world.Ids.Next("rt_", 48),
            ["scope"] = code.Scope,
            ["stripe_publishable_key"] = world.Ids.Next(live ? "pk_live_51" : "pk_test_51", 97),
            ["stripe_user_id"] = account.Id,
            ["token_type"] = "bearer",
        };
    }

    AuthorizationCode Take(string? given, SimulatedAccount platform, bool live)
    {
        if (given is null) throw new OAuthError("invalid_request", "No code was given.");
        if (!world.Codes.TryGetValue(given, out var code) || !Belongs(code, platform))
            throw new OAuthError("invalid_grant", $"Authorization code does not exist: {given}");
        if (code.Used) throw new OAuthError("invalid_grant", "This authorization code has already been used. "
            + "All tokens issued with this code have been revoked.");
        if (code.ExpiresAt <= world.Now) throw new OAuthError("invalid_grant", "Authorization code expired.");
        if (code.ClientId != platform.ClientId(live)) throw new OAuthError("invalid_grant",
            "This authorization code was issued in another mode than that of the API key used.");
        return world.Codes[given] = code with { Used = true };
    }

    static bool Belongs(AuthorizationCode code, SimulatedAccount platform) =>
        code.ClientId == platform.TestClientId || code.ClientId == platform.LiveClientId;

    JsonObject Deauthorize(Incoming incoming, SimulatedAccount platform, bool live)
    {
        var client = incoming.Params.Said("client_id");
        if (client is null || client != platform.ClientId(live))
            throw new OAuthError("invalid_client", $"No such application: '{client}'", 401);
        var id = incoming.Params.Said("stripe_user_id");
        var account = world.Account(id);
        var connection = account?.Connections.FirstOrDefault(c => c.Platform == platform.Id && c.Live == live)
            ?? throw new OAuthError("invalid_client",
                $"This application is not connected to stripe account {id}, or that "
                + "account does not exist.", 401);
        Connections.Cut(world, account!, connection);
        return new JsonObject { ["stripe_user_id"] = id };
    }
}
