using Tamias.Gateways;

namespace Tamias.Web.Payments;

/// <summary>Looks for disputes that no event told of.</summary>
public sealed class MissedDisputes(
    Db db, StripeDisputes stripe, Credentials credentials, SettleDispute settle, TimeProvider clock)
{
    /// <summary>Banks take months, and a lost dispute can be won late.</summary>
    static readonly TimeSpan Back = TimeSpan.FromDays(180);

    public async Task BookAsync(Connection connection, CancellationToken cancellation)
    {
        foreach (var told in await stripe.SinceAsync(
            credentials.Of(connection), clock.GetUtcNow() - Back, cancellation))
        {
            db.Organization = connection.OrganizationId;
            var known = await db.Disputes.AsNoTracking()
                .FirstOrDefaultAsync(d => d.StripeId == told.Id, cancellation);
            if (known?.Says(told) != true)
                await settle.ApplyAsync(connection, told.Id, cancellation);
        }
    }
}
