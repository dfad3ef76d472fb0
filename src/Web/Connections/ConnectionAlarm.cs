using Tamias.Web.Email;

namespace Tamias.Web.Connections;

/// <summary>Mails the merchant's people when a connection is in trouble: once for each trouble, and again only when it
/// changes.</summary>
public sealed class ConnectionAlarm(Db db, Postbox postbox, ConnectionTexts texts)
{
    /// <summary>As many characters tell one state from another.</summary>
    const int Longest = 500;

    public async Task TellAsync(Id<Connection> id, CancellationToken cancellation) =>
        await db.InTransactionAsync(async () =>
        {
            var connection = await db.Connections.FirstAsync(c => c.Id == id, cancellation);
            var troubles = ConnectionTroubles.Of(connection);
            var state = string.Join('|', [.. troubles, connection.Lacks]).TrimEnd('|');
            state = state.Length <= Longest ? state : state[..Longest];
            if (connection.TroubleTold == state)
                return;

            connection.TroubleTold = state;
            if (troubles.Count > 0)
                await MailAsync(connection, troubles, cancellation);
        }, cancellation);

    async Task MailAsync(Connection connection, IReadOnlyList<string> troubles, CancellationToken cancellation)
    {
        var gateway = await db.Gateways.AsNoTracking().FirstAsync(g => g.Id == connection.GatewayId, cancellation);
        await postbox.NotifyAsync(
            NoticeKind.Alarm, $"connection:{connection.Id}:{connection.Version}",
            () => texts.Trouble(gateway, connection, troubles),
            new(), cancellation);
    }
}
