using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;
using Books = Tamias.Web.Tests.Payments.Books;

namespace Tamias.Web.Tests.Sales.Invoices;

public sealed class IssueTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task An_issued_invoice_keeps_its_customer_and_is_not_edited_any_more()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await desk.DraftAsync(100_00);
        await desk.OpenAsync(id);
        Assert.DoesNotContain("Copy link", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.Visitor.PressAsync("Issue");
        Assert.Contains("Issued as INV-0001.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Copy link", desk.Visitor.Text, StringComparison.Ordinal);

        await desk.Merchant.WithDbAsync(async db =>
        {
            (await db.Customers.FirstAsync(c => c.Id == desk.CustomerId)).Party = new() { Name = "Renamed" };
            var organization = await db.Organizations.FirstAsync(o => o.Id == desk.Merchant.OrganizationId);
            organization.Party = new() { Name = "Moved" };
            return await db.SaveChangesAsync();
        });
        await desk.OpenAsync(id, "preview");
        Assert.Contains("Ergasterion", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Renamed", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Moved", desk.Visitor.Text, StringComparison.Ordinal);

        await desk.OpenAsync(id, "edit");
        Assert.StartsWith("/sales/invoices/show/", desk.Visitor.Address, StringComparison.Ordinal);
        Assert.Contains("has been issued and is not changed any more", desk.Visitor.Text, StringComparison.Ordinal);
        await Books.AgreeAsync(shared.App);
    }

    [Fact]
    public async Task A_draft_shows_the_customer_as_they_are_until_it_is_issued()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await desk.DraftAsync(100_00);
        await desk.Merchant.WithDbAsync(async db =>
        {
            (await db.Customers.FirstAsync(c => c.Id == desk.CustomerId)).Party = new() { Name = "Renamed in time" };
            return await db.SaveChangesAsync();
        });
        await desk.OpenAsync(id, "preview");
        Assert.Contains("Renamed in time", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("DRAFT", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Null(await desk.IssueAsync(id));
        Assert.Equal("Renamed in time", (await desk.ReadAsync(id)).Buyer.Name);
    }

    [Fact]
    public async Task Twenty_issued_at_once_get_twenty_numbers_in_a_row()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var ids = new List<Id<Invoice>>();
        for (var i = 0; i < 20; i++)
            ids.Add(await desk.DraftAsync(100 + i));
        var refusals = await Task.WhenAll(ids.Select(desk.IssueAsync));

        Assert.All(refusals, Assert.Null);
        var numbers = await desk.Merchant.WithDbAsync(db => db.Invoices
            .Select(i => i.Sequence).OrderBy(s => s).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 20).Select(i => (int?)i), numbers);
        await Books.AgreeAsync(shared.App);
    }

    [Fact]
    public async Task The_button_pressed_four_times_at_once_issues_once()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await desk.DraftAsync(100_00);
        await desk.OpenAsync(id);
        var fields = desk.Visitor.Fields("Issue");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => desk.Visitor.PostAsync($"/sales/invoices/show/{id}?handler=Issue", fields)));

        Assert.All(answers, a => Assert.Equal(System.Net.HttpStatusCode.OK, a.StatusCode));
        Assert.Equal("INV-0001", (await desk.ReadAsync(id)).Number);
        var later = await desk.IssuedAsync(1_00);
        Assert.Equal("INV-0002", (await desk.ReadAsync(later)).Number);
        Assert.Equal(1, await desk.Merchant.WithDbAsync(db => db.Ledger.CountAsync(t => t.Cause == $"issue:{id}")));
    }

    [Fact]
    public async Task A_date_before_the_previous_document_is_refused_in_greek()
    {
        using var desk = await Desk.OpenAsync(shared.App, "el");
        await desk.IssuedAsync(1_00);
        var late = await desk.DraftAsync(1_00, Desk.Today.AddDays(-1));
        await desk.OpenAsync(late);
        await desk.Visitor.PressAsync("Έκδοση");

        Assert.Contains("Η ημερομηνία δεν μπορεί να είναι πριν από τις", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.True((await desk.ReadAsync(late)).IsDraft);
        Assert.Equal(2, await desk.Merchant.WithDbAsync(db => db.NumberSeries
            .Where(s => s.Kind == DocumentKind.Invoice).Select(s => s.Next).SingleAsync()));
    }

    [Fact]
    public async Task A_draft_without_lines_is_refused_and_one_of_nothing_is_paid_at_once()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var empty = await desk.DraftAsync(new InvoiceContent(Currency.Eur, Desk.Today));
        await desk.OpenAsync(empty);
        await desk.Visitor.PressAsync("Issue");
        Assert.Contains("Add at least one line before issuing.", desk.Visitor.Text, StringComparison.Ordinal);

        var free = await desk.DraftAsync(0);
        await desk.OpenAsync(free);
        await desk.Visitor.PressAsync("Issue");
        Assert.Contains("Paid", desk.Visitor.Page.QuerySelector(".status-mark")!.TextContent, StringComparison.Ordinal);
        await Books.AgreeAsync(shared.App);
    }

    [Fact]
    public async Task A_duplicate_is_a_draft_of_today_and_made_once()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await desk.IssuedAsync(100_00, Desk.Today.AddDays(-40), "Repeated work");
        await desk.OpenAsync(id);
        var fields = desk.Visitor.Fields("Duplicate");
        await desk.Visitor.PressAsync("Duplicate");
        Assert.Equal("Repeated work", desk.Read(0, "Description"));
        await desk.Visitor.PostAsync($"/sales/invoices/show/{id}?handler=Duplicate", fields);

        var copy = await desk.Merchant.WithDbAsync(db => db.Invoices.SingleAsync(i => i.Id != id));
        Assert.Equal((true, "", Desk.Today), (copy.IsDraft, copy.Number, copy.IssuedOn));
        Assert.Equal(Desk.Today.AddDays(30), copy.DueOn);
        Assert.True(copy.Offers(desk.Business.Gateway.Id));
    }

    [Fact]
    public async Task Only_a_draft_is_deleted()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var draft = await desk.DraftAsync(1_00);
        await desk.OpenAsync(draft);
        var fields = desk.Visitor.Fields("Delete draft");
        await desk.Visitor.PressAsync("Delete draft");
        Assert.Equal("/sales/invoices", desk.Visitor.Address);
        Assert.Equal(0, await desk.Merchant.WithDbAsync(db => db.Invoices.CountAsync()));

        var issued = await desk.IssuedAsync(1_00);
        await desk.Visitor.PostAsync($"/sales/invoices/show/{issued}?handler=Delete", fields);
        Assert.Equal("INV-0001", (await desk.ReadAsync(issued)).Number);
    }
}
