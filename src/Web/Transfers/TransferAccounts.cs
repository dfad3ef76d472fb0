using Tamias.Gateways;
using Tamias.Web.Payments;

namespace Tamias.Web.Transfers;

/// <summary>Opens customers' accounts at Stripe.</summary>
public sealed class TransferAccounts(
    Db db, Ids ids, TimeProvider clock, StripeTransfers stripe, Credentials credentials)
{
    /// <summary>The customer's account, opened when they have none. Written before Stripe is asked, so that asking
    /// again opens the same; a second one after Stripe has forgotten the key stays empty.</summary>
    /// <returns>Stripe's customer, "cus_…".</returns>
    /// <exception cref="StripeTrouble">Stripe could not be asked or refused.</exception>
    public async Task<string> HolderAsync(
        Connection connection, Id<Customer> customer, CancellationToken cancellation)
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
            t => t.CustomerId == customer && t.AccountId == connection.AccountId && t.Livemode == connection.Livemode,
            cancellation);
        if (known is not null)
            return known;

        var account = new TransferAccount(ids.Next<TransferAccount>(), connection.OrganizationId, customer)
        {
            AccountId = connection.AccountId, Livemode = connection.Livemode,
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
