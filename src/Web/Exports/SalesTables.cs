using Tamias.Web.Display;

namespace Tamias.Web.Exports;

/// <summary>Invoices, drafts too, with their instalments, and credit notes.</summary>
/// <param name="today">What is overdue is seen from it.</param>
sealed class SalesTables(Db db, DateOnly today, IStringLocalizer words)
{
    public ExportTable Invoices => InvoicesOf(db.Invoices);

    public ExportTable InvoicesOf(IQueryable<Invoice> rows) => ExportTable.Of(
        "invoices", c => rows.PagesAsync(r => r.Id, c),
        new("id", words["Key"], i => i.Id.ToString()),
        new("number", words["Number"], i => i.Number),
        new("status", words["Status"], i => StatusOf(i.StatusOn(today))),
        new("issuedOn", words["Date"], i => i.IssuedOn),
        new("dueOn", words["Due date"], i => i.DueOn),
        new("deliveredOn", words["Delivered on"], i => i.DeliveredOn),
        new("mark", words["MARK"], i => i.FiscalMark),
        new("customerId", words["Key of the customer"], i => i.CustomerId.ToString()),
        new("customer", words["Customer"], i => i.Buyer.Name),
        new("taxId", words["Tax id"], i => i.Buyer.TaxId),
        new("language", words["Language"], i => i.Language),
        new("currency", words["Currency"], i => i.Currency.Code),
        new("net", words["Net"], i => i.Net),
        new("vat", words["VAT"], i => i.Total - i.Net),
        new("total", words["Total"], i => i.Total),
        new("withheld", words["Withholding tax"], i => i.Totals.Withheld),
        new("payable", words["Payable"], i => i.Payable),
        new("paid", words["Paid"], i => i.Paid),
        new("credited", words["Credited"], i => i.Credited),
        new("writtenOff", words["Written off"], i => i.WrittenOff),
        new("createdAt", words["Made on"], i => i.CreatedAt),
        new("issuedAt", words["Issued"], i => i.IssuedAt),
        new("voidedAt", words["Made void"], i => i.VoidedAt),
        new("terms", words["Terms"], i => i.Terms),
        new("notes", words["Notes"], i => i.Notes),
        new("privateNotes", words["Private notes"], i => i.PrivateNotes));

    public ExportTable Lines => ExportTable.Of("invoice-lines",
        c => db.Invoices.PagesAsync(r => r.Id, c).Select(IReadOnlyList<PlacedLine> (page) =>
            [.. page.SelectMany(i => PlacedLine.Of(i.Id.ToString(), i))]),
        PlacedLine.Columns("invoiceId", words["Key of the invoice"], words));

    public ExportTable Attachments => ExportTable.Of("attachments", c => db.Attachments.PagesAsync(r => r.Id, c),
        new("id", words["Key"], a => a.Id.ToString()),
        new("invoiceId", words["Key of the invoice"], a => a.InvoiceId?.ToString()),
        new("estimateId", words["Key of the estimate"], a => a.EstimateId?.ToString()),
        new("name", words["Name"], a => a.Name),
        new("size", words["Bytes"], a => a.Size),
        new("shown", words["Shown to the customer"], a => a.IsShown),
        new("addedAt", words["Made on"], a => a.AddedAt));

    public ExportTable Messages => ExportTable.Of("messages", c => db.Messages.PagesAsync(r => r.Id, c),
        new("id", words["Key"], m => m.Id.ToString()),
        new("invoiceId", words["Key of the invoice"], m => m.InvoiceId?.ToString()),
        new("estimateId", words["Key of the estimate"], m => m.EstimateId?.ToString()),
        new("at", words["Date"], m => m.At),
        new("ofCustomer", words["Of the customer"], m => m.IsOfCustomer),
        new("text", words["Text"], m => m.Text));

    public ExportTable CreditNotes => ExportTable.Of("credit-notes", c => db.CreditNotes.PagesAsync(r => r.Id, c),
        new("id", words["Key"], n => n.Id.ToString()),
        new("number", words["Number"], n => n.Number),
        new("issuedOn", words["Date"], n => n.IssuedOn),
        new("mark", words["MARK"], n => n.FiscalMark),
        new("invoiceId", words["Key of the invoice"], n => n.InvoiceId.ToString()),
        new("invoice", words["Invoice"], n => n.InvoiceNumber),
        new("customerId", words["Key of the customer"], n => n.CustomerId.ToString()),
        new("customer", words["Customer"], n => n.Buyer.Name),
        new("taxId", words["Tax id"], n => n.Buyer.TaxId),
        new("reason", words["Reason"], n => n.Reason),
        new("currency", words["Currency"], n => n.Currency.Code),
        new("net", words["Net"], n => n.Net),
        new("vat", words["VAT"], n => n.Total - n.Net),
        new("total", words["Total"], n => n.Total),
        new("payable", words["Payable"], n => n.Payable),
        new("issuedAt", words["Issued"], n => n.IssuedAt));

    public ExportTable CreditNoteLines => ExportTable.Of("credit-note-lines",
        c => db.CreditNotes.PagesAsync(r => r.Id, c)
            .Select(IReadOnlyList<(CreditNote Note, CreditNoteLine Line)> (page) =>
                [.. page.SelectMany(n => n.Lines.OrderBy(l => l.Position).Select(l => (n, l)))]),
        new("creditNoteId", words["Key of the credit note"], r => r.Note.Id.ToString()),
        new("number", words["Number"], r => r.Note.Number),
        new("position", words["Line"], r => r.Line.Position),
        new("invoicePosition", words["Line of the invoice"], r => r.Line.InvoicePosition),
        new("description", words["Description"], r => r.Line.Description),
        new("quantity", words["Quantity"], r => new Figure(r.Line.Quantity.ToString)),
        new("unit", words["Unit"], r => r.Line.Unit),
        new("price", words["Price of one"],
            r => new Figure(culture => r.Line.Price.ToNumber(r.Note.Currency, culture))),
        new("discountPercent", words["Discount (%)"], r => new Figure(r.Line.DiscountRate.ToNumber)),
        new("vatPercent", words["VAT (%)"], r => new Figure(r.Line.VatRate.ToNumber)),
        new("vat", words["VAT"], r => TaxWords.NameOf(r.Line.VatName)),
        new("amount", words["Amount"], r => new Money(r.Line.AmountMinor, r.Note.Currency)),
        new("currency", words["Currency"], r => r.Note.Currency.Code));

    public ExportTable Instalments => ExportTable.Of("instalments",
        c => db.Invoices.PagesAsync(r => r.Id, c).Select(IReadOnlyList<(Invoice Invoice, Instalment Part)> (page) =>
            [.. page.SelectMany(i => i.Instalments.OrderBy(p => p.Position).Select(p => (i, p)))]),
        new("invoiceId", words["Key of the invoice"], r => r.Invoice.Id.ToString()),
        new("number", words["Number"], r => r.Invoice.Number),
        new("position", words["Line"], r => r.Part.Position),
        new("dueOn", words["Due date"], r => r.Part.DueOn),
        new("amount", words["Amount"], r => new Money(r.Part.Minor, r.Invoice.Currency)),
        new("outstanding", words["Outstanding"], r => r.Invoice.LeftOf(r.Part)),
        new("currency", words["Currency"], r => r.Invoice.Currency.Code));

    Coded StatusOf(InvoiceStatus status) => new(status.ToString(), words[StatusWords.Of(status).Word]);
}
