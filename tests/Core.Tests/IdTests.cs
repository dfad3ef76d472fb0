using CsCheck;

namespace Tamias.Core.Tests;

public sealed class IdTests
{
    [Fact]
    public void An_id_is_written_and_read_back() => Gen.Guid.Sample(value =>
    {
        var id = new Id<Invoice>(value);

        Assert.True(Id<Invoice>.TryParse(id.ToString(), null, out var read));
        Assert.Equal(id, read);
        Assert.Equal(id, Id<Invoice>.Parse(id.ToString(), null));
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("42")]
    [InlineData("01900000-0000-7000-8000-00000000000g")]
    public void Anything_else_in_an_address_is_no_id(string? text)
    {
        Assert.False(Id<Invoice>.TryParse(text, null, out var id));
        Assert.True(id.IsNone);
    }

    [Fact]
    public void Ids_are_ordered_as_their_text_is() => Gen.Select(Gen.Guid, Gen.Guid).Sample((left, right) =>
    {
        var (a, b) = (new Id<Invoice>(left), new Id<Invoice>(right));

        Assert.Equal(string.CompareOrdinal(a.ToString(), b.ToString()) < 0, a < b);
        Assert.Equal(a <= b, !(a > b));
        Assert.Equal(a >= b, !(a < b));
    });
}
