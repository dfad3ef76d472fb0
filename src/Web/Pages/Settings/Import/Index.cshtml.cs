using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Imports;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Settings.Import;

/// <summary>Customers, items and invoices from a table: first what would become of each row, then the import.</summary>
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
[RequestSizeLimit(LargestRequest)]
public sealed class Index(Db db, Current me, Ids ids, TimeProvider clock, IStringLocalizer<Words> words) : PageModel
{
    // More than a table may have, so that a large one is refused with a sentence.
    const int LargestRequest = 10 * 1024 * 1024;

    /// <summary>"items" or "invoices"; anything else is customers.</summary>
    [BindProperty(SupportsGet = true)]
    public string? What { get; set; }

    /// <summary>The file that is being looked at, as base64; nothing is kept of it here.</summary>
    [BindProperty]
    public string? Table { get; set; }

    /// <summary>The name of a field for each column; empty for one that is left out.</summary>
    [BindProperty]
    public List<string?> Columns { get; set; } = [];

    /// <summary>Of the form: what it adds is added once.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    public bool IsItems => What == "items";

    public bool IsInvoices => What == "invoices";

    public IReadOnlyList<ImportField> Fields { get; private set; } = [];

    /// <summary>Null before a file was read.</summary>
    public Sheet? Sheet { get; private set; }

    public List<ImportRow> Rows { get; } = [];

    public int Count(ImportFate fate) => Rows.Count(r => r.Fate == fate);

    public async Task OnGetAsync() => Fields = (await KindAsync()).Fields;

    /// <summary>Shows what would become of each row.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancellation)
    {
        var kind = await KindAsync();
        if (Columns.Any(IsUnknown))
            return BadRequest();
        if (await FileAsync(file, cancellation) is not { } content || !TryRead(content, kind))
            return Page();

        (Table, Key) = (Convert.ToBase64String(content), ids.NextGuid());
        await LookAsync(kind, cancellation);
        return Page();
    }

    /// <summary>Adds what is new: customers or items in one transaction, each invoice in its own.</summary>
    public async Task<IActionResult> OnPostImportAsync(
        [FromServices] AdoptInvoice adopting, CancellationToken cancellation)
    {
        var kind = await KindAsync();
        if (Key == Guid.Empty || Columns.Any(IsUnknown))
            return BadRequest();
        if (await FileAsync(null, cancellation) is not { } content || !TryRead(content, kind))
            return Page();

        var forms = await LookAsync(kind, cancellation);
        var (added, check) = (0, Checking() with { Adopting = adopting });
        foreach (var (form, row) in forms.Zip(Rows).Where(r => r.Second.Fate == ImportFate.New))
            added += await kind.AddAsync(form, ImportKeys.Of(Key, row.Number), check) ? 1 : 0;
        if (!await SaveAsync(cancellation))
            added = 0;
        TempData["Notice"] = words["Imported: {0}.", added].Value;
        if (IsInvoices && added < Count(ImportFate.New))
            TempData["Problem"] = words["Not all could be taken over. Look at the file again to see which are missing."].Value;
        return RedirectToPage(
            IsInvoices ? "/Sales/Invoices/Index" : IsItems ? "/Items/Index" : "/Customers/Index");
    }

    bool IsUnknown(string? column) => !string.IsNullOrEmpty(column) && Fields.All(f => f.Name != column);

    /// <summary>False when the same form was quicker.</summary>
    async Task<bool> SaveAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    async Task<IImportRows> KindAsync()
    {
        var today = me.Organization.Today(clock.GetUtcNow());
        IImportRows kind = What switch
        {
            "items" => new ItemRows(me.Organization, (await TaxesAsync()).FindAll(t => t.Kind == TaxKind.Vat), today),
            "invoices" => new InvoiceRows(me.Organization,
                new(await db.Customers.AsNoTracking().ToListAsync(), await TaxesAsync(), today, words["Imported"]),
                me.User.Id),
            _ => new CustomerRows(me.Organization),
        };
        Fields = kind.Fields;
        return kind;
    }

    ImportCheck Checking() => new(ModelState, db, words);

    Task<List<Tax>> TaxesAsync() => db.Taxes.AsNoTracking().Where(t => t.ArchivedAt == null).OrderBy(t => t.Id)
        .ToListAsync();

    /// <summary>What is uploaded, or what was uploaded before; null when neither can be had, and it is said
    /// why.</summary>
    async Task<byte[]?> FileAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file?.Length > SheetFile.Largest || Table?.Length > 2 * SheetFile.Largest)
            return Refuse(new("The file is larger than 1 MB. Split it and import one part after the other."));

        using var bytes = new MemoryStream();
        if (file is not null)
            await file.CopyToAsync(bytes, cancellation);
        else if (Table is { Length: > 0 })
        {
            var given = new byte[Table.Length];
            return Convert.TryFromBase64String(Table, given, out var length)
                ? given[..length]
                : Refuse(new("Choose a file first."));
        }

        return bytes.Length > 0 ? bytes.ToArray() : Refuse(new("Choose a file first."));
    }

    bool TryRead(byte[] content, IImportRows kind)
    {
        (Sheet, var refusal) = SheetFile.Read(content);
        if (Sheet is null)
        {
            Refuse(refusal!);
            return false;
        }

        if (Columns.Count != Sheet.Heads.Count)
            Columns = [.. ImportField.Guess(Sheet.Heads, kind.Fields)];
        return true;
    }

    byte[]? Refuse(Refusal refusal)
    {
        ModelState.AddModelError("file", refusal.In(words));
        return null;
    }

    /// <summary>Reads each row into its form and says what becomes of it.</summary>
    async Task<List<object>> LookAsync(IImportRows kind, CancellationToken cancellation)
    {
        var there = (await kind.ThereAsync(db, cancellation)).DistinctBy(t => t.Key, StringComparer.Ordinal)
            .ToDictionary(t => t.Key, t => t.Title, StringComparer.Ordinal);
        var forms = new List<object>();
        foreach (var (row, number) in Sheet!.Rows.Select((r, at) => (r, at + 2)))
        {
            var form = kind.FormOf(CellsOf(row));
            forms.Add(form);
            Rows.Add(await FateAsync(kind, form, number, there));
        }

        ModelState.Clear();
        return forms;
    }

    async Task<ImportRow> FateAsync(IImportRows kind, object form, int number, Dictionary<string, string> there)
    {
        ModelState.Clear();
        TryValidateModel(form, "Input");
        await kind.CheckAsync(form, Checking());
        var (title, key) = (kind.TitleOf(form), kind.KeyOf(form));
        if (!ModelState.IsValid)
            return new(number, title, ImportFate.Wrong, Mistakes(ModelState));
        if (there.TryGetValue(key, out var known))
            return new(number, title, ImportFate.There, known);

        there.Add(key, words["row {0} of this file", number]);
        return new(number, title, ImportFate.New, "");
    }

    /// <summary>Each with the field that it is about.</summary>
    string Mistakes(ModelStateDictionary state) => string.Join(" ", state
        .SelectMany(f => f.Value!.Errors.Select(e => $"{LabelOf(f.Key)}: {e.ErrorMessage}")));

    string LabelOf(string key)
    {
        var name = key.Split('.')[^1];
        var field = Fields.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));
        return words[field?.Label ?? "Row"];
    }

    Dictionary<string, string> CellsOf(IReadOnlyList<string> row)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, text) in Columns.Zip(row).Where(c => Fields.Any(f => f.Name == c.First)))
            cells.TryAdd(field!, text);
        return cells;
    }
}
