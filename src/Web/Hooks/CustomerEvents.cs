using Tamias.Web.AutomaticPayments;
using Tamias.Web.Transfers;

namespace Tamias.Web.Hooks;

/// <summary>What an event tells of what Stripe keeps for a customer: methods of payment, and money of their
/// transfers.</summary>
public sealed class CustomerEvents(MethodEvents methods, TransferEvents transfers)
{
    /// <returns>False when the event means nothing here.</returns>
    public async Task<bool> ActAsync(Connection connection, InboxEvent told, CancellationToken cancellation) =>
        told.Type switch
        {
            "customer_cash_balance_transaction.created" =>
                await transfers.HearAsync(connection, told.Body, cancellation),
            _ when told.Type.StartsWith("payment_method.", StringComparison.Ordinal) =>
                await methods.ActAsync(connection, told.ObjectId, cancellation),
            _ => false,
        };
}
