using System.Globalization;
using System.Text;

namespace Tamias;

/// <summary>Text cut down to upper-case Latin letters and digits; Greek letters by ELOT 743.</summary>
static class LatinLetters
{
    const string Greek = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ";

    static readonly string[] Latin = "A V G D E Z I TH I K L M N X O P R S T Y F CH PS O".Split(' ');

    public static string Of(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        return string.Concat(plain.Select(c => Letter(char.ToUpperInvariant(c))));
    }

    static string Letter(char upper) => Greek.IndexOf(upper) switch
    {
        >= 0 and var at => Latin[at],
        _ when char.IsAsciiLetterOrDigit(upper) => upper.ToString(),
        _ => "",
    };
}
