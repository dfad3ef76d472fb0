using System.Text.RegularExpressions;
using Tamias.Pdf.Tests.Judges;

namespace Tamias.Pdf.Tests.Sample;

public partial class SampleTests
{
    static readonly byte[] page = Invoice(8);
    static readonly byte[] many = Invoice(200);

    [Fact]
    public void Eight_lines_fit_on_one_page() => Assert.Equal("1", Judge.Properties(page)["Pages"]);

    [Fact]
    public void Qpdf_finds_nothing_to_say_about_either()
    {
        Judge.Check(page);
        Judge.Check(many);
    }

    [Fact]
    public void Two_hundred_lines_are_all_there_under_a_head_on_each_page()
    {
        var pages = Reader.Pages(many);
        Assert.All(pages, text => Assert.Single(Head().Matches(text)));
        Assert.Equal(200, pages.Sum(text => Rate().Count(text)) - 1);
    }

    [Fact]
    public void The_totals_stand_on_the_page_of_the_last_line()
    {
        var last = Reader.Pages(many)[^1];
        Assert.Contains("200Translation", last, StringComparison.Ordinal);
        Assert.Contains("Πληρωτέο751.803,32\u00A0€", last, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_heard_follows_the_eye()
    {
        var structure = Judge.Structure(page);
        string[] words = ["Ανθή", "Τιμολόγιο", "ΠΡΟΣ", "ΠΕΡΙΓΡΑΦΗ", "Επιμέλεια", "Καθαρή", "Πληρωτέο", "Σαρώστε"];
        var places = words.Select(word => structure.IndexOf(word, StringComparison.Ordinal)).ToArray();
        Assert.All(places, place => Assert.True(place >= 0));
        Assert.Equal(places.Order(), places);
        Assert.Contains("H1", structure, StringComparison.Ordinal);
        Assert.Contains("H2", structure, StringComparison.Ordinal);
    }

    [Fact]
    public void The_pictures_have_words() => Assert.Equal(
        ["Λογότυπο", "Κωδικός QR που οδηγεί στη σελίδα πληρωμής"], Judge.AlternativeTexts(page));

    [Fact]
    public void An_invoice_of_two_hundred_lines_stays_small() => Assert.InRange(many.Length, 20_000, 90_000);

    static byte[] Invoice(int lines) => new SampleInvoice(lines).Save();

    [GeneratedRegex("ΠΕΡΙΓΡΑΦΗ", RegexOptions.None, 1000)]
    private static partial Regex Head();

    [GeneratedRegex("24%", RegexOptions.None, 1000)]
    private static partial Regex Rate();
}
