using Tamias.Gateways;
using Tamias.Web.Connections;
using Tamias.Web.Payments;

namespace Tamias.Web.Transfers;

/// <summary>Asks Stripe to which account a customer transfers what they want to pay: the second way through the one
/// door to paying online.</summary>
public sealed class StartTransfer(
    Db db, Ids ids, TimeProvider clock, StripeTransfers stripe, Credentials credentials, StartPayment start)
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
            var holder = await HolderAsync(connection, wish.Spread.CustomerId, cancellation);
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

    /// <summary>The customer's account at Stripe, opened when they have none. Written before Stripe is asked, so that
    /// asking again opens the same; a second one after Stripe has forgotten the key stays empty.</summary>
    async Task<string> HolderAsync(Connection connection, Id<Customer> customer, CancellationToken cancellation)
    {
        var account = await db.RepeatAsync(() => WrittenAsync(connection, customer, cancellation), cancellation);
        if (account.HolderId.Length > 0)
            return account.HolderId;

        var email = (await db.Customers.AsNoTracking().FirstAsync(c => c.Id == customer, cancellation)).Emails
            .FirstOrDefault() ?? "";
        var opened = await stripe.OpenAsync(
            credentials.Of(connection), account.Id.ToString(), account.OrganizationId.ToString(), email, cancellation);
        return await db.RepeatAsync(() => NamedAsync(account.Id, opened, cancellation), cancellation);
    }

    async Task<TransferAccount> WrittenAsync(
        Connection connection, Id<Customer> customer, CancellationToken cancellation)
    {
        var known = await db.TransferAccounts.FirstOrDefaultAsync(
            t => t.ConnectionId == connection.Id && t.CustomerId == customer, cancellation);
        if (known is not null)
            return known;

        var account = new TransferAccount(ids.Next<TransferAccount>(), connection.OrganizationId, customer)
        {
            ConnectionId = connection.Id,
        };
        db.Add(account);
        return account;
    }

    /// <returns>The one that is written down: another, when another was quicker.</returns>
    async Task<string> NamedAsync(Id<TransferAccount> id, string opened, CancellationToken cancellation)
    {
        var account = await db.TransferAccounts.FirstAsync(t => t.Id == id, cancellation);
        if (account.HolderId.Length == 0)
            (account.HolderId, account.LookAt) = (opened, clock.GetUtcNow() + TransferWork.Pause);
        return account.HolderId;
    }
}
