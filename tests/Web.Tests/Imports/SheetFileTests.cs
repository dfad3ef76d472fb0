using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsCheck;
using Tamias.Web.Imports;

namespace Tamias.Web.Tests.Imports;

public sealed class SheetFileTests
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Package = "http://schemas.openxmlformats.org/package/2006";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("windows-1253")]
    public void Text_is_read_in_the_encodings_of_Greek_spreadsheets(string encoding)
    {
        var written = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var sheet = Read([.. written.GetPreamble(), .. written.GetBytes("Επωνυμία;ΑΦΜ\r\nΑκμή ΕΠΕ;094014201\r\n")]);

        Assert.Equal(["Επωνυμία", "ΑΦΜ"], sheet.Heads);
        Assert.Equal(["Ακμή ΕΠΕ", "094014201"], Assert.Single(sheet.Rows));
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void Columns_are_found_whatever_parts_them(string sign) =>
        Assert.Equal(["Name", "City"], Read($"Name{sign}City\nA{sign}B\nC{sign}D\n").Heads);

    [Fact]
    public void Quotes_blank_rows_short_rows_and_the_marks_of_our_own_export_are_understood()
    {
        var sheet = Read("\nName,Notes,City\n\"A, B\",\"'=1+1\"\n,,\n'it,x,\"two\nlines\"\n");

        Assert.Equal([["A, B", "=1+1", ""], ["'it", "x", "two\nlines"]], sheet.Rows);
    }

    [Fact]
    public void A_workbook_is_read_with_its_numbers()
    {
        var rows = """<row r="1"><c t="inlineStr"><is><t>Τίτλος</t></is></c><c t="inlineStr"><is><t>Τιμή</t></is></c></row>"""
            + """<row r="2"><c t="inlineStr"><is><t>Ώρα</t></is></c><c><v>12.5</v></c></row>""";
        var sheet = Read(Workbook(rows));

        Assert.Equal(["Τίτλος", "Τιμή"], sheet.Heads);
        Assert.Equal(["Ώρα", 12.5.ToString(CultureInfo.CurrentCulture)], Assert.Single(sheet.Rows));
    }

    [Fact]
    public void What_is_no_table_is_refused()
    {
        Assert.NotNull(SheetFile.Read([]).Refusal);
        Assert.NotNull(SheetFile.Read("only headings"u8.ToArray()).Refusal);
        Assert.NotNull(SheetFile.Read([0, 1, 2, 3]).Refusal);
        Assert.NotNull(SheetFile.Read("PK no archive"u8.ToArray()).Refusal);
        Assert.NotNull(SheetFile.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("x\n", 5_002)))).Refusal);
        Assert.NotNull(SheetFile.Read(Workbook("<row r=\"1\"><c t=\"inlineStr\"><is><t>n</t></is></c></row>")).Refusal);
    }

    [Fact]
    public void A_damaged_file_is_read_or_refused_and_never_fails()
    {
        var whole = Workbook("""<row r="1"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>""");
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Int[0, 60], Gen.Byte.Array[0, 20]).Sample((at, cut, put) =>
        {
            byte[] damaged = [.. whole[..at], .. put, .. whole[Math.Min(at + cut, whole.Length)..]];
            var (sheet, refusal) = SheetFile.Read(damaged);
            Assert.True(sheet is null ^ refusal is null);
        }, iter: 500);
    }

    /// <summary>The smallest workbook with one sheet.</summary>
    static byte[] Workbook(string rows)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", $"""
                <Types xmlns="{Package}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>
                """);
            Put(zip, "_rels/.rels", Related("officeDocument", "xl/workbook.xml"));
            Put(zip, "xl/workbook.xml", $"""
                <workbook xmlns="{Main}" xmlns:r="{Office}">
                  <sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>
                </workbook>
                """);
            Put(zip, "xl/_rels/workbook.xml.rels", Related("worksheet", "worksheets/s.xml"));
            Put(zip, "xl/worksheets/s.xml", $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""");
        }

        return file.ToArray();
    }

    static string Related(string kind, string target) => $"""
        <Relationships xmlns="{Package}/relationships">
          <Relationship Id="r1" Type="{Office}/{kind}" Target="{target}"/>
        </Relationships>
        """;

    static void Put(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(content);
    }

    static Sheet Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    static Sheet Read(byte[] file)
    {
        var (sheet, refusal) = SheetFile.Read(file);
        Assert.Null(refusal);
        return sheet!;
    }
}
