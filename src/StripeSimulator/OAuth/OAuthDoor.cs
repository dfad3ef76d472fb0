namespace Tamias.StripeSimulator.OAuth;

/// <summary>The window in which a merchant connects an account: log in, register on the spot, or say no.</summary>
internal sealed class OAuthDoor(Simulator simulator)
{
    readonly World world = simulator.World;

    internal static void Map(WebApplication app, Simulator simulator)
    {
        var door = new OAuthDoor(simulator);
        app.MapGet("/oauth/authorize", (RequestDelegate)door.ShowAsync);
        app.MapPost("/oauth/authorize", (RequestDelegate)door.AnswerAsync);
        TokenDoor.Map(app, simulator);
    }

    async Task ShowAsync(HttpContext http)
    {
        if (await OpenAsync(http) is { } asked) await DrawAsync(http, asked, null);
    }

    async Task AnswerAsync(HttpContext http)
    {
        if (await OpenAsync(http) is not { } asked) return;
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var outcome = Decide(asked, form);
        if (outcome.Redirect is { } redirect) http.Response.Redirect(redirect);
        else await DrawAsync(http, asked, outcome.Error);
    }

    async Task<AuthorizeRequest?> OpenAsync(HttpContext http)
    {
        AuthorizeRequest? asked;
        string? reason;
        lock (world.Gate) (asked, reason) = AuthorizeRequest.Read(world, http.Request.Query);
        var words = Words(http);
        if (asked is null) await Page.DrawAsync(
            http, "OAuth", words.Language, AuthorizePage.Broken(words, reason!), 400);
        return asked;
    }

    (string? Redirect, string? Error) Decide(AuthorizeRequest asked, IFormCollection form)
    {
        lock (world.Gate)
            return form["action"].ToString() switch
            {
                "deny" => (asked.Return(("error", "access_denied"),
                    ("error_description", "The user denied your request")), null),
                "register" => Register(asked, form),
                _ => LogIn(asked, form),
            };
    }

    (string?, string?) LogIn(AuthorizeRequest asked, IFormCollection form)
    {
        var account = world.ByEmail(form["email"]);
        if (account is null || account.Password != form["password"]) return (null, "Wrong e-mail or password.");
        if (account.ControlledBy is { } other && other != asked.Platform.Id && asked.Scope == "read_write")
            return (null, "This account is controlled by another platform and cannot be connected.");
        return (Grant(asked, account), null);
    }

    (string?, string?) Register(AuthorizeRequest asked, IFormCollection form)
    {
        var email = form["email"].ToString().Trim();
        if (email.Length < 3 || !email[1..].Contains('@', StringComparison.Ordinal)
            || form["password"].ToString().Length < 4)
            return (null, "Give an e-mail and a password of at least four characters.");
        if (world.ByEmail(email) is not null)
            return (null, "There is already an account with this e-mail. Log in instead.");
        return (Grant(asked, simulator.Accounts.Create(New(form, email))), null);
    }

    static NewAccount New(IFormCollection form, string email) => new()
    {
        Email = email,
        Password = form["password"].ToString(),
        Name = form["business_name"].ToString() is { Length: > 0 } name ? name : email,
        Country = form["country"].ToString() is { Length: 2 } country ? country.ToUpperInvariant() : "GR",
        Currency = form["currency"].ToString() is { Length: 3 } currency ? currency.ToLowerInvariant() : "eur",
        Website = form["url"].ToString() is { Length: > 0 } url ? url : null,
        ChargesEnabled = form["unfinished"] != "yes",
    };

    string Grant(AuthorizeRequest asked, SimulatedAccount account)
    {
        var code = new AuthorizationCode(world.Ids.Next("ac_", 32), account.Id,
            asked.Platform.ClientId(asked.Live)!, asked.Scope, world.Now + AuthorizationCode.LifeSeconds);
        world.Codes[code.Code] = code;
        world.Changes++;
        return asked.Return(("scope", asked.Scope), ("code", code.Code));
    }

    static Task DrawAsync(HttpContext http, AuthorizeRequest asked, string? error)
    {
        var words = Words(http);
        return Page.DrawAsync(http, words["Connect an account"], words.Language,
            AuthorizePage.Draw(words, asked, http.Request, error), error is null ? 200 : 422);
    }

    static Words Words(HttpContext http) =>
        Pages.Words.For(http.Request, http.Request.Query["locale"].FirstOrDefault());
}
