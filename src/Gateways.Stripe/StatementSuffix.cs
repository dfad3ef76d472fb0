using System.Globalization;
using System.Text;

namespace Tamias.Gateways;

/// <summary>The invoice's number as a card statement can print it: Latin, short, with at least one letter.</summary>
/// <remarks>docs.stripe.com/get-started/account/statement-descriptors: 22 characters with the account's prefix
/// (10 at most) and the "* " between them; prefix and suffix each need a letter.</remarks>
public static class StatementSuffix
{
    const int Longest = 10;
    const string LettersForDigits = "No ";

    const string Greek = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ";

    /// <summary>ELOT 743, letter by letter.</summary>
    static readonly string[] Latin = "A V G D E Z I TH I K L M N X O P R S T Y F CH PS O".Split(' ');

    /// <summary>Null when nothing printable is left. Of a long number the end stays: it tells invoices apart.</summary>
    public static string? Of(string number)
    {
        var latin = Transliterate(number);
        var end = End(latin, Longest);
        if (!end.Any(char.IsAsciiLetter))
            end = LettersForDigits + End(latin, Longest - LettersForDigits.Length);
        return end.Any(char.IsAsciiLetterOrDigit) && end != LettersForDigits ? end : null;
    }

    /// <summary>Upper-case Latin letters, digits, and of signs only those that statements print.</summary>
    public static string Transliterate(string text)
    {
        var plain = string.Concat(text.Where(c => !char.IsSurrogate(c)))
            .ToUpperInvariant()
            .Normalize(NormalizationForm.FormKD)
            .Replace("ΟΥ", "OU", StringComparison.Ordinal);
        var latin = new StringBuilder();
        foreach (var letter in plain)
            latin.Append(Letter(letter));
        return latin.ToString().Trim();
    }

    static string Letter(char letter)
    {
        var greek = Greek.IndexOf(letter, StringComparison.Ordinal);
        if (greek >= 0)
            return Latin[greek];

        var isPrintable = char.IsAsciiLetterOrDigit(letter) || letter is '-' or '/' or '.' or ' ';
        return isPrintable ? letter.ToString(CultureInfo.InvariantCulture) : "";
    }

    static string End(string text, int length) =>
        (text.Length > length ? text[^length..] : text).Trim().TrimStart('-', '/', '.', ' ');
}
