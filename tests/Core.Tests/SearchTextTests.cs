using CsCheck;

namespace Tamias.Core.Tests;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Παπαδοπούλου Ελένη", "παπαδοπουλου ελενη")]
    [InlineData("ΑΘΗΝΑΪΚΌΣ", "αθηναικοσ")]
    [InlineData("Αθηναϊκός", "αθηναικοσ")]
    [InlineData("Café Zürich", "cafe zurich")]
    [InlineData("  ", "")]
    public void Text_is_folded_to_small_letters_without_accents(string text, string folded) =>
        Assert.Equal(folded, SearchText.Of(text));

    [Fact]
    public void What_is_empty_is_left_out() => Assert.Equal("a b", SearchText.Of("A", null, "", " ", "B"));

    [Fact]
    public void What_is_folded_stays_as_it_is() => Gen.String.Sample(text =>
    {
        var folded = SearchText.Of(new string([.. text.Where(c => !char.IsSurrogate(c))]));

        Assert.Equal(folded, SearchText.Of(folded));
    });
}
