using System.Runtime.ExceptionServices;
using Tamias.Web.Email;
using Tamias.Web.Sales;
using Tamias.Web.Work;

namespace Tamias.Web.Reminders;

/// <summary>Reminds customers of what they owe, by the merchant's rules, each rule once for an invoice or
/// instalment. In the daytime of the merchant only.</summary>
public sealed class ReminderWork(
    Db db, TimeProvider clock, Postbox postbox, ReminderTexts texts, Permalinks permalinks) : IWork
{
    /// <summary>Hours of the day between which reminders go out, by the organization's clock.</summary>
    public const int FirstHour = 9, LastHour = 18;

    const int AtOnce = 50;

    /// <summary>A payment that was under way may have failed, the day may have come.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    public async Task<bool> OnceAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var rule = await db.ReminderRules.IgnoreQueryFilters().AsNoTracking()
            .Where(r => r.ArchivedAt == null && r.NotBeforeAt <= now)
            .OrderBy(r => r.NotBeforeAt).ThenBy(r => r.Id).FirstOrDefaultAsync(cancellation);
        if (rule is null)
            return false;

        db.Organization = rule.OrganizationId;
        var organization = await db.Organizations.AsNoTracking()
            .FirstAsync(o => o.Id == rule.OrganizationId, cancellation);
        await WaitAsync(rule.Id, now + Pause, cancellation); // first: one that fails does not hold up the others
        if (!organization.IsHeld && organization.MayDisturb(now)
            && await RemindAsync(rule, organization, cancellation))
            await WaitAsync(rule.Id, now, cancellation);
        return true;
    }

    /// <summary>Says whether there may be more to remind of.</summary>
    async Task<bool> RemindAsync(ReminderRule rule, Organization organization, CancellationToken cancellation)
    {
        var due = await db.DueFor(rule, organization, clock.GetUtcNow()).OrderBy(i => i.Id).Select(i => i.Id)
            .Take(AtOnce).ToListAsync(cancellation);
        var written = 0;
        ExceptionDispatchInfo? failure = null;
        foreach (var id in due)
        {
            try
            {
                if (await db.InTransactionAsync(() => WriteAsync(rule, organization, id, cancellation), cancellation))
                    written++;
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                failure ??= ExceptionDispatchInfo.Capture(exception); // the others are reminded all the same
            }
        }

        failure?.Throw();
        return written == AtOnce;
    }

    /// <summary>Looks again while nobody can pay it, and writes the mail with that.</summary>
    async Task<bool> WriteAsync(
        ReminderRule rule, Organization organization, Id<Invoice> id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await db.LockInvoiceAsync(id, cancellation) is not { } invoice
            || !await db.DueFor(rule, organization, now).AnyAsync(i => i.Id == id, cancellation))
            return false;
        var customer = await db.Customers.AsNoTracking().FirstAsync(c => c.Id == invoice.CustomerId, cancellation);
        if (customer.Emails.FirstOrDefault() is not { } to)
            return false;

        var payable = await Payments.Payable.GatewaysAsync(db, invoice, cancellation);
        using var speech = Speech.In(customer.Language);
        var text = texts.Of(rule, invoice, payable.Count > 0, organization.Today(now)) with
        {
            ButtonPath = permalinks.PathOf(invoice),
        };
        var envelope = new Envelope(to, customer.Language)
        {
            FromName = invoice.Seller.Name, ReplyTo = invoice.Seller.Email, AttachesPdf = rule.AttachesPdf,
        };
        var about = new MailSubject(id) { ReminderRuleId = rule.Id, ReminderDueOn = invoice.NextDueOn };
        var cause = invoice.Instalments.Count == 0 ? $"reminder:{rule.Id}:{id}"
            : $"reminder:{rule.Id}:{id}:{invoice.NextDueOn:yyyy-MM-dd}";
        return await postbox.AddOnceAsync(
            postbox.New(MailKind.Reminder, cause, text, about, envelope), cancellation);
    }

    /// <summary>Beside the version of the row: a person who is editing the rule is not disturbed.</summary>
    Task<int> WaitAsync(Id<ReminderRule> id, DateTimeOffset until, CancellationToken cancellation) =>
        db.InTransactionAsync(() => db.ReminderRules.Where(r => r.Id == id)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.NotBeforeAt, until), cancellation), cancellation);
}
