using System.Globalization;
using Tamias.Web.Forms;
using Tamias.Web.Imports;
using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Settings.Import;

/// <summary>Makes an invoice of a row, or says beside each field what is wrong with it.</summary>
/// <param name="customers">All of them.</param>
/// <param name="taxes">In use.</param>
/// <param name="beside">Where it is said.</param>
/// <param name="today">Where the merchant is.</param>
sealed class InvoiceReading(
    IReadOnlyList<Customer> customers, IReadOnlyList<Tax> taxes, Beside beside, DateOnly today)
{
    static readonly string[] NotOwed =
    [
        "void", "voided", "cancelled", "canceled", "draft", "deleted", "ακυρο", "ακυρωμενο", "ακυρωθηκε", "προσχεδιο",
        "προχειρο",
    ];

    readonly HashSet<string> said = [];

    /// <summary>Null when something is wrong.</summary>
    public EarlierInvoice? Read(InvoiceRowForm row, Currency usual)
    {
        if (NotOwed.Contains(SearchText.Of(row.Status)))
            Say(nameof(row.Status), "It is a draft or void, and is not taken over.");
        var customer = CustomerOf(row);
        var issuedOn = Day(nameof(row.IssuedOn), row.IssuedOn);
        if (issuedOn is null)
            Say(nameof(row.IssuedOn), "Enter a date.");
        else if (issuedOn > today)
            Say(nameof(row.IssuedOn), "This day is still to come.");
        var dueOn = Day(nameof(row.DueOn), row.DueOn);
        if (dueOn < issuedOn)
            Say(nameof(row.DueOn), "The due date cannot be before the date of the invoice.");
        if (row.Mark.Length > 0 && !FiscalRecord.IsMark(row.Mark))
            Say(nameof(row.Mark), "Enter the 15 digits of the MARK.");

        var code = row.Currency.Length > 0 ? row.Currency.ToUpperInvariant() : usual.Code;
        if (Currency.Find(code) is not { } currency)
        {
            Say(nameof(row.Currency), Sentences.NotChoice);
            return null;
        }

        var content = Content(row, currency, issuedOn ?? today);
        return content is null || customer is null || PaidOf(row, content) is not { } paid
            ? null
            : new(new(row.Number.Trim(), row.Mark, ""), customer.Id, content with { DueOn = dueOn }, paid);
    }

    /// <summary>By the tax id, else by the name if only one has it.</summary>
    Customer? CustomerOf(InvoiceRowForm row)
    {
        var id = Bare(row.TaxId);
        var name = SearchText.Of(row.Customer);
        var found = customers.Where(c => id.Length > 0
            ? Bare(c.Party.TaxId) == id
            : name.Length > 0 && SearchText.Of(c.Party.Name) == name).Take(2).ToList();
        if (found.Count == 1)
            return found[0];

        Say(nameof(row.Customer), found.Count == 0
            ? "There is no such customer here. Import the customers first."
            : "Several customers are called so. Add their tax ids.");
        return null;
    }

    static string Bare(string taxId)
    {
        var bare = string.Concat(taxId.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return bare.StartsWith("EL", StringComparison.Ordinal) ? bare[2..] : bare;
    }

    InvoiceContent? Content(InvoiceRowForm row, Currency currency, DateOnly issuedOn)
    {
        if (Amount(nameof(row.Total), row.Total, currency) is not { IsPositive: true } total)
        {
            Say(nameof(row.Total), "Enter an amount above zero.");
            return null;
        }

        var net = Amount(nameof(row.Net), row.Net, currency)
            ?? (Amount(nameof(row.Vat), row.Vat, currency) is { } vat ? total - vat : null as Money?);
        if (net is not { } without)
        {
            Say(nameof(row.Net), "The net amount or the VAT is needed.");
            return null;
        }

        var own = new EarlierTaxes(taxes, issuedOn);
        var description = row.Description.Trim() is { Length: > 0 } said ? said : row.Number.Trim();
        if (own.LineOf(description, without, total) is not var (line, includesTax))
        {
            Say(nameof(row.Net), "Net amount and total do not fit one of your VAT rates. Write this invoice by hand.");
            return null;
        }

        var content = new InvoiceContent(currency, issuedOn) { PricesIncludeTax = includesTax, Lines = [line] };
        return Withhold(row, content, own, without);
    }

    InvoiceContent? Withhold(InvoiceRowForm row, InvoiceContent content, EarlierTaxes own, Money net)
    {
        if (Amount(nameof(row.Withheld), row.Withheld, content.Currency) is not { IsZero: false } withheld)
            return content;

        if (own.WithholdingOf(net, withheld) is { } tax)
            return content with
            {
                WithholdingId = tax.Id, WithholdingName = tax.Name, WithholdingRate = tax.RateOn(content.IssuedOn),
            };

        Say(nameof(row.Withheld), "It fits none of your withholding taxes. Write this invoice by hand.");
        return null;
    }

    /// <summary>What is said to be paid, or what is not outstanding any more.</summary>
    Money? PaidOf(InvoiceRowForm row, InvoiceContent content)
    {
        var currency = content.Currency;
        var payable = Totals.Of(content.Lines, currency, content.PricesIncludeTax, content.WithholdingRate).Payable;
        var lowered = new[] { (nameof(row.Credited), row.Credited), (nameof(row.WrittenOff), row.WrittenOff) };
        foreach (var (field, typed) in lowered)
            if (Amount(field, typed, currency) is { IsZero: false })
            {
                Say(field, "A part of it is not owed any more. Write this invoice by hand.");
                return null;
            }

        var paid = Amount(nameof(row.Paid), row.Paid, currency);
        var left = Amount(nameof(row.Outstanding), row.Outstanding, currency);
        var received = paid ?? (left is { } rest ? payable - rest : currency.Zero);
        if (received >= currency.Zero && received <= payable && (left ?? payable - received) == payable - received)
            return received;

        Say(nameof(row.Paid), "What is paid and what is outstanding do not make {0}.", payable);
        return null;
    }

    DateOnly? Day(string field, string text)
    {
        if (text.Length == 0)
            return null;
        if (DayText.TryParse(text, CultureInfo.CurrentCulture, out var day))
            return day;

        Say(field, "Enter a date.");
        return null;
    }

    /// <summary>As the reader writes amounts, or with a point before two decimals, as programs do; null for
    /// nothing.</summary>
    Money? Amount(string field, string text, Currency currency)
    {
        if (text.Length == 0)
            return null;
        if (AmountText.TryParse(text, CultureInfo.CurrentCulture, currency, out var amount)
            || AmountText.TryParse(text, CultureInfo.InvariantCulture, currency, out amount))
            return amount;

        Say(field, "Enter an amount such as {0}.", new Money(1250, currency).ToNumber(CultureInfo.CurrentCulture));
        return null;
    }

    /// <summary>Of each field the first thing that is wrong.</summary>
    void Say(string field, string sentence, params object[] arguments)
    {
        if (said.Add(field))
            beside.Say($"Input.{field}", sentence, arguments);
    }
}
