namespace Tamias.Web.Resuming;

/// <summary>What waits while an organization is held after a restore.</summary>
/// <param name="Mails">Not sent as far as the backup knows, oldest first.</param>
/// <param name="Series">In use, by kind and prefix.</param>
/// <param name="Recurring">With a day that has come, the oldest first, with the buyer's name.</param>
public sealed record Held(
    List<Mail> Mails, List<NumberSeries> Series, List<(RecurringInvoice Recurring, string Buyer)> Recurring)
{
    public static async Task<Held> ReadAsync(Db db, DateOnly today)
    {
        var mails = await db.Mails.AsNoTracking().Where(m => m.SentAt == null && m.FailedAt == null)
            .OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).ToListAsync();
        var series = await db.NumberSeries.AsNoTracking().Where(s => s.ArchivedAt == null && !s.IsElsewhere)
            .ToListAsync();
        var recurring = await db.RecurringInvoices.AsNoTracking().Where(r => r.PausedAt == null && r.NextOn <= today)
            .OrderBy(r => r.NextOn).ThenBy(r => r.Id).Select(r => new
            {
                Recurring = r,
                Buyer = db.Invoices.Where(i => i.Id == r.PatternId).SelectMany(i => db.Customers
                    .Where(c => c.Id == i.CustomerId).Select(c => c.Party.Name)).First(),
            }).ToListAsync();
        return new(mails, [.. series.OrderBy(s => s.Kind).ThenBy(s => s.Prefix, StringComparer.Ordinal)],
            recurring.ConvertAll(r => (r.Recurring, r.Buyer)));
    }
}
