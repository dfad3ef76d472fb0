using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tamias.Web.People;
using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Sales;

/// <summary>The form of a draft, which New and Edit of invoices and of estimates share. Rows are added and
/// removed by the server.</summary>
[RequestFormLimits(ValueCountLimit = 10 * InvoiceContent.MostLines)]
public abstract class Editor(Current me, TimeProvider clock, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty]
    public DraftForm Input { get; set; } = new();

    public DraftChoices Choices { get; protected set; } = null!;

    /// <summary>Where the form is sent, whatever its page was asked for.</summary>
    public abstract string FormAddress { get; }

    /// <summary>The part of the form with the fields that only this kind of document has.</summary>
    public abstract string Head { get; }

    /// <summary>Translation key of what is said under the notes; empty where there is nothing to say.</summary>
    public virtual string NotesHint => "";

    public DateOnly Today => me.Organization.Today(clock.GetUtcNow());

    /// <summary>The new last row is where typing goes on.</summary>
    public bool HasNewLine { get; private set; }

    /// <summary>What was typed adds up to this, as far as it can be read.</summary>
    public DraftSum Sum => DraftSum.Of(Reading(new()).Read(Input), Input);

    public async Task<IActionResult> OnPostAddLineAsync()
    {
        if (await PrepareAsync() is { } elsewhere)
            return elsewhere;

        if (Input.Lines.Count < InvoiceContent.MostLines)
            Input.Lines.Add(NewLine());
        HasNewLine = true;
        return Again();
    }

    /// <param name="remove">Place of the row, from 0.</param>
    public async Task<IActionResult> OnPostRemoveLineAsync([FromForm] int remove)
    {
        if (await PrepareAsync() is { } elsewhere)
            return elsewhere;

        if (remove >= 0 && remove < Input.Lines.Count)
            Input.Lines.RemoveAt(remove);
        return Again();
    }

    /// <summary>The part of the page with the sums.</summary>
    public async Task<IActionResult> OnPostTotalsAsync() => await PrepareAsync() ?? Partial("_Sum", this);

    protected Current Me => me;

    protected IStringLocalizer<Words> T => words;

    public IEnumerable<SelectListItem> Select<T>(IEnumerable<T> list, Func<T, string> key, Func<T, string> name) =>
        list.Select(t => new SelectListItem(name(t), key(t)));

    public LineForm NewLine() => new() { Quantity = "1", Tax = Choices.DefaultVat?.Id.ToString() };

    /// <summary>Loads what the form needs; returns where to go instead when it cannot be shown.</summary>
    protected abstract Task<IActionResult?> LoadAsync();

    protected async Task<IActionResult?> PrepareAsync()
    {
        if (await LoadAsync() is { } elsewhere)
            return elsewhere;

        new ItemFilling(Choices, Currency.Find(Input.Currency)).Fill(Input.Lines);
        return null;
    }

    /// <summary>The content, or null when something is wrong and is said beside its field.</summary>
    protected InvoiceContent? Read()
    {
        var content = Reading(ModelState).Read(Input).Content;
        if (ModelState.IsValid)
            ModelState.Refuse("", content.Offer(), words);
        return ModelState.IsValid ? content : null;
    }

    DraftReading Reading(ModelStateDictionary state) => new(Choices, new Beside(state, words), Today);

    protected Id<NumberSeries>? SeriesId => Choices.Series.FirstOrDefault(s => s.Id.ToString() == Input.Series)?.Id;

    /// <summary>Shows what was sent, completed from items.</summary>
    protected IActionResult Again()
    {
        ModelState.Clear();
        return Page();
    }

    /// <summary>Shows what was sent, with what is wrong beside it.</summary>
    protected IActionResult Wrong()
    {
        foreach (var (key, entry) in ModelState.Where(e => e.Value!.Errors.Count == 0).ToList())
            ModelState.Remove(key);
        return Page();
    }
}
