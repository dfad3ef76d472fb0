using Microsoft.AspNetCore.Mvc;
using Tamias.Web.Bulk;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Sales.Invoices.Bulk;

/// <summary>Which of the ticked invoices are marked as sent by other means.</summary>
public sealed class Marked(Db db, Current me) : TickedPage
{
    public IReadOnlyList<MarkedRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var ids = Ticked;
        if (ids.Count is 0 or > Most)
            return NotFound();

        var invoices = await db.Invoices.AsNoTracking().Where(i => ids.Contains(i.Id))
            .ToDictionaryAsync(i => i.Id, cancellation);
        var marks = (await db.Timeline.AsNoTracking()
            .Where(t => ids.Contains(t.InvoiceId) && t.Kind == TimelineKind.SentOtherwise)
            .OrderBy(t => t.Id).ToListAsync(cancellation)).DistinctBy(t => t.InvoiceId).ToDictionary(t => t.InvoiceId);
        var users = marks.Values.Select(m => m.UserId).Distinct().ToList();
        var people = await db.Users.Where(u => users.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, cancellation);
        Rows = [.. ids.Where(invoices.ContainsKey).Select(id => Row(invoices[id], marks.GetValueOrDefault(id)))];
        return Rows.Count == 0 ? NotFound() : Page();

        MarkedRow Row(Invoice invoice, TimelineEntry? mark) => new(
            invoice, mark is null ? null : me.Organization.Local(mark.At),
            mark?.UserId is { } user ? people.GetValueOrDefault(user, "") : "");
    }
}

/// <summary>One of the ticked invoices.</summary>
/// <param name="At">When it was marked, where the merchant is; null when it was left out.</param>
/// <param name="By">Who marked it.</param>
public sealed record MarkedRow(Invoice Invoice, DateTime? At, string By);
