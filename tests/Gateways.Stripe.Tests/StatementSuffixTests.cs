using CsCheck;

namespace Tamias.Gateways.Tests;

public class StatementSuffixTests
{
    [Theory]
    [InlineData("ΤΙΜ-7", "TIM-7")]
    [InlineData("τιμ-7", "TIM-7")]
    [InlineData("Άνοιξη", "ANOIXI")]
    [InlineData("ΤΠΥ 12", "TPY 12")]
    [InlineData("ΨΘΧ", "PSTHCH")]
    [InlineData("ΟΥΡ-1", "OUR-1")]
    [InlineData("Ϋ1", "Y1")]
    [InlineData("ς", "S")]
    [InlineData("INV-1", "INV-1")]
    [InlineData("Çé-9", "CE-9")]
    [InlineData("A*<>\\'\"7", "A7")]
    [InlineData("ΤΙΜ-2026-000123", "No 000123")]
    [InlineData("2026-000123", "No 000123")]
    [InlineData("42", "No 42")]
    [InlineData("SERIES-A-000123", "S-A-000123")]
    public void A_number_becomes_what_a_statement_can_print(string number, string printed) =>
        Assert.Equal(printed, StatementSuffix.Of(number));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("***")]
    [InlineData("漢字")]
    [InlineData("--/..")]
    public void Nothing_printable_is_nothing(string number) => Assert.Null(StatementSuffix.Of(number));

    [Fact]
    public void Every_Greek_letter_has_its_Latin()
    {
        const string alphabet = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ";
        Assert.Equal("AVGDEZITHIKLMNXOPRSTYFCHPSO", StatementSuffix.Transliterate(alphabet));
        Assert.Equal("AVGDEZITHIKLMNXOPRSTYFCHPSO", StatementSuffix.Transliterate(alphabet.ToLowerInvariant()));
    }

    [Fact]
    public void Whatever_the_number_Stripe_takes_the_suffix() => Gen.String.Sample(number =>
        StatementSuffix.Of(number) is not { } suffix
        || (suffix.Length is > 0 and <= 10 && suffix.Any(char.IsAsciiLetter)
            && suffix.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '/' or '.' or ' ')));
}
