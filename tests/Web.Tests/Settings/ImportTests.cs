using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Settings;

public sealed class ImportTests(SharedApp shared) : IClassFixture<SharedApp>
{
    const string Page = "/settings/import";

    [Fact]
    public async Task Each_row_is_shown_with_its_fate_and_only_new_ones_are_added()
    {
        var merchant = await shared.App.NewMerchantAsync();
        await merchant.AddCustomerAsync("Old firm", c => c.Party = c.Party with { TaxId = "094014201" });
        using var visitor = await merchant.SignInAsync();
        await LookAsync(visitor, """
            Επωνυμία;ΑΦΜ;Email;Χώρα;Πόλη
            Ακμή ΕΠΕ;094277965;akmi@example.test;Ελλάδα;Πάτρα
            Old firm renamed;EL094014201;;GR;
            Wrong;123;no mail;GR;
            Ακμή again;EL 094277965;;GR;
            Berlin GmbH;DE123;;Germany;Berlin
            """);

        Assert.Contains("New: 2", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("There already: 2", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Wrong, left out: 1", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Tax id: This is not a Greek tax id", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("E-mail: This is not an e-mail address.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("row 2 of this file", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(merchant));

        await visitor.PressAsync("Import the new ones");
        Assert.Contains("Imported: 2.", visitor.Text, StringComparison.Ordinal);
        var akmi = await merchant.WithDbAsync(db => db.Customers.SingleAsync(c => c.Party.TaxId == "094277965"));
        Assert.Equal(("Ακμή ΕΠΕ", "akmi@example.test", "Πάτρα", "GR", true),
            (akmi.Party.Name, akmi.Party.Email, akmi.Party.City, akmi.Party.Country, akmi.IsCompany));
        Assert.Equal("DE", await merchant.WithDbAsync(db =>
            db.Customers.Where(c => c.Party.Name == "Berlin GmbH").Select(c => c.Party.Country).SingleAsync()));
    }

    [Fact]
    public async Task A_column_can_be_said_to_be_something_else()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await LookAsync(visitor, "Firm,Town\nAcme,Leeds\n");
        Assert.Contains("Name: Fill this in.", visitor.Text, StringComparison.Ordinal);
        visitor.Fill("Firm", "name");
        visitor.Fill("Town", "city");
        await visitor.PressAsync("Look again");
        await visitor.PressAsync("Import the new ones");

        var acme = await merchant.WithDbAsync(db => db.Customers.SingleAsync());
        Assert.Equal(("Acme", "Leeds"), (acme.Party.Name, acme.Party.City));
    }

    [Fact]
    public async Task Persons_have_first_and_last_names()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await LookAsync(visitor, "Όνομα;Επώνυμο\nΜαρία;Δήμου\n");
        await visitor.PressAsync("Import the new ones");

        var maria = await merchant.WithDbAsync(db => db.Customers.SingleAsync());
        Assert.Equal(("Μαρία Δήμου", false), (maria.Party.Name, maria.IsCompany));
    }

    [Fact]
    public async Task A_column_of_companies_names_them_unless_it_says_yes_or_no()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await LookAsync(visitor, "Company,First name,Last name\nAcme,Ann,Lee\nno,Bob,Ray\n");
        await visitor.PressAsync("Import the new ones");

        var customers = await merchant.WithDbAsync(db => db.Customers.OrderBy(c => c.Id).ToListAsync());
        Assert.Equal([("Acme", true), ("Bob Ray", false)], customers.Select(c => (c.Party.Name, c.IsCompany)));
    }

    [Fact]
    public async Task Items_come_with_price_and_VAT_in_the_readers_numbers()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync("el");
        await LookAsync(visitor, "Τίτλος;Κωδικός;Τιμή;ΦΠΑ\nΏρα;H;1.250,50;24%\nΚακό;;12,5x;24\nΑγνωστο;;1;99\n", "items");
        Assert.Contains("Λάθος, παραλείπονται: 2", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Εισαγωγή των νέων");

        var item = await merchant.WithDbAsync(db => db.Items.SingleAsync());
        Assert.Equal(("Ώρα", "H", UnitPrice.Of(new(1_250_50, Currency.Eur))), (item.Title, item.Code, item.Price));
        Assert.Equal(2400, await merchant.WithDbAsync(async db =>
            (await db.Taxes.SingleAsync(t => t.Id == item.TaxId)).RateOn(merchant.Today()).BasisPoints));
    }

    [Fact]
    public async Task The_same_form_sent_by_many_at_once_adds_once()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await LookAsync(visitor, "Name\nA\nB\nC\n");
        var form = visitor.Page.Forms.OfType<IHtmlFormElement>()
            .Single(f => f.Action.Contains("handler=Import", StringComparison.Ordinal));
        var fields = form.Elements.OfType<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .Append(new("Columns[0]", "name")).ToList();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var body = new FormUrlEncodedContent(fields);
            using var answer = await visitor.Straight.PostAsync(Page + "?handler=Import", body);
            return answer.StatusCode;
        }));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a));
        Assert.Equal(3, await CountAsync(merchant));
    }

    [Fact]
    public async Task What_our_export_wrote_comes_back_whole()
    {
        var merchant = await shared.App.NewMerchantAsync();
        await merchant.AddCustomerAsync("=Formula Ltd", c =>
        {
            c.Party = c.Party with { Street = "Ακτή 1", Country = "DE", Email = "a@example.test" };
            (c.DueDays, c.Language, c.IsCompany) = (14, "el", false);
        });
        using var visitor = await merchant.SignInAsync("el");
        var csv = await ExportedAsync(visitor);
        var other = await shared.App.NewMerchantAsync();
        using var reader = await other.SignInAsync("el");
        await LookAsync(reader, csv);
        await reader.PressAsync("Εισαγωγή των νέων");

        var sent = await merchant.WithDbAsync(db => db.Customers.SingleAsync());
        var came = await other.WithDbAsync(db => db.Customers.SingleAsync());
        Assert.Equal(sent.Party, came.Party);
        Assert.Equal((sent.IsCompany, sent.DueDays, sent.Language), (came.IsCompany, came.DueDays, came.Language));
    }

    [Theory]
    [InlineData("", "Choose a file first.")]
    [InlineData("just a line", "The file has no rows under its headings.")]
    public async Task What_is_no_list_is_refused_beside_the_file(string text, string sentence)
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await LookAsync(visitor, text);

        Assert.Equal(sentence, visitor.ErrorBeside("File"));
    }

    static Task<int> CountAsync(Merchant merchant) => merchant.WithDbAsync(db => db.Customers.CountAsync());

    /// <summary>The table of customers in the archive of everything.</summary>
    static async Task<string> ExportedAsync(Visitor visitor)
    {
        var zip = await visitor.Http.GetByteArrayAsync("/settings/export?handler=Everything");
        await using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(zip));
        using var reader = new StreamReader(archive.Entries.Single(e => e.Name == "customers.csv").Open());
        return await reader.ReadToEndAsync();
    }

    static async Task LookAsync(Visitor visitor, string text, string what = "")
    {
        await visitor.OpenAsync($"{Page}?what={what}");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Page}?what={what}")
        {
            Content = new MultipartFormDataContent
            {
                { new StringContent(await visitor.FormTokenAsync()), "__RequestVerificationToken" },
                { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", "list.csv" },
            },
        };
        await visitor.SendAsync(request);
    }
}
