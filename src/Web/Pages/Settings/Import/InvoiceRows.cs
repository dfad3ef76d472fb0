using Tamias.Web.Imports;

namespace Tamias.Web.Pages.Settings.Import;

/// <summary>Invoices that another program issued. One is known by its number.</summary>
/// <param name="organization">Whose they are.</param>
/// <param name="book">What the organization has.</param>
/// <param name="userId">Who imports them.</param>
sealed class InvoiceRows(Organization organization, InvoiceBook book, Guid userId) : IImportRows
{
    Id<NumberSeries>? series;

    public IReadOnlyList<ImportField> Fields { get; } =
    [
        new("number", "Number", "αριθμοσ", "αριθμοσπαραστατικου", "invoicenumber", "invoice", "παραστατικο", "no"),
        new("customer", "Customer", "πελατησ", "client", "clientname", "customername", "επωνυμια", "name"),
        new("taxId", "Tax id", "αφμ", "vatnumber", "clientvatnumber", "taxnumber", "taxid"),
        new("issuedOn", "Date", "ημερομηνια", "ημερομηνιαεκδοσησ", "invoicedate", "issuedate"),
        new("dueOn", "Due date", "ημερομηνιαληξησ", "ληξη", "εξοφλησηεωσ", "duedate", "paymentdue"),
        new("description", "Description", "περιγραφη", "τιτλοσ", "title", "publicnotes"),
        new("currency", "Currency", "νομισμα", "currencycode"),
        new("net", "Net", "καθαρο", "καθαρη", "καθαρηαξια", "netamount", "subtotal", "netvalue"),
        new("vat", "VAT", "φπα", "tax", "taxamount", "totaltaxes", "vatamount"),
        new("total", "Total", "συνολο", "συνολικηαξια", "amount", "grandtotal", "totalamount"),
        new("withheld", "Withholding tax", "παρακρατηση", "παρακρατουμενοσφοροσ", "withholding"),
        new("paid", "Paid", "εξοφλημενο", "πληρωμενο", "εισπραχθηκε", "πληρωθεν", "paidtodate", "amountpaid",
            "paidamount"),
        new("outstanding", "Outstanding", "υπολοιπο", "balance", "amountdue", "balancedue"),
        new("credited", "Credited", "πιστωμενο", "πιστωθηκε"),
        new("writtenOff", "Written off", "διαγραμμενουπολοιπο"),
        new("status", "Status", "κατασταση", "invoicestatus"),
        new("mark", "MARK", "μαρκ"),
    ];

    public object FormOf(IReadOnlyDictionary<string, string> cells) => new InvoiceRowForm
    {
        Number = Cell(cells, "number"), Customer = Cell(cells, "customer"), TaxId = Cell(cells, "taxId"),
        IssuedOn = Cell(cells, "issuedOn"), DueOn = Cell(cells, "dueOn"), Description = Cell(cells, "description"),
        Currency = Cell(cells, "currency"), Net = Cell(cells, "net"), Vat = Cell(cells, "vat"),
        Total = Cell(cells, "total"), Withheld = Cell(cells, "withheld"), Paid = Cell(cells, "paid"),
        Outstanding = Cell(cells, "outstanding"), Credited = Cell(cells, "credited"),
        WrittenOff = Cell(cells, "writtenOff"), Status = Cell(cells, "status"), Mark = Cell(cells, "mark"),
    };

    public Task CheckAsync(object form, ImportCheck check)
    {
        Read(form, check);
        return Task.CompletedTask;
    }

    public string TitleOf(object form) => $"{((InvoiceRowForm)form).Number} {((InvoiceRowForm)form).Customer}".Trim();

    public string KeyOf(object form) => ((InvoiceRowForm)form).Number.Trim();

    public async Task<IEnumerable<(string Key, string Title)>> ThereAsync(Db db, CancellationToken cancellation) =>
        (await db.Invoices.Where(i => i.Number != "").Select(i => new { i.Number, i.Buyer.Name })
            .ToListAsync(cancellation)).Select(i => (i.Number, $"{i.Number} {i.Name}"));

    public async Task<bool> AddAsync(object form, ImportKeys keys, ImportCheck check)
    {
        var adopting = check.Adopting!;
        series ??= await adopting.SeriesAsync(book.SeriesName, default);
        var adoption = new AdoptionKeys(
            new(keys.Row), new(keys.Beside), series.Value, userId,
            check.Words["Paid before the invoice was imported."]);
        return await adopting.GoAsync(Read(form, check)!, adoption, default);
    }

    EarlierInvoice? Read(object form, ImportCheck check) =>
        new InvoiceReading(book.Customers, book.Taxes, new(check.State, check.Words), book.Today)
            .Read((InvoiceRowForm)form, organization.BaseCurrency);

    static string Cell(IReadOnlyDictionary<string, string> cells, string field) => cells.GetValueOrDefault(field, "");
}

/// <summary>What an organization has that imported invoices are tied to.</summary>
/// <param name="SeriesName">Of the series under which they are listed.</param>
sealed record InvoiceBook(
    IReadOnlyList<Customer> Customers, IReadOnlyList<Tax> Taxes, DateOnly Today, string SeriesName);
