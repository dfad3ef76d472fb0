using Tamias.Web.Reminders;
using Tamias.Web.Work;

namespace Tamias.Web.Email;

/// <summary>Sends the mails that transactions have left behind. A crash after sending sends again with the same
/// Message-ID.</summary>
public sealed class Outbox(Db db, TimeProvider clock, Dispatch dispatch, MailFate fate) : IWork
{
    /// <summary>How long a mail belongs to the node that took it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    // Shorter than the lease: who has not finished by then has given up before another begins.
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public async Task<bool> OnceAsync(CancellationToken cancellation)
    {
        var (mail, isMine) = await ClaimAsync(cancellation);
        if (mail is null || !isMine)
            return mail is not null;

        db.Organization = mail.OrganizationId;
        if (mail.Kind is MailKind.Reminder
            && !await db.MayBeReminded().AnyAsync(i => i.Id == mail.InvoiceId, cancellation))
        {
            await fate.WithdrawnAsync(mail.Id, cancellation); // while it waited to be sent, money came or is coming
            return true;
        }

        try
        {
            await SendAsync(mail, cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            await fate.FailedAsync(mail.Id, exception, cancellation);
            return true;
        }

        await fate.SentAsync(mail.Id, CancellationToken.None); // sent is sent, even while the product stops
        return true;
    }

    async Task SendAsync(Mail mail, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        await dispatch.SendAsync(mail, both.Token);
    }

    /// <summary>The mail that is due longest. Of several nodes that see it one moves its date and has it.</summary>
    async Task<(Mail? Mail, bool IsMine)> ClaimAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var due = await db.Mails.IgnoreQueryFilters().AsNoTracking()
            .Where(m => m.SentAt == null && m.FailedAt == null && m.NotBeforeAt <= now)
            .Where(m => !db.Organizations.Any(o =>
                o.Id == m.OrganizationId && o.RestoredAt != null && o.ResumedAt == null))
            .OrderBy(m => m.NotBeforeAt).ThenBy(m => m.Id).FirstOrDefaultAsync(cancellation);
        return (due, due is not null && await TakeAsync(due, cancellation));
    }

    /// <summary>The lease begins now that the turn has come, however long it was waited for.</summary>
    Task<bool> TakeAsync(Mail due, CancellationToken cancellation) => db.InTransactionAsync(async () =>
    {
        var until = clock.GetUtcNow() + Lease;
        return await db.Mails.IgnoreQueryFilters()
            .Where(m => m.Id == due.Id && m.NotBeforeAt == due.NotBeforeAt && m.SentAt == null && m.FailedAt == null)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.NotBeforeAt, until)
                .SetProperty(x => x.Tries, x => x.Tries + 1)
                .SetProperty(x => x.Version, x => x.Version + 1), cancellation) == 1;
    }, cancellation);
}
