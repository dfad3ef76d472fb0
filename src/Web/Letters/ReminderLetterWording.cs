using System.Globalization;
using Tamias.Web.Documents;
using Tamias.Web.People;
using Tamias.Web.Sales;

namespace Tamias.Web.Letters;

/// <summary>Puts a letter into words, in the language being spoken.</summary>
sealed class ReminderLetterWording(ReminderLetter letter, Permalinks permalinks, IStringLocalizer words)
{
    static CultureInfo Culture => CultureInfo.CurrentCulture;

    Party Seller => letter.Organization.Party;

    public ReminderLetterText Text() => new()
    {
        Language = ReaderCulture.Language,
        Title = words["Payment reminder"],
        Day = Day(letter.Day),
        Seller = PartyWording.Of("", Seller, Seller, words),
        Buyer = PartyWording.Of(words["Customer"], letter.Customer.Party, Seller, words),
        Opening = words["By our books the following was due before today and has not been paid in full yet:"],
        Heads = [words["Invoice"], words["Date"], words["Due date"], words["Days overdue"], words["Overdue amount"]],
        Rows = [.. letter.Invoices.Select(Row)],
        Results = [.. Results()],
        OnlineHeading = letter.Online.Count > 0 ? words["Pay online"] : "",
        Links = [.. letter.Online.Select(i => new LabelText(i.Number, permalinks.LinkOf(i) ?? ""))
            .Where(l => l.Text.Length > 0)],
        QrAlternative = words["QR code with the address of the payment page"],
        Banks = [.. letter.Banks.Select(b => BankWording.Of(b, Reference(), ReaderCulture.Language, words))],
        Closing = words["Please pay this amount now. If you have paid in the meantime, thank you: there is nothing more to do."],
        PageOf = words["Page {0} of {1}"],
    };

    string[] Row(Invoice invoice) =>
    [
        invoice.Number, Short(invoice.IssuedOn), Short(invoice.NextDueOn!.Value),
        (letter.Day.DayNumber - invoice.NextDueOn.Value.DayNumber).ToString(Culture),
        letter.OverdueOf(invoice).ToString(Culture),
    ];

    /// <summary>Amounts of several currencies are never added together.</summary>
    IEnumerable<string> Results() => letter.Invoices.GroupBy(i => i.Currency)
        .OwnFirst(letter.Organization.BaseCurrency, g => g.Key)
        .Select(g => words["Overdue: {0}", new Money(g.Sum(i => letter.OverdueOf(i).Minor), g.Key)].Value);

    /// <summary>Of one invoice the reference that banks check; of several their numbers.</summary>
    string Reference() => letter.Invoices is [var one]
        ? BankWording.ReferenceOf(one.Number)
        : string.Join(", ", letter.Invoices.Select(i => i.Number));

    static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    static string Short(DateOnly day) => day.ToString("d", Culture);
}
