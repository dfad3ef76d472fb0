using Tamias.Pdf.Layout;
using Tamias.Pdf.Tests.Judges;
using Tamias.Pdf.Tests.Sample;

namespace Tamias.Pdf.Tests.Layout;

public class ModulesTests
{
    const int Side = 21;
    const int PixelsPerModule = 4;

    [Fact]
    public void Every_module_is_drawn_dark_or_light_as_given()
    {
        var dark = SampleModules.Pattern(Side);
        var layout = new PageLayout { Size = new PageSize(Side, Side), Margins = Insets.None };
        using var bench = new Workbench(Make.Document(flow => flow.Modules(dark, Side, "QR"), layout));
        bench.Run("pdftoppm", "-gray", "-singlefile", "-r", $"{72 * PixelsPerModule}", "document.pdf", "page");
        var pixels = bench.Read("page.pgm")[^(Side * Side * PixelsPerModule * PixelsPerModule)..];
        for (var row = 0; row < Side; row++)
        {
            for (var column = 0; column < Side; column++)
                Assert.Equal(dark[row, column] ? 0 : 255, Center(pixels, row, column));
        }
    }

    [Fact]
    public void The_code_is_a_figure_with_words()
    {
        var document = Make.Document(flow => flow.Modules(SampleModules.Pattern(Side), 80, "Κωδικός πληρωμής"));
        Assert.Equal(["Κωδικός πληρωμής"], Judge.AlternativeTexts(document));
        Judge.Check(document);
    }

    [Fact]
    public void Neighbours_in_a_row_are_one_rectangle() =>
        Assert.Equal([new Area(0, 0, 20, 10), new Area(30, 0, 10, 10), new Area(30, 10, 10, 10)],
            ModuleGrid.Areas(Grid("##.#", "...#"), new Area(0, 0, 40, 20)));

    static bool[,] Grid(string first, string second)
    {
        var dark = new bool[2, first.Length];
        for (var column = 0; column < first.Length; column++)
            (dark[0, column], dark[1, column]) = (first[column] == '#', second[column] == '#');
        return dark;
    }

    static byte Center(byte[] pixels, int row, int column) =>
        pixels[(row * PixelsPerModule + 2) * Side * PixelsPerModule + column * PixelsPerModule + 2];
}
