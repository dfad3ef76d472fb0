using MimeKit;
using Tamias.Web.Start;

namespace Tamias.Web.Email;

/// <summary>Makes the message of an outbox row: the same Message-ID however often, nothing in headers that starts a
/// new one.</summary>
public sealed class LetterWriter(TamiasSettings settings, SmtpSettings smtp, TimeProvider clock)
{
    /// <exception cref="FormatException">A recipient is not an address.</exception>
    public MimeMessage Write(Mail mail, params IReadOnlyList<Enclosure> enclosures)
    {
        var message = new MimeMessage { Date = clock.GetUtcNow(), Subject = OneLine(mail.Subject) };
        message.MessageId = $"{mail.Id}@{new Uri(settings.PublicUrl).Host}";
        message.From.Add(new MailboxAddress(OneLine(mail.FromName), smtp.From));
        Add(message.To, mail.To);
        Add(message.Cc, mail.Cc);
        if (Addresses.IsOne(mail.ReplyTo))
            message.ReplyTo.Add(new MailboxAddress(OneLine(mail.FromName), mail.ReplyTo));
        message.Headers.Add(HeaderId.ContentLanguage, mail.Language);
        if (mail.Kind is not (MailKind.Invoice or MailKind.CreditNote or MailKind.Estimate))
            message.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: keeps absence notes from answering
        message.Body = Body(mail, enclosures).ToMessageBody();
        return message;
    }

    static BodyBuilder Body(Mail mail, IReadOnlyList<Enclosure> enclosures)
    {
        var body = new BodyBuilder { TextBody = LetterText.Plain(mail), HtmlBody = LetterText.Html(mail) };
        foreach (var enclosure in enclosures)
            body.Attachments.Add(enclosure.Name, enclosure.Content, ContentType.Parse(enclosure.MediaType));
        return body;
    }

    static void Add(InternetAddressList list, string addresses)
    {
        foreach (var address in Addresses.Split(addresses))
            list.Add(Addresses.IsOne(address)
                ? new MailboxAddress("", address)
                : throw new FormatException($"This is not an e-mail address: {OneLine(address)}"));
    }

    static string OneLine(string text) => new([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
}

/// <summary>A file that goes along with a mail.</summary>
/// <param name="MediaType">"application/pdf" and the like.</param>
public sealed record Enclosure(string Name, byte[] Content, string MediaType);
