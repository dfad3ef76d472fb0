using System.Globalization;

namespace Tamias.Core.Tests.Gateways;

public sealed class EpcCodeTests
{
    static readonly BankAccount Account = new()
    {
        Iban = "GR1601101250000000012300695", Bic = "ETHNGRAA", Beneficiary = "Στούντιο Ηλιοστάσιο",
    };

    [Fact]
    public void It_says_line_by_line_who_is_paid_how_much_and_with_which_reference() => Assert.Equal(
        """
        BCD
        002
        1
        SCT
        ETHNGRAA
        Στούντιο Ηλιοστάσιο
        GR1601101250000000012300695
        EUR1234.05

        RF77INV0014
        """.ReplaceLineEndings("\n"), EpcCode.Of(Account, Make.Euros(1_234_05), "INV-0014"));

    [Theory]
    [InlineData(1, "EUR0.01")]
    [InlineData(99_999_999_999, "EUR999999999.99")]
    public void Amounts_have_a_point_in_every_culture(long cents, string line)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Make.Greek;
        Assert.Equal(line, EpcCode.Of(Account, Make.Euros(cents), "A1")!.Split('\n')[7]);
        CultureInfo.CurrentCulture = before;
    }

    [Fact]
    public void What_no_such_code_can_say_gives_none()
    {
        Assert.Null(EpcCode.Of(Account, Make.Euros(0), "A1"));
        Assert.Null(EpcCode.Of(Account, Make.Euros(100_000_000_000), "A1"));
        Assert.Null(EpcCode.Of(Account, new(10_00, Currency.Of("USD")), "A1"));
        Assert.Null(EpcCode.Of(Account with { Beneficiary = " " }, Make.Euros(1), "A1"));
        Assert.Null(EpcCode.Of(Account with { Iban = "GR17" }, Make.Euros(1), "A1"));
    }

    [Fact]
    public void A_long_name_is_cut_and_a_number_that_makes_no_reference_is_written_out()
    {
        var code = EpcCode.Of(Account with { Beneficiary = new('x', 100) }, Make.Euros(1), new string('7', 40))!;
        Assert.Equal(new string('x', 70), code.Split('\n')[5]);
        Assert.Equal(["", "", new string('7', 40)], code.Split('\n')[8..]);
    }
}
