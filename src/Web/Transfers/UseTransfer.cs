using Tamias.Gateways;
using Tamias.Web.Payments;

namespace Tamias.Web.Transfers;

/// <summary>Lets an invoice take what waits of its customer's transfers: Stripe pays it from there at once.</summary>
public sealed class UseTransfer(Db db, StripeTransfers stripe, Credentials credentials, StartTransfer start)
{
    static readonly Refusal Gone = new("This form has been used already. Load the page again.");

    /// <returns>Why not; null when it is paid, or as much of it as waited.</returns>
    public async Task<Refusal?> GoAsync(
        Id<TransferAccount> accountId, Id<Invoice> invoiceId, CancellationToken cancellation)
    {
        var account = await db.TransferAccounts.AsNoTracking()
            .FirstOrDefaultAsync(t => t.Id == accountId, cancellation);
        var invoice = await db.Invoices.AsNoTracking().FirstOrDefaultAsync(i => i.Id == invoiceId, cancellation);
        if (account is null || invoice is null || invoice.CustomerId != account.CustomerId)
            return Gone;
        if (await db.TieOfAsync(account, cancellation) is not { } connection)
            return Payable.Unavailable;

        try
        {
            var waiting = await stripe.WaitingAsync(credentials.Of(connection), account.HolderId, cancellation);
            return invoice.IsPayable && invoice.Currency == waiting.Currency && waiting.IsPositive
                ? await TakeAsync(invoice, Money.Min(waiting, invoice.Outstanding), connection, cancellation)
                : Gone;
        }
        catch (StripeTrouble)
        {
            return Payable.NoAnswer;
        }
    }

    async Task<Refusal?> TakeAsync(
        Invoice invoice, Money amount, Connection connection, CancellationToken cancellation)
    {
        var wish = new PaymentWish(new(invoice.CustomerId, [new(invoice.Id, amount)]), connection.GatewayId)
        {
            PaidPath = "", BackPath = "", Language = invoice.Language,
        };
        return (await start.GoAsync(wish, cancellation)).Refusal;
    }
}
