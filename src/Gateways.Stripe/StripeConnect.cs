using Stripe;

namespace Tamias.Gateways;

/// <summary>Stripe's own window, in which a merchant connects the account they have or makes one on the spot.</summary>
public sealed class StripeConnect(StripeAccess access)
{
    StripePlatform Platform => access.Settings.Platform;

    /// <summary>Where to send the merchant.</summary>
    public string AuthorizeUrl(ConnectJourney journey) =>
        new OAuthTokenService(access.Open(Platform.For(account: null))).AuthorizeUrl(new()
        {
            ClientId = Platform.ClientId,
            ResponseType = "code",
            Scope = "read_write",
            State = journey.State,
            RedirectUri = journey.RedirectUri,
            StripeLanding = journey.HasAccount ? "login" : "register",
            StripeUser = ConnectPrefill.Of(journey.Merchant),
        }).AbsoluteUri;

    /// <summary>Makes the merchant's consent a connection. The code works once.</summary>
    /// <exception cref="StripeTrouble">Of kind Unknown: the merchant sets out again.</exception>
    public async Task<ConnectAnswer> ExchangeAsync(string code, CancellationToken cancellation)
    {
        try
        {
            var token = await AskAsync((tokens, limit) => tokens.CreateAsync(Grant(code), null, limit), cancellation);
            return token.Livemode == Platform.Livemode && StripeIds.Is("acct_", token.StripeUserId)
                ? new(token.StripeUserId, ConnectRefusal.None)
                : new("", ConnectRefusal.WrongMode);
        }
        catch (StripeTrouble trouble) when (trouble.Kind != StripeTroubleKind.Unknown)
        {
            return new("", ConnectRefusals.Of(trouble.Code, trouble.Message));
        }
    }

    /// <summary>Gives the right to the account back; nothing to do when the merchant already took it.</summary>
    public async Task DeauthorizeAsync(string accountId, CancellationToken cancellation)
    {
        StripeIds.Require("acct_", accountId);
        var whom = new OAuthDeauthorizeOptions { ClientId = Platform.ClientId, StripeUserId = accountId };
        try
        {
            await AskAsync((tokens, limit) => tokens.DeauthorizeAsync(whom, null, limit), cancellation);
        }
        catch (StripeTrouble trouble) when (trouble.Message.Contains("not connected", StringComparison.Ordinal))
        {
            // so it was done already
        }
    }

    Task<T> AskAsync<T>(Func<OAuthTokenService, CancellationToken, Task<T>> ask, CancellationToken cancellation) =>
        access.AskAsync(
            Platform.For(account: null), (stripe, limit) => ask(new OAuthTokenService(stripe), limit), cancellation);

    OAuthTokenCreateOptions Grant(string code) =>
        new() { GrantType = "authorization_code", Code = code, ClientSecret = Platform.SecretKey };
}
