using Tamias.Web.Imports;
using Tamias.Web.Pages.Items;

namespace Tamias.Web.Pages.Settings.Import;

/// <summary>Products and services in a table. One is known by its code, without one by its title.</summary>
/// <param name="taxes">The VAT taxes in use; a row names one, or a rate that one has today.</param>
sealed class ItemRows(Organization organization, IReadOnlyList<Tax> taxes, DateOnly today) : IImportRows
{
    public IReadOnlyList<ImportField> Fields { get; } =
    [
        new("title", "Title", "τιτλοσ", "περιγραφη", "description", "product", "productkey", "προιον", "name",
            "ονομασια"),
        new("code", "Code", "κωδικοσ", "sku", "itemcode", "customvalue1"),
        new("unit", "Unit", "μοναδα", "μοναδαμετρησησ", "unitofmeasure"),
        new("price", "Price of one", "τιμημοναδασ", "τιμη", "price", "cost", "unitprice", "τιμηπωλησησ", "rate"),
        new("currency", "Currency", "νομισμα"),
        new("tax", "VAT", "φπα", "συντελεστησφπα", "taxrate", "taxrate1", "tax"),
    ];

    public object FormOf(IReadOnlyDictionary<string, string> cells)
    {
        var currency = cells.GetValueOrDefault("currency", "").ToUpperInvariant();
        return new ItemForm
        {
            Title = cells.GetValueOrDefault("title", ""), Code = cells.GetValueOrDefault("code"),
            Unit = cells.GetValueOrDefault("unit"), Price = cells.GetValueOrDefault("price", ""),
            Currency = currency.Length > 0 ? currency : organization.BaseCurrency.Code,
            Tax = TaxOf(cells.GetValueOrDefault("tax", "")),
        };
    }

    public Task CheckAsync(object form, ImportCheck check) =>
        ((ItemForm)form).CheckAsync(check.State, check.Db, check.Words);

    public string TitleOf(object form) => ((ItemForm)form).Title;

    public string KeyOf(object form) => KeyOf(((ItemForm)form).Code ?? "", ((ItemForm)form).Title);

    public async Task<IEnumerable<(string Key, string Title)>> ThereAsync(Db db, CancellationToken cancellation)
    {
        var items = await db.Items.AsNoTracking().Select(i => new { i.Code, i.Title }).ToListAsync(cancellation);
        return items.Select(i => (KeyOf(i.Code, i.Title), i.Title));
    }

    public Task<bool> AddAsync(object form, ImportKeys keys, ImportCheck check)
    {
        var item = new Item(new(keys.Row), organization.Id, "", organization.BaseCurrency);
        ((ItemForm)form).WriteTo(item);
        check.Db.Add(item);
        return Task.FromResult(true);
    }

    static string KeyOf(string code, string title) =>
        code.Trim().Length > 0 ? $"code {code.Trim()}" : $"title {SearchText.Of(title)}";

    /// <summary>Empty for none; what no tax is called stays as it is, so that it is refused.</summary>
    string TaxOf(string text)
    {
        var sought = SearchText.Of(text).TrimEnd('%', ' ');
        var tax = taxes.FirstOrDefault(t => SearchText.Of(t.Name) == SearchText.Of(text))
            ?? taxes.FirstOrDefault(t => RateOf(t) == sought);
        return tax?.Id.ToString() ?? text;
    }

    string RateOf(Tax tax)
    {
        var points = tax.RateOn(today).BasisPoints;
        return points % 100 == 0 ? $"{points / 100}" : $"{points / 100}.{points % 100:00}".TrimEnd('0');
    }
}
