using Microsoft.EntityFrameworkCore;
using Tamias.Web.Forms;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Sales.Invoices;

/// <summary>Where a merchant agrees on instalments.</summary>
public sealed class InstalmentsTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task A_deposit_and_the_rest_stand_on_the_page_and_on_the_document()
    {
        using var desk = await Desk.OpenAsync(shared.App, "el");
        var draft = await desk.Business.DraftAsync(200_00);
        await desk.OpenAsync(draft, "instalments");
        Assert.Contains("δεν έχει ημερομηνία λήξης", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.Business.AgreeAsync(draft, 60);
        await desk.OpenAsync(draft);
        await desk.Visitor.PressAsync("Ορισμός δόσεων");
        Write(desk, 0, Desk.Today, "30%");
        Write(desk, 1, Desk.Today.AddDays(30), "50,50");
        await desk.Visitor.PressAsync("Αποθήκευση");
        Assert.Equal([60_00, 50_50, 89_50], (await ReadAsync(desk, draft)).Instalments.Select(i => i.Minor));
        foreach (var shown in new[] { "60,00 €", "50,50 €", "89,50 €", "Το υπόλοιπο", "30%" })
            Assert.Contains(shown, desk.Visitor.Text, StringComparison.Ordinal);

        await desk.Visitor.PressAsync("Έκδοση");
        Assert.Contains("Εξόφληση με δόσεις", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.OpenAsync(draft, "instalments");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, desk.Visitor.Status); // agreed is agreed
        var pdf = PdfText.Of(await desk.Visitor.Http.GetByteArrayAsync($"/sales/invoices/pdf/{draft}"));
        Assert.Contains("89,50", pdf, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_fit_is_said_beside_its_field_and_nothing_is_lost()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var draft = await desk.Business.DraftAsync(100_00);
        await desk.Business.AgreeAsync(draft, 60);
        await desk.OpenAsync(draft, "instalments");
        Write(desk, 0, Desk.Today.AddDays(60), "ten");
        await desk.Visitor.PressAsync("Save");
        Assert.Contains("a part like 30%", Error(desk, 0, "Part"), StringComparison.Ordinal);
        Assert.Equal("ten", Field(desk, 0, "Part").Value);
        Write(desk, 0, Desk.Today.AddDays(60), "10");
        await desk.Visitor.PressAsync("Save");
        Assert.Contains("before the due date", Error(desk, 0, "DueOn"), StringComparison.Ordinal);
        Write(desk, 0, Desk.Today.AddDays(9), "99.80");
        await desk.Visitor.PressAsync("Save");
        Assert.Contains("must be left", Error(desk, 0, "Part"), StringComparison.Ordinal);
        Assert.Empty((await ReadAsync(desk, draft)).Instalments);
    }

    [Fact]
    public async Task Equal_parts_are_filled_in_and_saved_only_when_one_says_so()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var draft = await desk.Business.DraftAsync(100_00);
        await desk.Business.AgreeAsync(draft, 90);
        await desk.OpenAsync(draft, "instalments");
        desk.Visitor.Fill("Number of instalments", "13");
        await desk.Visitor.PressAsync("Fill the rows");
        Assert.Contains("from 2 to 12", desk.Visitor.ErrorBeside("Number of instalments"), StringComparison.Ordinal);
        desk.Visitor.Fill("Number of instalments", "3");
        await desk.Visitor.PressAsync("Fill the rows");
        Assert.Equal("33.33", Field(desk, 1, "Part").Value);
        Assert.Equal(DayText.Format(Desk.Today.AddDays(60)), Field(desk, 1, "DueOn").Value);
        Assert.Empty((await ReadAsync(desk, draft)).Instalments);
        await desk.Visitor.PressAsync("Save");
        Assert.Equal([33_33, 33_33, 33_34], (await ReadAsync(desk, draft)).Instalments.Select(i => i.Minor));
    }

    static Task<Invoice> ReadAsync(Desk desk, Id<Invoice> id) =>
        desk.Merchant.WithDbAsync(db => db.Invoices.AsNoTracking().SingleAsync(i => i.Id == id));

    static void Write(Desk desk, int row, DateOnly day, string part)
    {
        Field(desk, row, "DueOn").Value = DayText.Format(day);
        Field(desk, row, "Part").Value = part;
    }

    static AngleSharp.Html.Dom.IHtmlInputElement Field(Desk desk, int row, string part) =>
        (AngleSharp.Html.Dom.IHtmlInputElement)desk.Visitor.Page.QuerySelector($"#Input_Rows_{row}__{part}")!;

    static string Error(Desk desk, int row, string part) =>
        desk.Visitor.Page.QuerySelector($"#Input_Rows_{row}__{part}-error")?.TextContent ?? "";
}
