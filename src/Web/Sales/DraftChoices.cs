namespace Tamias.Web.Sales;

/// <summary>What the lists of the draft's form offer.</summary>
public sealed record DraftChoices
{
    /// <summary>Names in a list; who has more customers begins at the customer's own page.</summary>
    const int MostNames = 1000;

    public required IReadOnlyList<Named> Customers { get; init; }

    public required IReadOnlyList<Item> Items { get; init; }

    public required IReadOnlyList<Tax> Vats { get; init; }

    public required IReadOnlyList<Tax> Withholdings { get; init; }

    public required IReadOnlyList<NumberSeries> Series { get; init; }

    public Tax? DefaultVat => Vats.FirstOrDefault(t => t.IsDefault && t.ArchivedAt is null);

    /// <summary>Active ones, and what the draft has already though it is archived.</summary>
    public static async Task<DraftChoices> LoadAsync(
        Db db, DocumentKind kind, IWritten? draft, Id<Customer>? customer = null)
    {
        var series = draft?.SeriesId;
        var taxes = await db.Taxes.AsNoTracking().OrderBy(t => t.Name).ThenBy(t => t.Id).ToListAsync();
        var kept = taxes.Where(t => t.ArchivedAt is null || draft?.WithholdingId == t.Id
            || draft?.Lines.Any(l => l.VatId == t.Id) == true).ToList();
        return new()
        {
            Customers = await CustomersAsync(db, draft?.CustomerId ?? customer),
            Items = await db.Items.AsNoTracking().Where(i => i.ArchivedAt == null)
                .OrderBy(i => i.Title).ThenBy(i => i.Id).Take(MostNames).ToListAsync(),
            Vats = kept.FindAll(t => t.Kind == TaxKind.Vat),
            Withholdings = kept.FindAll(t => t.Kind == TaxKind.Withholding),
            Series = await db.NumberSeries.AsNoTracking()
                .Where(s => s.Kind == kind && (s.ArchivedAt == null || s.Id == series))
                .OrderByDescending(s => s.IsDefault).ThenBy(s => s.Prefix).ToListAsync(),
        };
    }

    public static async Task<List<Named>> CustomersAsync(Db db, Id<Customer>? kept) =>
        await db.Customers.AsNoTracking().Where(c => c.ArchivedAt == null || c.Id == kept)
            .OrderByDescending(c => c.Id == kept).ThenBy(c => c.SearchText).ThenBy(c => c.Id).Take(MostNames)
            .Select(c => new Named(c.Id, c.Party.Name)).ToListAsync();

    /// <summary>A customer in a list.</summary>
    public sealed record Named(Id<Customer> Id, string Name);
}
