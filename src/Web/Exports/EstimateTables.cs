using Tamias.Web.Display;
using Tamias.Web.Estimates;

namespace Tamias.Web.Exports;

/// <summary>Estimates, drafts too, with what was answered.</summary>
/// <param name="today">What has expired is seen from it.</param>
sealed class EstimateTables(Db db, DateOnly today, IStringLocalizer words)
{
    public ExportTable Estimates => ExportTable.Of("estimates", PagesAsync,
        new("id", words["Key"], e => e.Estimate.Id.ToString()),
        new("number", words["Number"], e => e.Estimate.Number),
        new("heading", words["Heading of the document"], e => new Coded(
            e.Estimate.Heading.ToString(), words[EstimateWords.Of(e.Estimate.Heading).Alone])),
        new("status", words["Status"], e => StatusOf(e.Estimate.StatusOn(today, e.InvoiceId.Length > 0))),
        new("issuedOn", words["Date"], e => e.Estimate.IssuedOn),
        new("validUntil", words["Valid until"], e => e.Estimate.ValidUntil),
        new("customerId", words["Key of the customer"], e => e.Estimate.CustomerId.ToString()),
        new("customer", words["Customer"], e => e.Estimate.Buyer.Name),
        new("taxId", words["Tax id"], e => e.Estimate.Buyer.TaxId),
        new("language", words["Language"], e => e.Estimate.Language),
        new("currency", words["Currency"], e => e.Estimate.Currency.Code),
        new("net", words["Net"], e => e.Estimate.Net),
        new("vat", words["VAT"], e => e.Estimate.Total - e.Estimate.Net),
        new("total", words["Total"], e => e.Estimate.Total),
        new("payable", words["Payable"], e => e.Estimate.Payable),
        new("createdAt", words["Made on"], e => e.Estimate.CreatedAt),
        new("issuedAt", words["Issued"], e => e.Estimate.IssuedAt),
        new("answeredAt", words["Answered"], e => e.Estimate.AnsweredAt),
        new("answeredBy", words["Answered by"], e => e.Estimate.AnsweredBy),
        new("comment", words["Comment"], e => e.Estimate.Comment),
        new("invoiceId", words["Key of the invoice"], e => e.InvoiceId),
        new("terms", words["Terms"], e => e.Estimate.Terms),
        new("notes", words["Notes"], e => e.Estimate.Notes));

    public ExportTable Lines => ExportTable.Of("estimate-lines",
        c => db.Estimates.PagesAsync(r => r.Id, c).Select(IReadOnlyList<PlacedLine> (page) =>
            [.. page.SelectMany(e => PlacedLine.Of(e.Id.ToString(), e))]),
        PlacedLine.Columns("estimateId", words["Key of the estimate"], words));

    async IAsyncEnumerable<IReadOnlyList<Row>> PagesAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var page in db.Estimates.PagesAsync(r => r.Id, cancellation))
        {
            var asked = page.Select(e => (Id<Estimate>?)e.Id).ToList();
            var made = await db.Invoices.Where(i => asked.Contains(i.EstimateId))
                .Select(i => new { i.EstimateId, i.Id }).ToDictionaryAsync(i => i.EstimateId!.Value, cancellation);
            yield return [.. page.Select(e =>
                new Row(e, made.TryGetValue(e.Id, out var invoice) ? invoice.Id.ToString() : ""))];
        }
    }

    Coded StatusOf(EstimateStatus status) => new(status.ToString(), words[EstimateWords.Of(status).Word]);

    /// <param name="InvoiceId">Of the invoice that was made of it; empty before.</param>
    sealed record Row(Estimate Estimate, string InvoiceId);
}
