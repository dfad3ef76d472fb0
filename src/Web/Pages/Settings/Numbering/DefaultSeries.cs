namespace Tamias.Web.Pages.Settings.Numbering;

/// <summary>Exactly one series of each kind is the one that new documents take.</summary>
static class DefaultSeries
{
    /// <summary>Moves the mark here when it is wanted, or when no other series has it.</summary>
    public static async Task MarkAsync(this Db db, NumberSeries series, bool wanted)
    {
        var marked = await db.NumberSeries.Where(s => s.Kind == series.Kind && s.IsDefault && s.Id != series.Id)
            .ToListAsync();
        if (!wanted && marked.Count > 0)
            return;

        marked.ForEach(s => s.IsDefault = false);
        series.IsDefault = true;
    }
}
