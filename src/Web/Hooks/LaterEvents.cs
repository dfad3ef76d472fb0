using Tamias.Web.Payments;

namespace Tamias.Web.Hooks;

/// <summary>What an event asks us to look at after the money came in: disputes, fees, payouts, warnings, methods
/// that are kept, and transfers.</summary>
public sealed class LaterEvents(
    SettleDispute disputes, SettlePayout payouts, FeeHints fees, FraudWarnings warnings, CustomerEvents customers)
{
    /// <returns>False when the event means nothing here.</returns>
    public async Task<bool> ActAsync(Connection connection, InboxEvent told, CancellationToken cancellation) =>
        told.Type switch
        {
            "charge.updated" or "charge.succeeded" => await fees.HearAsync(connection, told.ObjectId, cancellation),
            "radar.early_fraud_warning.created" => await warnings.HearAsync(connection, told.Body, cancellation),
            _ when told.Type.StartsWith("charge.dispute.", StringComparison.Ordinal) =>
                await disputes.ApplyAsync(connection, told.ObjectId, cancellation),
            _ when told.Type.StartsWith("payout.", StringComparison.Ordinal) =>
                await payouts.ReadAsync(connection, told.ObjectId, cancellation),
            _ => await customers.ActAsync(connection, told, cancellation),
        };
}
