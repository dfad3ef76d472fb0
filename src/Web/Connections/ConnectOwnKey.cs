using Tamias.Gateways;

namespace Tamias.Web.Connections;

/// <summary>Connecting with the merchant's own key: recognised, tried, and only then stored.</summary>
public sealed class ConnectOwnKey(
    Db db, StripePermissions permissions, StripeAccounts accounts, Attach attach, Listening listening)
{
    public async Task<OwnKeyOutcome> GoAsync(Id<Gateway> gatewayId, string? typed, CancellationToken cancellation)
    {
        var text = typed?.Trim();
        if (StripeKeys.Recognise(text) is not { } key)
            return new(StripeKeys.Refuse(text));

        try
        {
            var credential = new StripeCredential(text!, null, key.Livemode);
            var missing = await permissions.MissingAsync(credential, cancellation);
            return missing.Any(p => !p.IsOptional)
                ? new(new("The key lacks permissions. Tick them at Stripe, then paste the key again."), missing)
                : await AttachAsync(gatewayId, credential, missing, cancellation);
        }
        catch (StripeTrouble trouble)
        {
            return new(Of(trouble));
        }
    }

    async Task<OwnKeyOutcome> AttachAsync(
        Id<Gateway> gatewayId, StripeCredential credential, IReadOnlyList<StripePermission> lacks,
        CancellationToken cancellation)
    {
        var account = await accounts.ReadAsync(credential, cancellation);
        var proven = new ProvenAccount(gatewayId, ConnectionWay.OwnKey, credential.Livemode, account.Id)
        {
            Account = account, Key = credential.Key,
        };
        var attached = await attach.GoAsync(proven, cancellation);
        if (attached.ConnectionId is { } id)
        {
            await db.ChangeAsync(id, c => c.Forgoes = KeyLacks.Named(lacks), cancellation);
            await ListenAsync(id, cancellation);
        }

        return new(attached.Refusal);
    }

    /// <summary>The connection stands without it: payments are asked for, and a check tries again.</summary>
    async Task ListenAsync(Id<Connection> id, CancellationToken cancellation)
    {
        try
        {
            var connection = await db.Connections.AsNoTracking().FirstAsync(c => c.Id == id, cancellation);
            await listening.RenewAsync(connection, cancellation);
        }
        catch (StripeTrouble)
        {
            // the gateway's page says that Stripe does not tell us yet
        }
    }

    static Refusal Of(StripeTrouble trouble) =>
        trouble.Kind == StripeTroubleKind.NoAccess && StripePermissions.Lacked(trouble) is null
            ? new("Stripe does not accept this key: it was revoked, has expired or is not whole. Make a new one.")
            : Sentences.Of(trouble);
}

/// <param name="Refusal">Null when connected.</param>
/// <param name="Missing">The boxes to tick at Stripe.</param>
public sealed record OwnKeyOutcome(Refusal? Refusal, IReadOnlyList<StripePermission>? Missing = null);
