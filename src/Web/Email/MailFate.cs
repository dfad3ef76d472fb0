using MailKit.Net.Smtp;
using Tamias.Web.Payments;

namespace Tamias.Web.Email;

/// <summary>Writes down what became of a mail: sent, to be tried again, or given up; also when a worker who took it for
/// forgotten writes to it at that moment.</summary>
public sealed partial class MailFate(Db db, Ids ids, TimeProvider clock, ILogger<MailFate> log)
{
    /// <summary>Tries before a mail is given up; with the growing pauses about a day.</summary>
    public const int MostTries = 8;

    static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    static readonly TimeSpan LongestPause = TimeSpan.FromHours(12);

    public Task SentAsync(Id<Mail> id, CancellationToken cancellation) => db.RepeatAsync(async () =>
    {
        if (await db.Mails.FirstOrDefaultAsync(m => m.Id == id, cancellation) is not { SentAt: null } mail)
            return;

        (mail.SentAt, mail.LastError) = (clock.GetUtcNow(), "");
        if (mail.Kind is MailKind.Portal)
            mail.ForgetLink();
        if (mail.Kind is MailKind.Invoice or MailKind.CreditNote)
            Note(mail, TimelineKind.Sent, await WhatAsync(mail, cancellation) + Recipients(mail));
        else if (mail.Kind is MailKind.Reminder)
            Note(mail, TimelineKind.Reminded, Recipients(mail));
        else if (mail.Kind is MailKind.Estimate)
            Note(mail, EstimateEventKind.Sent, Recipients(mail));
    }, cancellation);

    /// <summary>It is not meant any more and is not sent; its rule may remind again when it is owed
    /// after all.</summary>
    public Task WithdrawnAsync(Id<Mail> id, CancellationToken cancellation) => db.InTransactionAsync(() =>
        db.Mails.Where(m => m.Id == id && m.SentAt == null).ExecuteDeleteAsync(cancellation), cancellation);

    public Task FailedAsync(Id<Mail> id, Exception exception, CancellationToken cancellation) =>
        db.RepeatAsync(async () =>
    {
        if (await db.Mails.FirstOrDefaultAsync(m => m.Id == id, cancellation) is not { SentAt: null } mail)
            return;

        LogFailure(exception, id.ToString(), mail.Tries);
        mail.LastError = exception.Message.Length > 500 ? exception.Message[..500] : exception.Message;
        mail.NotBeforeAt = clock.GetUtcNow() + PauseAfter(mail.Tries);
        if (mail.Tries < MostTries && !IsFinal(exception))
            return;

        mail.FailedAt = clock.GetUtcNow();
        if (mail.Kind is MailKind.Portal)
            mail.ForgetLink();
        if (mail.Kind != MailKind.Notice)
        {
            Note(mail, TimelineKind.SendFailed, $"{Recipients(mail)} · {mail.LastError}");
            Note(mail, EstimateEventKind.SendFailed, $"{Recipients(mail)} · {mail.LastError}");
        }
    }, cancellation);

    /// <summary>30 seconds, then four times as long each time, at most half a day.</summary>
    public static TimeSpan PauseAfter(int tries)
    {
        var pause = FirstPause * Math.Pow(4, Math.Clamp(tries - 1, 0, 10));
        return pause < LongestPause ? pause : LongestPause;
    }

    /// <summary>Asking again would get the same answer: a code of 500 to 599 about the mail itself, or no address at
    /// all.</summary>
    static bool IsFinal(Exception exception) => exception switch
    {
        FormatException => true,
        SmtpCommandException { ErrorCode: not SmtpErrorCode.UnexpectedStatusCode } refused =>
            (int)refused.StatusCode >= 500,
        _ => false,
    };

    void Note(Mail mail, TimelineKind kind, string detail)
    {
        if (mail.InvoiceId is { } invoice)
            db.Add(new TimelineEntry(ids.Next<TimelineEntry>(), mail.OrganizationId, invoice)
            {
                Kind = kind, At = clock.GetUtcNow(), Detail = detail,
            });
    }

    void Note(Mail mail, EstimateEventKind kind, string detail)
    {
        if (mail.EstimateId is { } estimate)
            db.Add(new EstimateEvent(ids.Next<EstimateEvent>(), mail.OrganizationId, estimate, kind)
            {
                At = clock.GetUtcNow(), Detail = detail,
            });
    }

    /// <summary>A credit note's number; an invoice need not be named on its own timeline.</summary>
    async Task<string> WhatAsync(Mail mail, CancellationToken cancellation) => mail.CreditNoteId is not { } id
        ? ""
        : await db.CreditNotes.Where(n => n.Id == id).Select(n => n.Number + " · ").FirstAsync(cancellation);

    static string Recipients(Mail mail) => mail.Cc.Length == 0 ? mail.To : $"{mail.To}, {mail.Cc}";

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} could not be sent (try {Try}).")]
    partial void LogFailure(Exception exception, string mail, int @try);
}
