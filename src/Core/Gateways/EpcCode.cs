using System.Globalization;
using System.Text;

namespace Tamias;

/// <summary>What a QR code says so that a bank's app fills in a SEPA credit transfer (European Payments Council,
/// EPC069-12, version 002).</summary>
public static class EpcCode
{
    const int LongestName = 70;
    const int LongestText = 140;

    /// <summary>Bytes of the whole, by the standard.</summary>
    const int Most = 331;

    static readonly Money Largest = new(99_999_999_999, Currency.Eur);

    /// <param name="account">Where the money goes.</param>
    /// <param name="amount">What is to be paid.</param>
    /// <param name="number">The document's, for the reference.</param>
    /// <returns>Null for what no such code can say: another currency than the euro, an amount beyond its limits, an
    /// account without name or right IBAN.</returns>
    public static string? Of(BankAccount account, Money amount, string number)
    {
        var reference = RfReference.Of(number)?.Value ?? "";
        return Of(account, amount, reference, reference.Length == 0 ? number : "");
    }

    /// <param name="text">What the payer's bank passes on letter by letter.</param>
    /// <inheritdoc cref="Of(BankAccount, Money, string)"/>
    public static string? WithText(BankAccount account, Money amount, string text) => Of(account, amount, "", text);

    static string? Of(BankAccount account, Money amount, string reference, string text)
    {
        if (amount.Currency != Currency.Eur || !amount.IsPositive || amount > Largest
            || !Iban.TryParse(account.Iban, out var iban) || account.Beneficiary.Trim().Length == 0)
            return null;

        var code = string.Join('\n', "BCD", "002", "1", "SCT", account.Bic.Trim(),
            CutText.Of(account.Beneficiary.Trim(), LongestName), iban.Value, Euros(amount), "", reference,
            CutText.Of(text, LongestText)).TrimEnd('\n');
        return Encoding.UTF8.GetByteCount(code) <= Most ? code : null;
    }

    /// <summary>With a point and without leading zeros, whatever the reader's culture.</summary>
    static string Euros(Money amount) =>
        string.Create(CultureInfo.InvariantCulture, $"EUR{amount.Minor / 100}.{amount.Minor % 100:00}");
}
