using CsCheck;

namespace Tamias.Core.Tests;

public sealed class RfReferenceTests
{
    static readonly Gen<string> Bodies =
        Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"].Array[1, 21].Select(letters => new string(letters));

    [Theory]
    [InlineData("RF18 5390 0754 7034")]
    [InlineData("RF18539007547034")]
    [InlineData("rf18 539007547034")]
    public void A_reference_is_read_with_or_without_spaces(string text)
    {
        Assert.True(RfReference.TryParse(text, out var reference));
        Assert.Equal("RF18539007547034", reference.Value);
        Assert.Equal("RF18 5390 0754 7034", reference.ToString());
    }

    [Theory]
    [InlineData("539007547034", "RF18539007547034")]
    [InlineData("INV-0012", "INV0012")]
    [InlineData("inv 0012", "INV0012")]
    [InlineData("ΤΙΜ-0012", "TIM0012")]
    [InlineData("Θήτα/7", "THITA7")]
    public void A_documents_number_becomes_a_reference(string number, string ending)
    {
        var reference = RfReference.Of(number);

        Assert.EndsWith(ending, reference?.Value, StringComparison.Ordinal);
        Assert.True(RfReference.TryParse(reference?.Value, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("1234567890123456789012")]
    public void A_number_with_nothing_to_use_or_too_much_becomes_none(string number) =>
        Assert.Null(RfReference.Of(number));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("RF18")]
    [InlineData("RF19539007547034")]
    [InlineData("RF18539007547035")]
    [InlineData("FR18539007547034")]
    [InlineData("RF185390075470341234567890")]
    [InlineData("RFA8539007547034")]
    public void Anything_else_is_no_reference(string? text) => Assert.False(RfReference.TryParse(text, out _));

    [Fact]
    public void Every_reference_that_is_made_is_valid_and_no_other_check_digits_are() => Bodies.Sample(body =>
    {
        var made = RfReference.Of(body)!.Value;
        var valid = Enumerable.Range(2, 97).Select(check => $"RF{check:D2}{body}")
            .Where(r => RfReference.TryParse(r, out _));

        Assert.Equal([made], valid);
    });

    [Fact]
    public void Two_swapped_digits_are_found() =>
        Gen.Select(Gen.Long[10, 999_999_999_999], Gen.Int[1, 20]).Sample((number, at) =>
        {
            var text = RfReference.Of($"{number}")!.Value.ToCharArray();
            var second = 5 + at % (text.Length - 5);
            (text[second - 1], text[second]) = (text[second], text[second - 1]);

            Assert.Equal(text[second - 1] == text[second], RfReference.TryParse(new(text), out _));
        });
}
