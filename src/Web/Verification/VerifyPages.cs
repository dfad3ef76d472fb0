using Tamias.Web.Documents;
using Tamias.Web.Pages;
using Tamias.Web.Sales;

namespace Tamias.Web.Verification;

/// <summary>Compares what every page, list and document shows with the ledger, through the code that they are drawn
/// with. Changes nothing.</summary>
public sealed class VerifyPages(Db db, TimeProvider clock, DocumentTexts texts, Permalinks permalinks)
{
    /// <summary>One sentence for each difference; none when everything agrees.</summary>
    public Task<IReadOnlyList<string>> FindDifferencesAsync(CancellationToken cancellation) =>
        db.InSnapshotAsync(() => FindAsync(cancellation), cancellation);

    async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellation)
    {
        var differences = new List<string>();
        foreach (var organization in await db.Organizations.AsNoTracking().ToListAsync(cancellation))
        {
            db.Organization = organization.Id;
            var sums = await LedgerSums.OfAsync(db, cancellation);
            var today = organization.Today(clock.GetUtcNow());
            var invoices = await InvoicesAsync(sums, today, differences, cancellation);
            differences.AddRange(await ListChecks.OfInvoicesAsync(db, invoices, today, cancellation));
            var home = await Overview.ReadAsync(db, organization.BaseCurrency, today, await db.OwedByDueAsync());
            differences.AddRange(await SumChecks.OfHomeAsync(db, home, invoices, sums, today));
            differences.AddRange(await SumChecks.OfCustomersAsync(db, invoices, cancellation));
            differences.AddRange(await ListChecks.OfPaymentsAsync(db, sums, cancellation));
            differences.AddRange(await EstimateChecks.OfPagesAsync(db, texts, permalinks, cancellation));
            differences.AddRange(
                await StatementChecks.OfAsync(db, new(db, clock), organization, cancellation));
        }

        return differences;
    }

    /// <summary>Goes through all invoices once: each is compared where it is shown by itself, and remembered for the
    /// lists.</summary>
    async Task<List<ProvenInvoice>> InvoicesAsync(
        LedgerSums sums, DateOnly today, List<string> differences, CancellationToken cancellation)
    {
        const int PageSize = 200;
        var proven = new List<ProvenInvoice>();
        while (true)
        {
            var last = proven.Count;
            var page = await db.Invoices.AsNoTracking().OrderBy(i => i.Id).Skip(last).Take(PageSize)
                .ToListAsync(cancellation);
            if (page.Count == 0)
                return proven;

            foreach (var invoice in page)
            {
                var known = new ProvenInvoice(
                    invoice.Id, invoice.Number, invoice.CustomerId, sums.StatusOf(invoice, today),
                    sums.OwedOf(invoice))
                {
                    Late = sums.LateOf(invoice, today), NextDueOn = sums.NextDueOf(invoice),
                };
                proven.Add(known);
                differences.AddRange(await OfAsync(invoice, known, today, cancellation));
            }
        }
    }

    async Task<List<string>> OfAsync(
        Invoice invoice, ProvenInvoice known, DateOnly today, CancellationToken cancellation)
    {
        var differences = new List<string>();
        if (invoice.StatusOn(today) is var shown && shown != known.Status)
            differences.Add($"page of {known}: it shows {shown} but the ledger says {known.Status}");
        if (known.Status is InvoiceStatus.Draft or InvoiceStatus.Void)
            return differences;

        if (invoice.Outstanding != known.Owed)
            differences.Add($"customer's page of {known}: it asks for {invoice.Outstanding} but {known.Owed} is owed");
        if (invoice.NextDueOn != known.NextDueOn)
            differences.Add($"page of {known}: it is due on {invoice.NextDueOn} but the ledger says {known.NextDueOn}");
        var document = await texts.OfAsync(invoice, invoice.Language, cancellation);
        using var speech = Email.Speech.In(invoice.Language);
        var owed = known.Owed.ToString(System.Globalization.CultureInfo.CurrentCulture);
        if (document.Sums[^1].Amount != owed)
            differences.Add($"document and PDF of {known}: they say {document.Sums[^1].Amount} but {owed} is owed");
        if (permalinks.TokenOf(invoice) is { } token && Ids.HashOf(token) != invoice.PermalinkHash)
            differences.Add($"customer's page of {known}: the address that is sent does not open it");
        return differences;
    }
}

/// <summary>An invoice as the ledger has it.</summary>
public sealed record ProvenInvoice(
    Id<Invoice> Id, string Number, Id<Customer> CustomerId, InvoiceStatus Status, Money Owed)
{
    /// <summary>What of it should have been paid before today.</summary>
    public required Money Late { get; init; }

    /// <summary>When what comes next is due.</summary>
    public required DateOnly? NextDueOn { get; init; }

    /// <summary>Issued, not void, and not paid in full.</summary>
    public bool IsOwed => Status is InvoiceStatus.Issued or InvoiceStatus.Overdue or InvoiceStatus.PartiallyPaid;

    public override string ToString() => $"invoice {Number} ({Id})";
}
