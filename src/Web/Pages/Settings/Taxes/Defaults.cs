namespace Tamias.Web.Pages.Settings.Taxes;

/// <summary>One default at most for each kind of tax.</summary>
static class Defaults
{
    /// <summary>Takes the mark from the other taxes of the kind.</summary>
    public static async Task OnlyAsync(this Db db, Tax tax)
    {
        var marked = db.Taxes.Where(t => t.Kind == tax.Kind && t.IsDefault && t.Id != tax.Id);
        foreach (var other in await marked.ToListAsync())
            other.IsDefault = false;
    }
}
