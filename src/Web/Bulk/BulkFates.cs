using Tamias.Web.Email;

namespace Tamias.Web.Bulk;

/// <summary>What has become of many invoices that were sent with one form: seen from the mails that it wrote.</summary>
public sealed class BulkFates(Db db, PlanMails plan)
{
    public async Task<IReadOnlyList<BulkFate>> ReadAsync(
        string token, IReadOnlyList<Id<Invoice>> ids, CancellationToken cancellation)
    {
        var causes = ids.Select(id => SendInvoice.CauseOf(BulkWish.TokenOf(token, id))).ToList();
        var mails = (await db.Mails.AsNoTracking().Where(m => causes.Contains(m.Cause)).ToListAsync(cancellation))
            .ToDictionary(m => m.InvoiceId!.Value);
        return [.. (await plan.PlanAsync(ids, cancellation))
            .Select(p => new BulkFate(p, mails.GetValueOrDefault(p.Invoice.Id)))];
    }
}

/// <summary>One of them.</summary>
/// <param name="Planned">How it stands now.</param>
/// <param name="Mail">Null when it was left out.</param>
public sealed record BulkFate(PlannedMail Planned, Mail? Mail)
{
    public bool IsSent => Mail?.SentAt is not null;

    public bool HasFailed => Mail?.FailedAt is not null;

    public bool IsWaiting => Mail is { SentAt: null, FailedAt: null };

    /// <summary>It waits for another try, or is given up: what the mail server said.</summary>
    public string Error => IsSent ? "" : Mail?.LastError ?? "";
}
