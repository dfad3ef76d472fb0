using System.Globalization;
using Tamias.Web.Email;

namespace Tamias.Web.Reminders;

/// <summary>What customers are reminded with, in the language being spoken: the rule's own words, or the
/// product's.</summary>
public sealed class ReminderTexts(IStringLocalizer<Words> words)
{
    /// <summary>Marks that the merchant may put into words of their own.</summary>
    public static readonly string[] Marks = ["{customer}", "{number}", "{outstanding}", "{due}"];

    public MailText Of(ReminderRule rule, Invoice invoice, bool payableOnline, DateOnly today)
    {
        var own = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "el" ? rule.Greek : rule.English;
        var usual = Usual(invoice, payableOnline, today);
        return usual with
        {
            Subject = own.Subject.Length > 0 ? Filled(own.Subject, invoice) : usual.Subject,
            Body = own.Message.Length > 0 ? Filled(own.Message, invoice) : usual.Body,
        };
    }

    /// <summary>The product's own words, by where the due date stands.</summary>
    public MailText Usual(Invoice invoice, bool payableOnline, DateOnly today)
    {
        var (subject, opening) = Opening(invoice, today);
        var next = invoice.Instalments.FirstOrDefault(i => invoice.LeftOf(i).IsPositive);
        return new(words[subject, invoice.Number, invoice.NextDueOn ?? today], MailText.Paragraphs(
            words["Hello,"],
            words[opening, invoice.Number, invoice.NextDueOn ?? today],
            words["Still to be paid: {0}.", invoice.Outstanding],
            next is null ? "" : words["Of it, {0} is due by {1:d MMMM yyyy}.", invoice.LeftOf(next), next.DueOn],
            payableOnline
                ? words["With the button below you can view it and pay online."]
                : words["With the button below you can view it."],
            words["If you have paid in the meantime, thank you: there is nothing more to do."],
            invoice.Seller.Name))
        {
            ButtonText = payableOnline ? words["View and pay"] : words["View the invoice"],
        };
    }

    static (string Subject, string Opening) Opening(Invoice invoice, DateOnly today) =>
        (invoice.NextDueOn?.CompareTo(today), invoice.Instalments.Count > 0) switch
        {
            ( > 0, false) => ("Invoice {0} is due on {1:d MMMM yyyy}",
                "This is a friendly reminder that invoice {0} is due on {1:d MMMM yyyy}."),
            ( > 0, true) => ("An instalment of invoice {0} is due on {1:d MMMM yyyy}",
                "This is a friendly reminder that an instalment of invoice {0} is due on {1:d MMMM yyyy}."),
            (0, false) => ("Invoice {0} is due today", "This is a friendly reminder that invoice {0} is due today."),
            (0, true) => ("An instalment of invoice {0} is due today",
                "This is a friendly reminder that an instalment of invoice {0} is due today."),
            ( < 0, false) => ("Invoice {0} was due on {1:d MMMM yyyy}",
                "Invoice {0} was due on {1:d MMMM yyyy}, and it is not paid in full yet."),
            ( < 0, true) => ("An instalment of invoice {0} was due on {1:d MMMM yyyy}",
                "An instalment of invoice {0} was due on {1:d MMMM yyyy}, and it is not paid in full yet."),
            _ => ("Invoice {0} is not paid yet", "This is a friendly reminder that invoice {0} is not paid yet."),
        };

    static string Filled(string text, Invoice invoice)
    {
        var culture = CultureInfo.CurrentCulture;
        return text.Replace("{customer}", invoice.Buyer.Name, StringComparison.Ordinal)
            .Replace("{number}", invoice.Number, StringComparison.Ordinal)
            .Replace("{outstanding}", invoice.Outstanding.ToString(culture), StringComparison.Ordinal)
            .Replace("{due}", invoice.NextDueOn?.ToString("d MMMM yyyy", culture), StringComparison.Ordinal);
    }
}
