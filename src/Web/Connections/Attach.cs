using Tamias.Web.Security;

namespace Tamias.Web.Connections;

/// <summary>Ties a proven account to a gateway. The same account goes on; another begins anew.</summary>
public sealed class Attach(Db db, Ids ids, TimeProvider clock, Secrets secrets)
{
    const int MostTries = 3;

    public async Task<Attached> GoAsync(ProvenAccount proven, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await db.InTransactionAsync(() => TieAsync(proven, cancellation), cancellation);
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                // the background may have written what it had seen of the old tie: decided anew
            }
            catch (DbUpdateConcurrencyException)
            {
                return new(Refusal: new(
                    "Somebody else changed this gateway at the same moment. Look at it and try again."));
            }
            catch (DbUpdateException exception) when (db.IsDuplicate(exception))
            {
                return new(Refusal: Elsewhere); // the index says that somebody connected it a moment ago
            }
        }
    }

    /// <summary>Until what came through the account before is looked at; the merchant may still be setting
    /// up.</summary>
    static readonly TimeSpan Settling = TimeSpan.FromMinutes(1);

    static Refusal Elsewhere => new(
        "This Stripe account is already connected to another organization here. Nothing was stored: "
        + "use another account, or disconnect it there first.");

    async Task<Attached> TieAsync(ProvenAccount proven, CancellationToken cancellation)
    {
        var gateway = await db.Gateways.FirstAsync(g => g.Id == proven.GatewayId, cancellation);
        if (await RefuseAsync(gateway, proven, cancellation) is { } refusal)
            return new(Refusal: refusal);

        var connection = await FindAsync(proven, cancellation) ?? New(gateway, proven);
        Write(connection, proven);
        gateway.ConnectionId = connection.Id;
        await db.ResumeAsync(connection.Id, clock.GetUtcNow(), cancellation);
        return new(connection.Id);
    }

    /// <summary>An account has one tie in this installation, and a gateway one account at a time.</summary>
    async Task<Refusal?> RefuseAsync(Gateway gateway, ProvenAccount proven, CancellationToken cancellation)
    {
        var ties = await db.Connections.IgnoreQueryFilters().AsNoTracking().Where(
            c => c.State != ConnectionState.Disconnected && (c.GatewayId == gateway.Id
                || (c.AccountId == proven.AccountId && c.Livemode == proven.Livemode))).ToListAsync(cancellation);
        if (ties.Exists(c => c.OrganizationId != gateway.OrganizationId))
            return Elsewhere;
        if (ties.Find(c => c.GatewayId != gateway.Id) is { } other)
            return await HereAsync(other, cancellation);
        return ties.Find(c => c.Id == gateway.ConnectionId) is { } tie ? Refuse(tie, proven) : null;
    }

    async Task<Refusal> HereAsync(Connection other, CancellationToken cancellation)
    {
        var gateway = await db.Gateways.AsNoTracking().FirstAsync(g => g.Id == other.GatewayId, cancellation);
        return new(
            "This Stripe account is already connected to your gateway “{0}”. Use that one, or disconnect it first.",
            gateway.TitleIn(People.ReaderCulture.Language));
    }

    static Refusal? Refuse(Connection tie, ProvenAccount proven) => tie switch
    {
        _ when tie.Livemode != proven.Livemode => new(
            "This gateway is connected in the other mode, test or live. Disconnect it first; its history stays."),
        _ when tie.AccountId != proven.AccountId => new(
            "This gateway is connected to another account, {0}. Disconnect it first; its history stays.",
            tie.AccountName),
        _ when tie.Way != proven.Way => new(
            "This gateway is already connected in another way. Disconnect it first; its history stays."),
        _ => null,
    };

    Task<Connection?> FindAsync(ProvenAccount proven, CancellationToken cancellation) =>
        db.Connections.OrderByDescending(c => c.Id).FirstOrDefaultAsync(
            c => c.GatewayId == proven.GatewayId && c.AccountId == proven.AccountId && c.Livemode == proven.Livemode,
            cancellation);

    Connection New(Gateway gateway, ProvenAccount proven)
    {
        var id = ids.Next<Connection>();
        var connection = new Connection(id, gateway.OrganizationId, gateway.Id, proven.Way, proven.Livemode);
        db.Add(connection);
        return connection;
    }

    void Write(Connection connection, ProvenAccount proven)
    {
        (connection.Way, connection.AccountId) = (proven.Way, proven.AccountId);
        var now = clock.GetUtcNow();
        connection.EventsReadUntil ??= connection.ConnectedAt ?? now; // made again, it is read on from the first time
        connection.ListedUntil ??= connection.ConnectedAt ?? now;
        (connection.ConnectedAt, connection.DisconnectedAt) = (now, null);
        (connection.NextRoundAt, connection.NextCheckAt, connection.NextListAt) = (now + Settling, null, null);
        (connection.KeyCipher, connection.KeyEnding) = proven.Key.Length == 0
            ? ("", "")
            : (secrets.Protect(connection.OrganizationId, proven.Key), proven.Key[^4..]);
        if (proven.Account is { } account)
            connection.Tell(account, account.AnsweredAt ?? clock.GetUtcNow());
        else
            (connection.State, connection.Problem) = (ConnectionState.NeedsAttention, Sentences.Unread);
    }
}

/// <summary>An account that somebody showed to be theirs, for this gateway.</summary>
public sealed record ProvenAccount(Id<Gateway> GatewayId, ConnectionWay Way, bool Livemode, string AccountId)
{
    /// <summary>What Stripe says of it; null when Stripe did not answer.</summary>
    public Gateways.StripeAccount? Account { get; init; }

    /// <summary>The merchant's own, in clear; empty when connected through the platform.</summary>
    public string Key { get; init; } = "";

    /// <summary>Without the key, which must not reach a log.</summary>
    public override string ToString() => $"{AccountId} for {GatewayId}";
}

/// <summary>The connection that came about, or why none did.</summary>
public sealed record Attached(Id<Connection>? ConnectionId = null, Refusal? Refusal = null);
