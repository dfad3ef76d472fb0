using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Sales.Invoices;

public sealed class ListTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task The_empty_list_teaches_the_next_step_in_greek()
    {
        using var desk = await Desk.OpenAsync(shared.App, "el");
        await desk.Visitor.OpenAsync("/sales/invoices");
        Assert.Contains("Δεν υπάρχουν ακόμη τιμολόγια", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.Visitor.PressAsync("Νέο τιμολόγιο");
        await desk.Visitor.PressAsync("Συνέχεια");
        Assert.Equal("Νέο τιμολόγιο", desk.Visitor.Page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task States_are_told_apart()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var draft = await desk.DraftAsync(1_00);
        var overdue = await desk.DraftAsync(new InvoiceContent(Currency.Eur, Desk.Today.AddDays(-9))
        {
            DueOn = Desk.Today.AddDays(-1), Lines = [new("Late", Quantity.One, new(20_000_000))],
        });
        Assert.Null(await desk.IssueAsync(overdue));
        var unpaid = await desk.IssuedAsync(30_00);
        var free = await desk.IssuedAsync(0);
        var gone = await desk.IssuedAsync(50_00);
        await desk.OpenAsync(gone);
        await desk.Visitor.PressAsync("Make void");

        await ShowsAsync(desk, "state=draft", draft);
        await ShowsAsync(desk, "state=unpaid&sort=number", overdue, unpaid);
        await ShowsAsync(desk, "state=overdue", overdue);
        await ShowsAsync(desk, "state=paid", free);
        await ShowsAsync(desk, "state=void", gone);
        await ShowsAsync(desk, "state=partial");
        await ShowsAsync(desk, "state=nonsense&sort=-total", gone, unpaid, overdue, draft, free);
        await ShowsAsync(desk, "sort=outstanding&state=unpaid", overdue, unpaid);
        await ShowsAsync(desk, "sort=-number&state=unpaid", unpaid, overdue);
        await ShowsAsync(desk, "sort=due&state=unpaid", overdue, unpaid);
        await ShowsAsync(desk, $"to={Desk.Today.AddDays(-5):yyyy-MM-dd}", overdue);
        await ShowsAsync(desk, $"from={Desk.Today:yyyy-MM-dd}&sort=number&state=unpaid", unpaid);
        await ShowsAsync(desk, "from=garbage&sort=garbage&state=draft&p=-7", draft);
    }

    [Fact]
    public async Task Search_finds_names_without_accents_and_numbers()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var plain = await desk.IssuedAsync(1_00);
        await desk.Merchant.WithDbAsync(async db =>
        {
            var customer = await db.Customers.FirstAsync(c => c.Id == desk.CustomerId);
            customer.Party = new() { Name = "Παπαδόπουλος & Σία", TaxId = "094019245" };
            return await db.SaveChangesAsync();
        });
        var greek = await desk.IssuedAsync(2_00);

        await ShowsAsync(desk, "q=ΠΑΠΑΔΟΠΟΥΛΟΣ", greek);
        await ShowsAsync(desk, "q=094019245", greek);
        await ShowsAsync(desk, "q=inv-0001", plain);
        await ShowsAsync(desk, "q=0002", greek);
        await ShowsAsync(desk, "q=%25");
        await ShowsAsync(desk, "sort=customer", plain, greek);
        await ShowsAsync(desk, "sort=-customer", greek, plain);
    }

    [Fact]
    public async Task A_long_list_is_leafed_through_in_its_order()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        for (var i = 1; i <= 27; i++)
            await desk.DraftAsync(i * 100);
        await desk.Visitor.OpenAsync("/sales/invoices?sort=total");
        Assert.Equal(25, Shown(desk).Count);
        Assert.Contains("€1.00", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.Visitor.PressAsync("Next");
        Assert.Equal(2, Shown(desk).Count);
        Assert.Contains("€27.00", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.Visitor.OpenAsync("/sales/invoices?p=999999");
        Assert.Equal(System.Net.HttpStatusCode.OK, desk.Visitor.Status);
    }

    static async Task ShowsAsync(Desk desk, string query, params Id<Invoice>[] expected)
    {
        await desk.Visitor.OpenAsync("/sales/invoices?" + query);
        Assert.Equal(expected.Select(id => id.ToString()), Shown(desk));
    }

    static List<string> Shown(Desk desk) =>
        [.. desk.Visitor.Page.QuerySelectorAll("tbody a[href*='/show/']")
            .Select(a => a.GetAttribute("href")!.Split('/')[^1])];
}
