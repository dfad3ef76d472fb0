using CsCheck;
using static Tamias.Core.Tests.BankTelling;

namespace Tamias.Core.Tests;

public sealed class LineMatchTests
{
    [Theory]
    [InlineData(100_00, "RF", MatchReason.ReferenceAndAmount)]
    [InlineData(40_00, "RF", MatchReason.ReferenceAndAmount)] // its first instalment
    [InlineData(99_99, "RF", MatchReason.Reference)]
    [InlineData(100_00, "payment of inv 0012 thanks", MatchReason.NumberAndAmount)]
    [InlineData(10_00, "INV-0012", MatchReason.Number)]
    [InlineData(100_00, "thank you", MatchReason.NameAndAmount)]
    public void What_the_payer_wrote_and_the_amount_say_which_invoice(long minor, string text, MatchReason reason)
    {
        var line = Line(minor, text == "RF" ? $"RE {Rf("INV-0012")}" : text, "PAPADOPOULOU MARIA");
        var match = Assert.Single(
            LineMatch.Among(line, [Debt("INV-0012", 100_00, "Μαρία Παπαδοπούλου", 40_00), Debt("INV-0013", 7_00)]));

        Assert.Equal("INV-0012", match.Debt.Number);
        Assert.Equal(reason, match.Reason);
    }

    [Fact]
    public void An_amount_alone_is_only_a_guess_and_comes_last()
    {
        var line = Line(100_00, Rf("INV-0012"));
        var matches = LineMatch.Among(line, [Debt("INV-0001", 100_00), Debt("INV-0012", 100_00)]);

        Assert.Equal([MatchReason.ReferenceAndAmount, MatchReason.Amount], matches.Select(m => m.Reason));
    }

    [Fact]
    public void Another_currency_matches_nothing()
    {
        var dollars = new Money(100_00, Currency.Of("USD"));
        var debt = Debt("INV-0012", 100_00) with { Outstanding = dollars };

        Assert.Empty(LineMatch.Among(Line(100_00, Rf("INV-0012")), [debt]));
    }

    [Fact]
    public void Money_that_the_bank_took_back_pays_nothing() =>
        Assert.Empty(LineMatch.Among(Line(-100_00, Rf("INV-0012")), [Debt("INV-0012", 100_00)]));

    [Theory]
    [InlineData("INV-00123")]
    [InlineData("1INV-0012")]
    [InlineData("INV-012")]
    [InlineData("RF99INV0012")]
    public void A_number_within_another_or_a_reference_with_wrong_digits_says_nothing(string text) =>
        Assert.Empty(LineMatch.Among(Line(3_00, text), [Debt("INV-0012", 100_00)]));

    [Fact]
    public void Two_debts_that_are_named_leave_a_doubt()
    {
        var (one, other) = (Debt("INV-0012", 100_00), Debt("INV-0013", 60_00));

        Assert.Null(LineMatch.Certain(Line(100_00, $"{Rf("INV-0012")} {Rf("INV-0013")}"), [one, other]));
        Assert.Null(LineMatch.Certain(Line(100_00, $"{Rf("INV-0012")} INV-0013"), [one, other]));
        Assert.Null(LineMatch.Certain(Line(160_00, Rf("INV-0012")), [one, other]));
        Assert.Same(one, LineMatch.Certain(Line(100_00, Rf("INV-0012")), [one, other]));
    }

    /// <summary>Whatever is owed and whatever is written: what needs nobody's look has the reference and the
    /// amount.</summary>
    [Fact]
    public void Nothing_is_certain_without_the_reference_and_the_very_amount() =>
        Gen.Select(Gen.Int[1, 30].Array[1, 8], Gen.Int[1, 30], Gen.Int[1, 8], Gen.Int[0, 2])
            .Sample((owed, paid, named, way) =>
            {
                var how = new[] { "rf", "number", "none" }[way];
                var debts = owed.Select((o, at) => Debt($"INV-{at + 1:0000}", o * 100)).ToList();
                var number = $"INV-{named:0000}";
                var line = Line(paid * 100, how switch { "rf" => Rf(number), "number" => number, _ => "thanks" });
                var expected = how == "rf" ? debts.Find(d => d.Number == number && d.Outstanding == line.Amount) : null;

                Assert.Same(expected, LineMatch.Certain(line, debts));
            });
}
