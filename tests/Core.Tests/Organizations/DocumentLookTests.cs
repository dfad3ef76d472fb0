using CsCheck;

namespace Tamias.Core.Tests.Organizations;

public class DocumentLookTests
{
    static readonly Gen<DocumentLook> Looks =
        Gen.Select(Gen.Enum<DocumentLayout>(), Gen.Enum<PaperSize>(), Gen.Int[0, 0xFFFFFF], Gen.Int[0, 7],
            (layout, paper, accent, columns) => new DocumentLook
            {
                Layout = layout,
                Paper = paper,
                Accent = $"{accent:x6}",
                NumbersLines = (columns & 1) > 0,
                ShowsUnits = (columns & 2) > 0,
                ShowsLineTax = (columns & 4) > 0,
            });

    [Fact]
    public void What_is_stored_is_what_was_chosen() =>
        Looks.Sample(look => Assert.Equal(look, DocumentLook.Read(look.ToString())));

    [Theory]
    [InlineData("")]
    [InlineData("Simple 1f4d3d A4")]
    [InlineData("Baroque #FFF Papyrus 7 1F4D3D 1f4d3 numbers-no")]
    public void What_is_not_said_is_as_documents_looked_before_there_was_a_choice(string stored) =>
        Assert.Equal(new DocumentLook
        {
            Layout = DocumentLayout.Simple, Accent = "1f4d3d", Paper = PaperSize.A4, ShowsUnits = true,
            ShowsLineTax = true,
        }, DocumentLook.Read(stored));
}
