using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using CsCheck;

namespace Tamias.Core.Tests;

/// <summary>The reader against a grammar that was written apart from it.</summary>
public sealed partial class NumberTextGrammarTests
{
    /// <summary>At most fifteen digits, so that nothing is refused for its size alone.</summary>
    static readonly Gen<string> Scribble = Gen.OneOf("0", "1", "5", "12", "123", "000", ".", ",", "-", " ", "٣", "€")
        .Array[0, 5].Select(string.Concat);

    [Fact]
    public void Greek_text_has_the_reading_of_the_grammar_or_none() =>
        Scribble.Sample(text => Same(text, Make.Greek, GreekNumber()), iter: 50_000);

    [Fact]
    public void English_text_has_the_reading_of_the_grammar_or_none() =>
        Scribble.Sample(text => Same(text, Make.English, EnglishNumber()), iter: 50_000);

    [Fact]
    public void Only_a_thousand_and_a_decimal_can_differ_between_the_languages() =>
        Scribble.Sample(text =>
        {
            if (NumberText.TryParse(text, Make.Greek, 3, out var greek)
                && NumberText.TryParse(text, Make.English, 3, out var english) && greek != english)
                Assert.Matches("^ *-?[0-9]{1,3}[.,][0-9]{3} *$", text);
        }, iter: 50_000);

    static void Same(string text, CultureInfo culture, Regex grammar)
    {
        var match = grammar.Match(text);
        var read = NumberText.TryParse(text, culture, 2, out var scaled);

        Assert.Equal(match.Success, read);
        if (!read)
            return;

        var digits = string.Concat(match.Groups["whole"].Value.Where(char.IsAsciiDigit));
        var whole = BigInteger.Parse(digits, CultureInfo.InvariantCulture);
        var hundredths = int.Parse((match.Groups["part"].Value + "00")[..2], CultureInfo.InvariantCulture);
        Assert.Equal((whole * 100 + hundredths) * (match.Groups["minus"].Success ? -1 : 1), scaled);
    }

    [GeneratedRegex("^ *(?<minus>-)?(?<whole>[0-9]+|[1-9][0-9]{0,2}(\\.[0-9]{3})+)(,(?<part>[0-9]{1,2}))? *$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GreekNumber();

    [GeneratedRegex("^ *(?<minus>-)?(?<whole>[0-9]+|[1-9][0-9]{0,2}(,[0-9]{3})+)(\\.(?<part>[0-9]{1,2}))? *$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EnglishNumber();
}
