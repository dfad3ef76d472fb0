namespace Tamias.Core.Tests;

public sealed class IrisAliasTests
{
    [Theory]
    [InlineData("094014201", "094014201")]
    [InlineData(" 094 014 201 ", "094014201")]
    [InlineData("+30 694-123 4567", "6941234567")]
    [InlineData("00306941234567", "6941234567")]
    public void It_is_a_tax_id_or_a_mobile_number(string text, string alias)
    {
        Assert.True(IrisAlias.TryParse(text, out var read));
        Assert.Equal(alias, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("094014202")]
    [InlineData("2101234567")]
    [InlineData("69412345")]
    [InlineData("69412345٦٧")]
    public void Anything_else_is_none(string? text) => Assert.False(IrisAlias.TryParse(text, out _));
}
