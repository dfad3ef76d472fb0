namespace Tamias.Web.Payments;

/// <summary>Looks for payouts that no event told of, and for paid ones that have failed since.</summary>
public sealed class MissedPayouts(PayoutReader reader, SettlePayout settle, TimeProvider clock)
{
    static readonly TimeSpan Back = TimeSpan.FromDays(35);

    public async Task BookAsync(Connection connection, CancellationToken cancellation)
    {
        foreach (var told in await reader.SinceAsync(connection, clock.GetUtcNow() - Back, cancellation))
            await settle.ApplyAsync(connection, told, cancellation);
    }
}
