namespace Tamias.Web.Connections;

/// <summary>Reads gateways together with how they stand.</summary>
public sealed class GatewaySights(Db db, TimeProvider clock)
{
    /// <summary>All of the organization: active ones first, then by title.</summary>
    public async Task<List<GatewaySight>> AllAsync(CancellationToken cancellation)
    {
        var away = await AwayAsync(cancellation);
        var gateways = await db.Gateways.AsNoTracking().ToListAsync(cancellation);
        var connections = await db.Connections.AsNoTracking().ToDictionaryAsync(c => c.Id, cancellation);
        return [.. gateways.Select(g => new GatewaySight(g, Of(connections, g), away.Contains(g.Id)))
            .OrderBy(s => s.Gateway.ArchivedAt is not null)
            .ThenBy(s => s.Gateway.TitleIn(People.ReaderCulture.Language), StringComparer.CurrentCulture)];
    }

    /// <summary>One of them; null when it is not this organization's.</summary>
    public async Task<GatewaySight?> OneAsync(Id<Gateway> id, CancellationToken cancellation)
    {
        var gateway = await db.Gateways.AsNoTracking().FirstOrDefaultAsync(g => g.Id == id, cancellation);
        if (gateway is null)
            return null;

        var connection = await db.Connections.AsNoTracking()
            .FirstOrDefaultAsync(c => c.Id == gateway.ConnectionId, cancellation);
        return new(gateway, connection, (await AwayAsync(cancellation)).Contains(id));
    }

    /// <summary>How its connection fares.</summary>
    public async Task<ConnectionHealth> HealthAsync(Connection connection, CancellationToken cancellation)
    {
        var told = await db.Inbox.Where(e => e.ConnectionId == connection.Id && !e.WasAskedFor)
            .OrderByDescending(e => e.ReceivedAt).Select(e => (DateTimeOffset?)e.ReceivedAt)
            .FirstOrDefaultAsync(cancellation);
        return new(connection, told);
    }

    /// <summary>Payments that a bank has not decided: after disconnecting, nobody hears how they end.</summary>
    public Task<int> UnderWayAsync(Id<Connection> id, CancellationToken cancellation) =>
        db.Attempts.CountAsync(a => a.ConnectionId == id && a.State == AttemptState.InProgress, cancellation);

    static Connection? Of(Dictionary<Id<Connection>, Connection> connections, Gateway gateway) =>
        gateway.ConnectionId is { } id ? connections.GetValueOrDefault(id) : null;

    async Task<HashSet<Id<Gateway>>> AwayAsync(CancellationToken cancellation)
    {
        var since = clock.GetUtcNow() - ConnectionTry.Life;
        var away = await db.ConnectionTries.Where(t => t.UsedAt == null && t.CreatedAt > since)
            .Select(t => t.GatewayId).ToListAsync(cancellation);
        return [.. away];
    }
}
