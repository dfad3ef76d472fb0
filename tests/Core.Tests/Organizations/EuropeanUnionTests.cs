namespace Tamias.Core.Tests;

public sealed class EuropeanUnionTests
{
    [Fact]
    public void It_has_27_members_and_the_United_Kingdom_is_none()
    {
        var letters = Enumerable.Range('A', 26).Select(c => (char)c).ToList();
        var codes = letters.SelectMany(a => letters.Select(b => $"{a}{b}"));
        Assert.Equal(27, codes.Count(EuropeanUnion.Has));
        Assert.False(EuropeanUnion.Has("GB"));
    }

    [Theory]
    [InlineData("GR", "094014201", "EL094014201")]
    [InlineData("GR", "EL094014201", "EL094014201")]
    [InlineData("DE", "123456789", "DE123456789")]
    [InlineData("DE", "de123456789", "de123456789")]
    [InlineData("DE", "", "")]
    public void A_tax_id_bears_its_country_abroad_once(string country, string taxId, string said) =>
        Assert.Equal(said, EuropeanUnion.TaxIdAbroad(new() { Country = country, TaxId = taxId }));
}
