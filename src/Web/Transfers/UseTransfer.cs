using Tamias.Web.Payments;
using Tamias.Web.People;

namespace Tamias.Web.Transfers;

/// <summary>Lets an invoice take what waits of its customer's transfers: Stripe pays it from there at once.</summary>
public sealed class UseTransfer(Db db, StartTransfer start)
{
    /// <returns>Why not; null when it is paid, or as much of it as waited.</returns>
    public async Task<Refusal?> GoAsync(
        Id<TransferAccount> accountId, Id<Invoice> invoiceId, CancellationToken cancellation)
    {
        var account = await db.TransferAccounts.AsNoTracking()
            .FirstOrDefaultAsync(t => t.Id == accountId, cancellation);
        var invoice = await db.Invoices.AsNoTracking().FirstOrDefaultAsync(i => i.Id == invoiceId, cancellation);
        if (account is null || invoice is null || invoice.CustomerId != account.CustomerId
            || !invoice.IsPayable || invoice.Currency != account.Waiting.Currency || !account.Waiting.IsPositive)
            return new("This form has been used already. Load the page again.");

        var connection = await db.Connections.AsNoTracking()
            .FirstAsync(c => c.Id == account.ConnectionId, cancellation);
        var amount = Money.Min(account.Waiting, invoice.Outstanding);
        var wish = new PaymentWish(new(invoice.CustomerId, [new(invoice.Id, amount)]), connection.GatewayId)
        {
            PaidPath = "", BackPath = "", Language = invoice.Language,
        };
        return (await start.GoAsync(wish, cancellation)).Refusal;
    }
}
