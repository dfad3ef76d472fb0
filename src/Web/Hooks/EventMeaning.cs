using Tamias.Web.Connections;
using Tamias.Web.Payments;

namespace Tamias.Web.Hooks;

/// <summary>What an event asks us to look at.</summary>
public sealed class EventMeaning(
    Db db, AskAndSettle asking, RefundEvents refunds, ConnectionEvents connections, LaterEvents later)
{
    /// <returns>False when the event means nothing here.</returns>
    public async Task<bool> ActAsync(InboxEvent told, CancellationToken cancellation)
    {
        db.Organization = told.OrganizationId;
        var connection = await connections.HearAsync(told.ConnectionId, cancellation);
        return told.Type switch
        {
            "account.application.deauthorized" => await connections.EndedAsync(connection, cancellation),
            _ when connection.State == ConnectionState.Disconnected => false,
            "account.updated" => await connections.ChangedAsync(connection, cancellation),
            _ when told.Type.StartsWith("checkout.session.", StringComparison.Ordinal) =>
                await asking.SessionAsync(connection, told.ObjectId, cancellation),
            _ when told.Type.StartsWith("payment_intent.", StringComparison.Ordinal) =>
                await asking.PaymentIntentAsync(connection, told.ObjectId, cancellation),
            _ when told.Type.StartsWith("refund.", StringComparison.Ordinal) =>
                await refunds.OfRefundAsync(connection, told.ObjectId, cancellation),
            "charge.refunded" => await refunds.OfChargeAsync(connection, told.ObjectId, cancellation),
            _ => await later.ActAsync(connection, told, cancellation),
        };
    }
}
