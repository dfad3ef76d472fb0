using Microsoft.Extensions.Primitives;

namespace Tamias.StripeSimulator.OAuth;

/// <summary>What a platform sent the merchant's browser with.</summary>
internal sealed record AuthorizeRequest(SimulatedAccount Platform, bool Live, Uri Redirect, IQueryCollection Query)
{
    internal string Scope => Said("scope") ?? "read_only";

    internal string? State => Said("state");

    /// <summary>A read_write connection begins with registering unless the platform says otherwise.</summary>
    internal bool LogInFirst => Said("stripe_landing") is { } landing ? landing == "login" : Scope == "read_only";

    internal string? Prefill(string name) => Said($"stripe_user[{name}]");

    /// <summary>Null and a reason if the window cannot be opened for it.</summary>
    internal static (AuthorizeRequest? Request, string? Reason) Read(World world, IQueryCollection query)
    {
        if (query["response_type"] != "code") return (null, "response_type must be code.");
        if (world.ByClientId(query["client_id"]) is not var (platform, live))
            return (null, "No application matches the supplied client identifier.");
        if (query["scope"] is { Count: > 0 } scope && scope != "read_write" && scope != "read_only")
            return (null, "scope must be read_write or read_only.");
        var redirect = query["redirect_uri"].ToString() is { Length: > 0 } said
            ? said : platform.RedirectUris.FirstOrDefault();
        if (!Uri.TryCreate(redirect, UriKind.Absolute, out var uri)) return (null, "redirect_uri is missing or wrong.");
        if (Objection(platform, live, redirect, uri) is { } objection) return (null, objection);
        return (new AuthorizeRequest(platform, live, uri, query), null);
    }

    internal string Return(params ReadOnlySpan<(string Name, string? Value)> more)
    {
        var parts = new List<KeyValuePair<string, StringValues>>();
        foreach (var (name, value) in more) parts.Add(new(name, value));
        if (State is { } state) parts.Add(new("state", state));
        return Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(Redirect.AbsoluteUri, parts);
    }

    static string? Objection(SimulatedAccount platform, bool live, string redirect, Uri uri)
    {
        if (platform.RedirectUris.Count > 0 && !platform.RedirectUris.Contains(redirect))
            return "Invalid redirect URI: it does not match any registered in the platform's settings.";
        if (uri.Scheme is not ("http" or "https")) return "Invalid redirect URI.";
        return live && uri.Scheme != "https" ? "Invalid redirect URI: it must use HTTPS in live mode." : null;
    }

    string? Said(string name) => Query[name] is { Count: > 0 } value && value[0]!.Length > 0 ? value[0] : null;
}
