using System.Globalization;
using Tamias.Web.Display;
using Tamias.Web.Documents;
using Tamias.Web.People;

namespace Tamias.Web.Statements;

/// <summary>Puts a statement into words, in the language being spoken.</summary>
/// <param name="pathOf">Where the reader sees what a row is about.</param>
public sealed class StatementWording(StatementFacts facts, IStringLocalizer words, Func<StatementMove, string> pathOf)
{
    static CultureInfo Culture => CultureInfo.CurrentCulture;

    public StatementText Text() => new()
    {
        Language = ReaderCulture.Language,
        Title = words["Customer statement"],
        Period = $"{Day(facts.Statement.From)} – {Day(facts.Statement.To)}",
        Accent = facts.Organization.Look.Accent,
        Seller = PartyWording.Of("", facts.Organization.Party, facts.Organization.Party, words),
        Buyer = PartyWording.Of(words["Customer"], facts.Customer.Party, facts.Organization.Party, words),
        Heads =
        [
            words["Date"], words["Transaction"], words["Charge"], words["Payment or credit"], words["Balance"],
        ],
        Parts = [.. facts.Statement.Parts.Select(Part)],
        PageOf = words["Page {0} of {1}"],
    };

    /// <summary>What a row is: "Invoice INV-0007", "Payment · Visa •••• 4242".</summary>
    public string What(StatementMove move)
    {
        var number = facts.NoteOf(move)?.Number ?? facts.InvoiceOf(move)?.Number ?? "";
        var what = words[StatementWords.Of(move.Kind), number].Value;
        return move.Kind is StatementKind.Payment && facts.PaymentOf(move) is { } payment
            ? $"{what} · {Way(payment)}" : what;
    }

    string Way(Payment payment) => payment.Reference.Length > 0
        ? payment.Reference : words[PaymentWords.Of(payment.Method)];

    StatementPartText Part(StatementPart part)
    {
        var rows = new List<StatementRowText>
        {
            new([Short(facts.Statement.From), words["Opening balance"], "", "", Amount(part.Opening)]),
        };
        rows.AddRange(part.Rows.Select(Row));
        rows.Add(new([Short(facts.Statement.To), words["Closing balance"], "", "", Amount(part.Closing)]));
        return new(facts.Statement.Parts.Count > 1 ? part.Currency.Code : "", rows, Result(part.Closing));
    }

    StatementRowText Row(StatementRow row)
    {
        var change = row.Move.Change;
        return new(
        [
            Short(row.On), What(row.Move), change.IsPositive ? Amount(change) : "",
            change.IsPositive ? "" : Amount(-change), Amount(row.Balance),
        ], pathOf(row.Move));
    }

    string Result(Money closing) => closing switch
    {
        { IsPositive: true } => words["Owed: {0}", Amount(closing)],
        { IsZero: true } => words["Nothing is owed."],
        _ => words["Credit of the customer: {0}", Amount(-closing)],
    };

    static string Amount(Money amount) => amount.ToString(Culture);

    static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    static string Short(DateOnly day) => day.ToString("d", Culture);
}
