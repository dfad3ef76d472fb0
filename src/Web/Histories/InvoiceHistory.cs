using System.Globalization;
using Tamias.Web.Display;
using Tamias.Web.Payments;
using Tamias.Web.Sales;

namespace Tamias.Web.Histories;

/// <summary>Everything that is known of an invoice: what was done, what Stripe told, what was booked and what was
/// mailed. Reads only.</summary>
public sealed class InvoiceHistory(Db db, IStringLocalizer<Words> words)
{
    static CultureInfo Culture => CultureInfo.CurrentCulture;

    public async Task<InvoiceAccount> AccountAsync(Invoice invoice, CancellationToken cancellation) =>
        InvoiceAccount.Of(invoice, await db.Ledger.AsNoTracking()
            .Where(t => t.Entries.Any(e => e.InvoiceId == invoice.Id)).ToListAsync(cancellation));

    /// <summary>Why the account changed: "Payment · Visa •••• 4242".</summary>
    public async Task<IReadOnlyList<AccountRow>> RowsAsync(
        Invoice invoice, InvoiceAccount account, CancellationToken cancellation)
    {
        var payments = await PaymentsAsync(invoice, cancellation);
        var parts = await db.Allocations.AsNoTracking().Where(a => a.InvoiceId == invoice.Id)
            .ToDictionaryAsync(a => a.Id.ToString(), cancellation);
        var notes = await db.CreditNotes.AsNoTracking().IgnoreAutoIncludes().Where(n => n.InvoiceId == invoice.Id)
            .ToDictionaryAsync(n => n.Id.ToString(), cancellation);
        return [.. account.Moves.Select(Row)];

        AccountRow Row(InvoiceMove move)
        {
            var payment = move.PaymentId is { } id ? payments.Find(p => p.Id == id) : null;
            var note = move.Kind is StatementKind.CreditNote ? notes.GetValueOrDefault(move.CauseId) : null;
            var what = words[WordOf(move, parts.GetValueOrDefault(move.CauseId)), note?.Number ?? invoice.Number].Value;
            return payment is null
                ? new(move, what, note is null ? "" : $"/sales/credit-notes/show/{note.Id}")
                : new(move, $"{what} · {Way(payment)}", $"/payments/show/{payment.Id}");
        }
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<HistoryRow>> EverythingAsync(
        Invoice invoice, IEnumerable<AccountRow> account, CancellationToken cancellation)
    {
        var payments = await PaymentsAsync(invoice, cancellation);
        var attempts = await db.Attempts.AsNoTracking().Paying(invoice.Id).ToListAsync(cancellation);
        IEnumerable<HistoryRow> rows =
        [
            .. await DeedsAsync(invoice, cancellation), .. attempts.SelectMany(a => FormRows(a, invoice)),
            .. await EventsAsync(attempts, payments, cancellation),
            .. await MailsAsync(invoice, payments, cancellation), .. account.Select(Booked),
        ];
        return [.. rows.OrderByDescending(r => r.At)];
    }

    Task<List<Payment>> PaymentsAsync(Invoice invoice, CancellationToken cancellation) =>
        db.Payments.AsNoTracking()
            .Where(p => db.Allocations.Any(a => a.PaymentId == p.Id && a.InvoiceId == invoice.Id))
            .OrderBy(p => p.Id).ToListAsync(cancellation);

    async Task<IEnumerable<HistoryRow>> DeedsAsync(Invoice invoice, CancellationToken cancellation)
    {
        var deeds = await db.Timeline.AsNoTracking().Where(t => t.InvoiceId == invoice.Id).OrderBy(t => t.Id)
            .ToListAsync(cancellation);
        var users = deeds.Select(d => d.UserId).OfType<Guid>().Distinct().ToList();
        var people = await db.Users.Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name,
            cancellation);
        return deeds.Select(d => new HistoryRow(
            d.At, TimelineWords.Of(d.Kind).Icon, words[TimelineWords.Of(d.Kind).Word])
        {
            Detail = TimelineWords.Detail(d.Detail, Culture),
            By = d.UserId is { } user ? people.GetValueOrDefault(user, "") : "",
        });
    }

