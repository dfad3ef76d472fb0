using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Documents;
using Tamias.Web.Tests.Documents;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Sales.Invoices;

namespace Tamias.Web.Tests.Settings;

/// <summary>Choosing how documents look, and seeing it before it is saved.</summary>
public sealed class DocumentAppearanceTests(SharedApp shared) : IClassFixture<SharedApp>
{
    const string Page = "/settings/document-appearance";

    [Fact]
    public async Task Layout_colour_paper_and_columns_are_chosen_and_are_the_own_organizations_alone()
    {
        var (merchant, other) = (await shared.App.NewMerchantAsync(), await shared.App.NewMerchantAsync());
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/settings");
        await visitor.OpenAsync(visitor.Page.QuerySelector($"a[href='{Page}']")!.GetAttribute("href")!);
        Choose(visitor, "Input.Layout", "band");
        Choose(visitor, "Input.Accent", "own");
        visitor.Fill("Value of your own colour", " #5A2D82 ");
        Choose(visitor, "Input.Paper", "letter");
        visitor.Tick("Number the lines");
        visitor.Tick("The VAT rate of each line", false);
        await visitor.PressAsync("Save");

        var chosen = new DocumentLook
        {
            Layout = DocumentLayout.Band, Accent = "5a2d82", Paper = PaperSize.Letter, NumbersLines = true,
            ShowsLineTax = false,
        };
        Assert.Equal(chosen, await ReadAsync(merchant));
        Assert.Equal(DocumentLook.Usual, await ReadAsync(other));
        Assert.Equal(("band", "own", "letter", "#5A2D82"), (Chosen(visitor, "Input.Layout"),
            Chosen(visitor, "Input.Accent"), Chosen(visitor, "Input.Paper"),
            visitor.Value("Value of your own colour")));

        Choose(visitor, "Input.Accent", "7d2440"); // what is typed from before is left behind
        await visitor.PressAsync("Save");
        Assert.Equal(chosen with { Accent = "7d2440" }, await ReadAsync(merchant));
        Assert.Equal(("7d2440", ""), (Chosen(visitor, "Input.Accent"), visitor.Value("Value of your own colour")));
    }

    public static TheoryData<string, string> Refused => new()
    {
        { "", "Write the colour as # and six signs, 0 to 9 and A to F, for example #1D4F86." },
        { "blue", "Write the colour as # and six signs, 0 to 9 and A to F, for example #1D4F86." },
        { "#12345", "Write the colour as # and six signs, 0 to 9 and A to F, for example #1D4F86." },
        { "#FFD700", "This colour is too light for text on white paper: its contrast is 1.4 to 1, and 4.5 to 1 is "
            + "needed. Choose a darker one." },
        { "#777777", "This colour is too light for text on white paper: its contrast is 4.4 to 1, and 4.5 to 1 is "
            + "needed. Choose a darker one." },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task A_colour_that_is_none_or_cannot_be_read_is_refused_beside_the_field(string typed, string sentence)
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        foreach (var button in (string[])["Save", "See a sample (PDF)"])
        {
            await visitor.OpenAsync(Page);
            Choose(visitor, "Input.Layout", "classic");
            Choose(visitor, "Input.Accent", "own");
            visitor.Fill("Value of your own colour", typed);
            await visitor.PressAsync(button);
            Assert.Equal(sentence, visitor.ErrorBeside("Value of your own colour"));
            Assert.Equal(("classic", typed),
                (Chosen(visitor, "Input.Layout"), visitor.Value("Value of your own colour")));
            Assert.Equal(DocumentLook.Usual, await ReadAsync(merchant));
        }
    }

    [Fact]
    public async Task A_colour_that_is_typed_and_not_chosen_is_asked_about()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync(Page);
        visitor.Fill("Value of your own colour", "#767676");
        await visitor.PressAsync("Save");
        Assert.Equal("Choose “Own colour” to use this one, or clear the field.",
            visitor.ErrorBeside("Value of your own colour"));
        Choose(visitor, "Input.Accent", "own");
        await visitor.PressAsync("Save");
        Assert.Equal("767676", (await ReadAsync(merchant)).Accent); // 4.54 to 1: just enough
    }

    [Theory]
    [InlineData("en", "See a sample (PDF)", "SAMPLE", "Printed books", "Invoice")]
    [InlineData("el", "Δείγμα (PDF)", "ΔΕΙΓΜΑ", "Έντυπα βιβλία", "Τιμολόγιο")]
    public async Task A_sample_of_what_is_not_saved_speaks_the_readers_language_and_takes_no_number(
        string language, string button, string mark, string line, string title)
    {
        var merchant = await shared.App.NewMerchantAsync("Κεραμική ΑΕ");
        using var visitor = await merchant.SignInAsync(language);
        await visitor.OpenAsync(Page);
        Choose(visitor, "Input.Layout", "band");
        Choose(visitor, "Input.Accent", "5b3a7a");
        Choose(visitor, "Input.Paper", "letter");
        await visitor.PressAsync(button);

        Assert.StartsWith(Page + "/preview?layout=band&colour=5b3a7a&paper=letter", visitor.Address,
            StringComparison.Ordinal);
        Assert.Equal("application/pdf", visitor.Response.Content.Headers.ContentType!.MediaType);
        var file = await visitor.Http.GetByteArrayAsync(visitor.Address, TestContext.Current.CancellationToken);
        var (seen, text) = (new SeenPdf(file), PdfText.Folded(PdfText.Of(file)));
        Assert.Equal(612, seen.Width);
        Assert.Contains("5b3a7a", seen.Colours);
        Assert.All((string[])[mark, line, title, "Κεραμική ΑΕ"], part =>
            Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.DoesNotContain("INV-", text, StringComparison.Ordinal);
        Assert.Equal(DocumentLook.Usual, await ReadAsync(merchant));
        Assert.Equal((0, 1), await merchant.WithDbAsync(async db => (await db.Invoices.CountAsync(),
            await db.NumberSeries.Where(s => s.Kind == DocumentKind.Invoice).Select(s => s.Next).SingleAsync())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?layout=baroque&colour=white&paper=papyrus&numbers=maybe&units=7&tax=")]
    [InlineData("?layout=&colour=ffffff&paper=&numbers=&units=&tax=")]
    [InlineData("?layout=band&layout=classic&colour=%00&paper=%FF")]
    public async Task A_sample_at_an_address_that_makes_no_sense_is_in_the_saved_look(string query)
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        using var answer = await visitor.Straight.GetAsync(Page + "/preview" + query);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var seen = new SeenPdf(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(595, Math.Round(seen.Width));
        Assert.Contains(DocumentLook.UsualAccent, seen.Colours);
    }

    [Fact]
    public void Every_colour_that_is_offered_can_be_read_on_white() =>
        Assert.All(LookChoices.Accents, a => Assert.Equal((a.Value, null), LookChoices.AccentOf(a.Value)));

    static void Choose(Visitor visitor, string name, string value)
    {
        foreach (var radio in visitor.Page.QuerySelectorAll($"input[name='{name}']").OfType<IHtmlInputElement>())
            radio.IsChecked = radio.Value == value;
    }

    static string Chosen(Visitor visitor, string name) =>
        visitor.Page.QuerySelectorAll($"input[name='{name}']").OfType<IHtmlInputElement>()
            .Single(r => r.IsChecked).Value;

    static Task<DocumentLook> ReadAsync(Merchant merchant) => merchant.WithDbAsync(db =>
        db.Organizations.Where(o => o.Id == merchant.OrganizationId).Select(o => o.Look).SingleAsync());
}
