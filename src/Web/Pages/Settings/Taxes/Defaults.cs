namespace Tamias.Web.Pages.Settings.Taxes;

/// <summary>One default at most for each kind of tax.</summary>
static class Defaults
{
    /// <summary>Takes the mark from the other taxes of the kind.</summary>
    public static async Task OnlyAsync(this Db db, Tax tax)
    {
        foreach (var other in await db.Taxes.Where(t => t.Kind == tax.Kind && t.IsDefault && t.Id != tax.Id).ToListAsync())
            other.IsDefault = false;
    }
}
