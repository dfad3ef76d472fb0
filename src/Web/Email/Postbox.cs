using Tamias.Web.Start;

namespace Tamias.Web.Email;

/// <summary>Writes mails into the caller's transaction: they go out if and only if it commits, and each cause
/// once.</summary>
public sealed class Postbox(Db db, Ids ids, TimeProvider clock, TamiasSettings settings)
{
    /// <summary>To those of the merchant's people who want notices of this kind, to each in their language.</summary>
    /// <param name="cause">What is told about; made unique for each person here.</param>
    /// <param name="text">Called while the person's language is spoken.</param>
    public async Task NotifyAsync(
        NoticeKind kind, string cause, Func<MailText> text, MailSubject about, CancellationToken cancellation)
    {
        var people = await db.Members.Join(db.Users, m => m.UserId, u => u.Id, (member, user) => new { member, user })
            .AsNoTracking().OrderBy(p => p.user.Id).ToListAsync(cancellation);
        foreach (var person in people.Where(p => p.member.Wants(kind)).Select(p => p.user))
        {
            using var speech = Speech.In(person.Language);
            var mail = New(MailKind.Notice, $"{cause}:{person.Id}", text(), about, new(person.Email!, person.Language)
            {
                FromName = "Tamias",
            });
            await AddOnceAsync(mail, cancellation);
        }
    }

    /// <summary>To a customer in their language, once for each cause; to nobody when they are not known or have no
    /// address.</summary>
    /// <param name="text">Given the seller's name, while the customer's language is spoken.</param>
    public async Task TellAsync(
        Id<Customer>? customerId, MailKind kind, string cause, Func<string, MailText> text, MailSubject about,
        CancellationToken cancellation)
    {
        var customer = await db.Customers.FirstOrDefaultAsync(c => c.Id == customerId, cancellation);
        if (customer?.Emails.FirstOrDefault() is not { } to)
            return;

        var seller = (await db.Organizations.FirstAsync(o => o.Id == db.Organization, cancellation)).Party;
        using var speech = Speech.In(customer.Language);
        var envelope = new Envelope(to, customer.Language) { FromName = seller.Name, ReplyTo = seller.Email };
        await AddOnceAsync(New(kind, cause, text(seller.Name), about, envelope), cancellation);
    }

    public Mail New(MailKind kind, string cause, MailText text, MailSubject about, Envelope envelope) =>
        new(ids.Next<Mail>(), db.Organization, kind, cause)
        {
            InvoiceId = about.InvoiceId,
            PaymentId = about.PaymentId,
            CreditNoteId = about.CreditNoteId,
            EstimateId = about.EstimateId,
            CustomerId = about.CustomerId, StatementFrom = about.From, StatementUntil = about.Until,
            ReminderRuleId = about.ReminderRuleId, ReminderDueOn = about.ReminderDueOn,
            To = envelope.To,
            Cc = envelope.Cc,
            ReplyTo = envelope.ReplyTo,
            FromName = envelope.FromName,
            Language = envelope.Language,
            Subject = text.Subject,
            Body = text.Body,
            ButtonText = text.ButtonText,
            ButtonUrl = text.ButtonPath.Length > 0 ? settings.Link(text.ButtonPath) : "",
            AttachesPdf = envelope.AttachesPdf, AttachesFiles = envelope.AttachesFiles,
            CreatedAt = clock.GetUtcNow(),
            NotBeforeAt = clock.GetUtcNow(),
        };

    /// <summary>False when a mail for this cause was written before.</summary>
    public async Task<bool> AddOnceAsync(Mail mail, CancellationToken cancellation)
    {
        if (db.Mails.Local.Any(m => m.Cause == mail.Cause)
            || await db.Mails.AnyAsync(m => m.Cause == mail.Cause, cancellation))
            return false;

        db.Add(mail);
        return true;
    }
}

/// <summary>What a mail is about.</summary>
public sealed record MailSubject(Id<Invoice>? InvoiceId = null, Id<Payment>? PaymentId = null)
{
    public Id<CreditNote>? CreditNoteId { get; init; }

    public Id<Estimate>? EstimateId { get; init; }

    /// <summary>Whose statement it brings.</summary>
    public Id<Customer>? CustomerId { get; init; }

    /// <summary>The first day of the statement.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the statement.</summary>
    public DateOnly? Until { get; init; }

    public Id<ReminderRule>? ReminderRuleId { get; init; }

    public DateOnly? ReminderDueOn { get; init; }
}

/// <summary>Who gets a mail and in whose name.</summary>
/// <param name="To">Addresses separated by commas.</param>
/// <param name="Language">"el" or "en".</param>
public sealed record Envelope(string To, string Language)
{
    public string Cc { get; init; } = "";

    public string ReplyTo { get; init; } = "";

    public string FromName { get; init; } = "";

    public bool AttachesPdf { get; init; }

    public bool AttachesFiles { get; init; }
}
