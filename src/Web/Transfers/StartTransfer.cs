using Tamias.Gateways;
using Tamias.Web.Connections;
using Tamias.Web.Payments;

namespace Tamias.Web.Transfers;

/// <summary>Asks Stripe to which account a customer transfers what they want to pay: the second way through the one
/// door to paying online.</summary>
public sealed class StartTransfer(Db db, TransferAccounts accounts, StartPayment start)
{
    /// <returns>Back to the page of the invoice, which tells where to transfer, or why not.</returns>
    public async Task<StartedPayment> GoAsync(PaymentWish wish, CancellationToken cancellation)
    {
        var gateway = await db.Gateways.AsNoTracking().FirstOrDefaultAsync(g => g.Id == wish.GatewayId, cancellation);
        if (gateway is not { ConnectionId: { } tie } || !await db.OffersTransferAsync(gateway, cancellation)
            || wish.Spread.Currency != Currency.Eur)
            return StartedPayment.Refused(Payable.Unavailable);

        var connection = await db.Connections.AsNoTracking().FirstAsync(c => c.Id == tie, cancellation);
        try
        {
            var holder = await accounts.HolderAsync(connection, wish.Spread.CustomerId, cancellation);
            return await start.GoAsync(wish with { Transfer = new(holder, gateway.TransferCountry) }, cancellation);
        }
        catch (StripeTrouble trouble)
        {
            if (trouble.Kind == StripeTroubleKind.NoAccess)
                await db.BreakAsync(connection.Id, trouble, cancellation);
            return StartedPayment.Refused(
                trouble.Kind == StripeTroubleKind.Unknown ? Payable.NoAnswer : Payable.Unavailable);
        }
    }
}
