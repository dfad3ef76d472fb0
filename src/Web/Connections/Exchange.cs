using Tamias.Gateways;

namespace Tamias.Web.Connections;

/// <summary>Exchanges the code of a merchant's consent, once, for the account it speaks of.</summary>
public sealed class Exchange(StripeConnect stripe, StripeAccounts accounts, ConnectAddresses addresses)
{
    /// <summary>Longer is nothing that Stripe sends.</summary>
    const int LongestCode = 255;

    /// <exception cref="StripeTrouble">Of kind Unknown: the merchant sets out again.</exception>
    public async Task<Exchanged> GoAsync(Id<Gateway> gatewayId, string? code, CancellationToken cancellation)
    {
        if (code is not { Length: > 0 and <= LongestCode })
            return new(null, ConnectRefusal.CodeSpent);

        var answer = await stripe.ExchangeAsync(code, cancellation);
        if (answer.Refusal != ConnectRefusal.None)
            return new(null, answer.Refusal);

        var platform = addresses.Platform;
        var account = await ReadAsync(platform.For(answer.AccountId), cancellation);
        var proven = new ProvenAccount(gatewayId, ConnectionWay.Platform, platform.Livemode, answer.AccountId);
        return new(proven with { Account = account }, ConnectRefusal.None);
    }

    /// <summary>Null when Stripe does not say: the code is spent, so the connection is kept and read later.</summary>
    async Task<StripeAccount?> ReadAsync(StripeCredential credential, CancellationToken cancellation)
    {
        try
        {
            return await accounts.ReadAsync(credential, cancellation);
        }
        catch (StripeTrouble)
        {
            return null;
        }
    }
}

/// <summary>The account, or why there is none.</summary>
public sealed record Exchanged(ProvenAccount? Proven, ConnectRefusal Refusal);
