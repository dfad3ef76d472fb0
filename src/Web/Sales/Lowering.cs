using System.Globalization;
using Tamias.Web.Payments;

namespace Tamias.Web.Sales;

/// <summary>What must hold before less is asked for on an invoice: nobody can pay through an open form any more, and
/// money under way still finds something to pay.</summary>
public sealed class Lowering(Db db, EndLiveAttempt ending)
{
    public static Refusal BeingPaid =>
        new("Somebody is paying this invoice at this moment. Wait a minute and try again.");

    /// <summary>What the person decided on is not so any more.</summary>
    public static Refusal Changed => new(
        "A payment or a credit note has come in between. Nothing was done: look at what would happen now, and repeat.");

    /// <summary>Closes the payer's open form. Called before the transaction, because Stripe is asked.</summary>
    public Task<Refusal?> PrepareAsync(Id<Invoice> id, CancellationToken cancellation) =>
        ending.EndAsync(id, cancellation);

    /// <summary>Looked at again with the invoice locked: a form may have been opened meanwhile, and a payer who was
    /// quicker has changed what was decided on.</summary>
    public async Task<Refusal?> OfferAsync(Invoice invoice, string seen, CancellationToken cancellation) =>
        await db.Attempts.Paying(invoice.Id).AnyAsync(a => a.IsLive, cancellation) ? BeingPaid
        : seen != SightOf(invoice) ? Changed
        : null;

    /// <summary>What a form shows of an invoice's money and brings back, so that nobody decides on old
    /// figures.</summary>
    public static string SightOf(Invoice invoice) =>
        string.Create(CultureInfo.InvariantCulture, $"{invoice.Payable.Minor}/{invoice.Paid.Minor}");
}
