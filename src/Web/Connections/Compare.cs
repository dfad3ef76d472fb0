using Tamias.Gateways;
using Tamias.Web.Payments;

namespace Tamias.Web.Connections;

/// <summary>The reconciler's third road: what moved at Stripe is compared with the books, whatever was told or
/// not.</summary>
public sealed class Compare(
    MissedPayments payments, MissedRefunds refunds, MissedDisputes disputes, MissedPayouts payouts)
{
    /// <param name="since">Of payments and refunds, which begin only once; disputes and payouts change late, so they
    /// are looked for further back.</param>
    /// <exception cref="StripeTrouble">Stripe could not be asked; what was booked until then stands.</exception>
    public async Task GoAsync(Connection connection, DateTimeOffset since, CancellationToken cancellation)
    {
        await payments.BookAsync(connection, since, cancellation);
        await AsFarAsAllowedAsync(() => refunds.BookAsync(connection, since, cancellation));
        await AsFarAsAllowedAsync(() => disputes.BookAsync(connection, cancellation));
        await AsFarAsAllowedAsync(() => payouts.BookAsync(connection, cancellation));
    }

    /// <summary>Payments are what a connection is for. A permission that is missing for something else keeps nothing
    /// else away, and is told by the connection's own check.</summary>
    static async Task AsFarAsAllowedAsync(Func<Task> look)
    {
        try
        {
            await look();
        }
        catch (StripeTrouble trouble) when (trouble.Kind == StripeTroubleKind.NoAccess)
        {
            // told by the check
        }
    }
}