    IEnumerable<HistoryRow> FormRows(Attempt attempt, Invoice invoice)
    {
        var part = attempt.PartOf(invoice.Id).ToString(Culture);
        var amount = attempt.Parts.Count == 1 ? part
            : words["{0} of {1} for {2} invoices", part, attempt.Amount.ToString(Culture), attempt.Parts.Count].Value;
        yield return new(attempt.CreatedAt, "credit-card", words["Payment form asked for at Stripe"])
        {
            Detail = Joined(amount, attempt.SessionId),
        };
        if (attempt.EndedAt is { } ended)
            yield return new(ended, "check", words[AttemptWord(attempt.State)])
            {
                Detail = Joined(amount, attempt.PaymentIntentId, attempt.LastError),
            };
    }

    async Task<IEnumerable<HistoryRow>> EventsAsync(
        List<Attempt> attempts, List<Payment> payments, CancellationToken cancellation)
    {
        var ids = payments.ConvertAll(p => p.Id);
        var refunds = await db.Refunds.Where(r => ids.Contains(r.PaymentId)).Select(r => r.StripeId)
            .ToListAsync(cancellation);
        var disputes = await db.Disputes.Where(d => ids.Contains(d.PaymentId)).Select(d => d.StripeId)
            .ToListAsync(cancellation);
        List<string> about =
        [
            .. attempts.SelectMany(a => (string[])[a.SessionId, a.PaymentIntentId])
                .Concat(payments.SelectMany(p => (string[])[p.PaymentIntentId ?? "", p.ChargeId]))
                .Concat(refunds).Concat(disputes).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal),
        ];
        var events = await db.Inbox.AsNoTracking().Where(e => about.Contains(e.ObjectId)).OrderBy(e => e.Id)
            .Select(e => new { e.Id, e.ReceivedAt, e.Type, e.EventId, e.State, e.WasAskedFor })
            .ToListAsync(cancellation);
        return events.Select(e => new HistoryRow(e.ReceivedAt, "bell", words[EventWords.Of(e.Type)])
        {
            Detail = Joined(words[e.WasAskedFor ? "Stripe was asked" : "Stripe told it"],
                words[EventWords.Of(e.State).Word], e.EventId),
            Path = $"/settings/payment-gateways/events/show/{e.Id}",
        });
    }

    async Task<IEnumerable<HistoryRow>> MailsAsync(
        Invoice invoice, List<Payment> payments, CancellationToken cancellation)
    {
        var ids = payments.ConvertAll(p => (Id<Payment>?)p.Id);
        var mails = await db.Mails.AsNoTracking().Where(m => m.InvoiceId == invoice.Id || ids.Contains(m.PaymentId))
            .OrderBy(m => m.Id).ToListAsync(cancellation);
        return mails.Select(m => new HistoryRow(m.SentAt ?? m.FailedAt ?? m.CreatedAt, "mail", words[m switch
        {
            { SentAt: not null } => "Mail handed to the mail server",
            { FailedAt: not null } => "Mail given up",
            _ => "Mail waiting to be sent",
        }])
        {
            Detail = Joined(m.Subject, m.To, m.Cc, m.LastError),
        });
    }

    HistoryRow Booked(AccountRow row) => new(row.Move.Booked.At, "notes", words["Booked: {0}", row.What])
    {
        Detail = words["{0}; {1} is owed after it", Signed(row.Move.Change), row.Move.Balance.ToString(Culture)],
        Path = row.Path,
    };

    public static string Signed(Money change) =>
        change.IsPositive ? $"+{change.ToString(Culture)}" : change.ToString(Culture);

    string Way(Payment payment) =>
        payment.Reference.Length > 0 ? payment.Reference : words[PaymentWords.Of(payment.Method)];

    static string Joined(params string[] texts) => string.Join(" · ", texts.Where(t => t.Length > 0));

    static string WordOf(InvoiceMove move, Allocation? part) => part switch
    {
        { RefundId: not null } => move.Change.IsPositive ? "Money given back" : "Money given back that did not arrive",
        { DisputeId: not null } =>
            move.Change.IsPositive ? "Payment taken back by the bank" : "Payment returned by the bank",
        not null when move.Change.IsPositive => "Payment taken off this invoice",
        _ => StatementWords.Of(move.Kind),
    };

    static string AttemptWord(AttemptState state) => state switch
    {
        AttemptState.Succeeded => "Paid through the form",
        AttemptState.Failed => "The form ended: the payment failed",
        _ => "The form closed without a payment",
    };
}

/// <summary>A change of what is owed, in words.</summary>
/// <param name="Path">Where more of it is; empty where nothing is.</param>
public sealed record AccountRow(InvoiceMove Move, string What, string Path);
