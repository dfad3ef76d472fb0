using CsCheck;
using Tamias.Pdf.Layout;
using Tamias.Pdf.Tests.Judges;
using Tamias.Pdf.Text;

namespace Tamias.Pdf.Tests.Text;

public class HostileTextTests
{
    static readonly string[] known =
    [
        "\0", "\ud83d", "\ude00", "\u202Eabc", "שלום עולם", "مرحبا", "👩‍👩‍👧‍👦🏳️‍🌈", "\uFFFE\uFFFF",
        "a\u0301\u0302\u0303\u0304", ")\\((", "<</Evil>>", "%PDF", "]]>", "&lt;\u0001",
        "\u000B\f\u0085\t", "\U0010FFFF",
    ];

    static readonly Gen<string> anything = Gen.OneOf(
        Gen.String[0, 60],
        Gen.Char['\0', '\uFFFF'].Array[0, 40].Select(string.Concat),
        Gen.Int[0, known.Length - 1].Select(i => known[i]));

    [Fact]
    public void Any_string_in_any_place_gives_a_document_without_fault() =>
        anything.Array[6].Sample(texts => Judge.Check(Everywhere(texts)), iter: 24);

    [Fact]
    public void No_string_makes_anything_throw() =>
        anything.Array[6].Sample(texts => { Everywhere(texts); }, iter: 400);

    [Fact]
    public void A_hundred_thousand_characters_without_a_space_fill_pages()
    {
        var document = Make.Text(new string('ω', 100_000));
        Assert.Equal(100_000, Reader.Pages(document).Sum(page => page.Length));
        Judge.Check(document);
    }

    [Fact]
    public void A_hundred_thousand_characters_in_one_cell_of_a_table_are_cut_into_pages()
    {
        var document = Make.Document(flow => flow.Table([Column.Fixed(60), Column.Flexible()], Make.Look, table =>
        {
            table.Head("Α", "Β");
            table.Row("x", new string('ω', 100_000));
        }));
        Assert.Equal(100_000, Reader.Pages(document).Sum(page => page.Count(character => character == 'ω')));
        Judge.Check(document);
    }

    [Fact]
    public void More_strange_characters_than_there_are_codes_still_give_a_document()
    {
        var strange = Enumerable.Range(0x20000, 64_000).Select(char.ConvertFromUtf32);
        Judge.Check(Make.Text(string.Concat(strange), Make.Body with { Size = 2 }));
    }

    [Fact]
    public void Controls_are_dropped_and_halves_of_pairs_replaced() =>
        Assert.Equal("ab\uFFFDc", Assert.Single(Reader.Pages(Make.Text("a\0\u0007b\ud83dc\u200B\u202E"))));

    static byte[] Everywhere(string[] texts)
    {
        var document = new PdfDocument(Make.Properties with
        {
            Title = texts[0],
            Author = texts[1],
            Subject = texts[2],
            Language = texts[3],
        });
        document.Attach(new Attachment(texts[4], "x"u8.ToArray()) { MediaType = texts[5], Description = texts[0] });
        var flow = document.Flow(new PageLayout { Header = (header, _) => header.Text(texts[1], Make.Body) });
        flow.Heading(1, texts[2], Make.Body with { Tracking = 1 });
        flow.Text([new TextRun(texts[3], Make.Body) { Link = texts[4] }, new TextRun(texts[5], Make.Body)]);
        flow.Text([new TextRun("x", Make.Body) { Link = "https://example.org/" + texts[0] }]);
        flow.Panel(Frame.None, button => button.Text("x", Make.Body), "https://" + texts[2]);
        flow.Modules(new bool[,] { { true } }, 20, texts[1]);
        flow.Table([Column.Fitting(), Column.Flexible()], Make.Look, table => table.Row(texts[2], texts[3]));
        return document.Save();
    }
}
