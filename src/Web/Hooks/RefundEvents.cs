using Tamias.Gateways;
using Tamias.Web.Payments;
using Tamias.Web.Transfers;

namespace Tamias.Web.Hooks;

/// <summary>What Stripe tells of refunds: each is read and settled, its payment before it.</summary>
public sealed class RefundEvents(
    StripeRefunds stripe, Credentials credentials, SettleRefund settling, SettleReturn returns, AskAndSettle payments)
{
    public async Task<bool> OfRefundAsync(Connection connection, string refundId, CancellationToken cancellation) =>
        await SettleAsync(
            connection, await stripe.ReadAsync(credentials.Of(connection), refundId, cancellation), cancellation);

    /// <summary>A charge was given back in part or whole: which of its refunds are new, the list tells.</summary>
    public async Task<bool> OfChargeAsync(Connection connection, string chargeId, CancellationToken cancellation)
    {
        var isOurs = false;
        foreach (var news in await stripe.OfChargeAsync(credentials.Of(connection), chargeId, cancellation))
            isOurs |= await SettleAsync(connection, news, cancellation);
        return isOurs;
    }

    /// <summary>A refund can be told before its payment: then the payment is settled first.</summary>
    async Task<bool> SettleAsync(Connection connection, RefundNews news, CancellationToken cancellation)
    {
        if (news.PaymentIntentId.Length == 0)
            return await returns.ApplyAsync(connection, news, cancellation);

        return await settling.ApplyAsync(connection, news, cancellation)
            || (await payments.PaymentIntentAsync(connection, news.PaymentIntentId, cancellation)
                && await settling.ApplyAsync(connection, news, cancellation));
    }
}
