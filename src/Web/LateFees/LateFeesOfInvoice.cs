namespace Tamias.Web.LateFees;

/// <summary>The late fees of one invoice as its page shows them.</summary>
/// <param name="Made">By their day.</param>
/// <param name="For">The invoice that this one is a late fee for; null for any other.</param>
/// <param name="HasRules">The organization charges late fees.</param>
public sealed record LateFeeSight(IReadOnlyList<MadeLateFee> Made, LateFor? For, bool HasRules);

/// <param name="Asked">The invoice that asks for it; null when its draft was deleted.</param>
public sealed record MadeLateFee(LateFee Fee, Invoice? Asked);

/// <summary>The invoice that was paid late.</summary>
public sealed record LateFor(Id<Invoice> Id, string Number);

/// <summary>What an invoice has to do with late fees.</summary>
public static class LateFeesOfInvoice
{
    public static async Task<LateFeeSight> LateFeesOfAsync(this Db db, Id<Invoice> id)
    {
        var fees = await db.LateFees.AsNoTracking().Where(f => f.InvoiceId == id).OrderBy(f => f.Id).ToListAsync();
        var asked = await db.Invoices.AsNoTracking()
            .Where(i => db.LateFees.Any(f => f.InvoiceId == id && f.FeeInvoiceId == i.Id))
            .ToDictionaryAsync(i => i.Id);
        var late = await db.LateFees.Where(f => f.FeeInvoiceId == id)
            .Join(db.Invoices, f => f.InvoiceId, i => i.Id, (_, i) => new { i.Id, i.Number }).FirstOrDefaultAsync();
        return new(
            [.. fees.Select(f => new MadeLateFee(f, f.FeeInvoiceId is { } of ? asked.GetValueOrDefault(of) : null))],
            late is null ? null : new(late.Id, late.Number), await db.LateFeeRules.AnyAsync(r => r.ArchivedAt == null));
    }
}
