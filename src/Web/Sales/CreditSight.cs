using Tamias.Web.Payments;

namespace Tamias.Web.Sales;

/// <summary>An invoice that is to be credited, with what counts for it: earlier notes, and payments that somebody is
/// making.</summary>
public sealed class CreditSight(Db db)
{
    public Invoice Invoice { get; private set; } = null!;

    public Creditable Creditable { get; private set; } = null!;

    /// <summary>What a bank has not confirmed yet.</summary>
    public Money UnderWay { get; private set; }

    /// <summary>A customer has a payment form open.</summary>
    public bool IsBeingPaid { get; private set; }

    /// <summary>Credit notes get their numbers elsewhere.</summary>
    public bool IsElsewhere { get; private set; }

    /// <summary>False when there is no such invoice here.</summary>
    public async Task<bool> LoadAsync(Id<Invoice> id, CancellationToken cancellation)
    {
        if (await db.Invoices.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancellation) is not { } invoice)
            return false;

        var earlier = await db.CreditNotes.AsNoTracking().Where(n => n.InvoiceId == id).ToListAsync(cancellation);
        (Invoice, Creditable) = (invoice, new Creditable(invoice, earlier));
        UnderWay = await db.UnderWayAsync(invoice, cancellation);
        IsBeingPaid = await db.Attempts.Paying(id).AnyAsync(a => a.IsLive, cancellation);
        IsElsewhere = await db.IsElsewhereAsync(DocumentKind.CreditNote, null, cancellation);
        return true;
    }
}

/// <summary>What crediting some quantities comes to, and what it does to the invoice.</summary>
/// <param name="Amounts">Of each line of the invoice; null where nothing of it is credited.</param>
/// <param name="Refusal">Why it may not be done; null when it may.</param>
public sealed record CreditSum(IReadOnlyList<Money?> Amounts, Totals Totals, Refusal? Refusal)
{
    /// <summary>By how much less is left to be paid.</summary>
    public required Money OfUnpaid { get; init; }

    /// <summary>What has been paid of it and becomes the customer's credit.</summary>
    public required Money Freed { get; init; }

    /// <summary>What is left to be paid afterwards.</summary>
    public required Money Outstanding { get; init; }

    /// <summary>The invoice's figures that it was reckoned on.</summary>
    public required string Sight { get; init; }

    /// <summary>What it comes to, as a form brings it back.</summary>
    public string Shown => $"{Totals.Payable}";

    public static CreditSum Of(CreditSight sight, IReadOnlyDictionary<int, Quantity> quantities)
    {
        var (invoice, part) = (sight.Invoice, sight.Creditable.Of(quantities));
        var payable = part.Totals.Payable;
        var amounts = sight.Creditable.Lines.Select(l => part.Lines.FirstOrDefault(p => p.InvoicePosition == l.Position)
            is { } credited ? new Money(credited.AmountMinor, invoice.Currency) : (Money?)null);
        var freed = invoice.PaidPartOf(payable);
        return new([.. amounts], part.Totals, invoice.OfferCredit(payable, sight.UnderWay))
        {
            Sight = Lowering.SightOf(invoice), Freed = freed, OfUnpaid = payable - freed,
            Outstanding = invoice.Outstanding - (payable - freed),
        };
    }
}
