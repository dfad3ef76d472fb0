namespace Tamias.Web.Sales;

/// <summary>What documents got at the tax authority is each document's own.</summary>
static class FiscalRows
{
    /// <summary>Refused where another document bears this MARK.</summary>
    public static async Task<Refusal?> OfferMarkAsync(
        this Db db, FiscalRecord record, Id<Invoice>? invoice, Id<CreditNote>? note, CancellationToken cancellation) =>
        record.IsThere
        && (await db.Invoices.AnyAsync(i => i.FiscalMark == record.Mark && i.Id != invoice, cancellation)
            || await db.CreditNotes.AnyAsync(n => n.FiscalMark == record.Mark && n.Id != note, cancellation))
            ? Taken(record)
            : null;

    public static Refusal Taken(FiscalRecord record) => new("The MARK {0} stands on another document.", record.Mark);

    /// <summary>Refused where the series has this number already; the series is locked.</summary>
    public static async Task<Refusal?> OfferNumberAsync(
        this Db db, NumberSeries series, FiscalRecord record, CancellationToken cancellation) =>
        series.IsElsewhere
        && (await db.Invoices.AnyAsync(i => i.SeriesId == series.Id && i.Number == record.Number, cancellation)
            || await db.CreditNotes.AnyAsync(n => n.SeriesId == series.Id && n.Number == record.Number, cancellation))
            ? new("The number {0} is used in this series already.", record.Number)
            : null;
}
