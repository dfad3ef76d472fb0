using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Sales.Invoices;

namespace Tamias.Web.Tests.Sales.CreditNotes;

public sealed class IssueTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task An_unpaid_invoice_is_credited_in_full_as_it_stands()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await desk.ThreeHoursAsync();
        await desk.OpenAsync(id);
        await desk.Visitor.PressAsync("Credit note");
        Assert.Contains("€414.40 less has to be paid on the invoice.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("The invoice is credited in full", desk.Visitor.Text, StringComparison.Ordinal);
        desk.Visitor.Fill("Reason", "All of it returned");
        await desk.Visitor.PressAsync("Issue the credit note");

        Assert.StartsWith("/sales/credit-notes/show/", desk.Visitor.Address, StringComparison.Ordinal);
        Assert.Contains("All of it returned", desk.Visitor.Text, StringComparison.Ordinal);
        var note = Assert.Single(await desk.NotesAsync(id));
        Assert.Equal(("CN-0001", 340_00, 414_40, 414_40),
            (note.Number, note.Net.Minor, note.Total.Minor, note.Payable.Minor));
        var invoice = await desk.ReadAsync(id);
        Assert.Equal((InvoiceStatus.Credited, 0, 414_40),
            (invoice.StatusOn(Desk.Today), invoice.Outstanding.Minor, invoice.Credited.Minor));
        Assert.Empty(await desk.TodosAsync());
        await desk.AgreeAsync();
    }

    [Fact]
    public async Task A_part_is_credited_in_the_readers_numbers_and_the_rest_later()
    {
        using var desk = await Desk.OpenAsync(shared.App, "el");
        var id = await desk.ThreeHoursAsync();
        await desk.OpenNewNoteAsync(id);
        desk.Visitor.Credit(0, "1,5");
        desk.Visitor.Credit(1, "");
        desk.Visitor.Fill("Αιτιολογία", "Λιγότερες ώρες");
        await desk.Visitor.PressAsync("Έκδοση πιστωτικού");
        Assert.Contains("Αυτά είναι τα νέα ποσά.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("μειώνεται κατά 186,00 €", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Empty(await desk.NotesAsync(id));
        await desk.Visitor.PressAsync("Έκδοση πιστωτικού");

        var note = Assert.Single(await desk.NotesAsync(id));
        Assert.Equal((186_00, 1), (note.Payable.Minor, note.Lines.Count));
        Assert.Equal(228_40, (await desk.ReadAsync(id)).Outstanding.Minor);
        Assert.Equal("CN-0001", note.Number);
        await desk.OpenNewNoteAsync(id);
        Assert.Contains("1,5 h", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Το τιμολόγιο πιστώνεται ολόκληρο", desk.Visitor.Text, StringComparison.Ordinal);
        desk.Visitor.Fill("Αιτιολογία", "Και το υπόλοιπο");
        await desk.Visitor.PressAsync("Έκδοση πιστωτικού");
        Assert.Equal([1, 2], (await desk.NotesAsync(id)).ConvertAll(n => n.Sequence));
        Assert.True((await desk.ReadAsync(id)).Payable.IsZero);
        await desk.AgreeAsync();
    }

    [Fact]
    public async Task What_was_paid_of_it_becomes_the_customers_credit_and_a_question()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await desk.ThreeHoursAsync();
        await desk.PayByHandAsync(id, 300_00);
        await desk.PayByHandAsync(id, 100_00);
        await desk.OpenNewNoteAsync(id);
        Assert.Contains("€14.40 less has to be paid", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("€400.00 has been paid already.", desk.Visitor.Text, StringComparison.Ordinal);
        desk.Visitor.Credit(0, "1");
        desk.Visitor.Credit(1, "0");
        await desk.Visitor.PressAsync("Reckon");
        Assert.Contains("€109.60 has been paid already.", desk.Visitor.Text, StringComparison.Ordinal);
        desk.Visitor.Fill("Reason", "One hour less");
        await desk.Visitor.PressAsync("Issue the credit note");

        var invoice = await desk.ReadAsync(id);
        Assert.Equal((290_40, 290_40, 0), (invoice.Payable.Minor, invoice.Paid.Minor, invoice.Outstanding.Minor));
        Assert.Equal(InvoiceStatus.Paid, invoice.StatusOn(Desk.Today));
        Assert.Equal([TodoReason.CreditedAfterPayment, TodoReason.CreditedAfterPayment], await desk.TodosAsync());
        var credit = await desk.Merchant.WithDbAsync(db => db.CreditOfAsync(desk.CustomerId));
        Assert.Equal(109_60, Assert.Single(credit).Minor);
        Assert.Contains(TimelineKind.Freed, await desk.Merchant.WithDbAsync(db =>
            db.Timeline.Where(t => t.InvoiceId == id).Select(t => t.Kind).ToListAsync()));
        await desk.AgreeAsync();
    }

    [Fact]
    public async Task Withholding_is_taken_back_in_proportion()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await desk.ThreeHoursAsync(withholding: 2000);
        Assert.Equal(346_40, (await desk.ReadAsync(id)).Payable.Minor);
        var note = await desk.CreditAllAsync(id);

        Assert.Equal((414_40, 346_40), (note.Total.Minor, note.Payable.Minor));
        Assert.Contains(
            "Amount credited", desk.Visitor.Page.QuerySelector(".doc-sums")!.TextContent, StringComparison.Ordinal);
        await desk.AgreeAsync();
    }

    [Fact]
    public async Task The_same_form_sent_many_times_at_once_is_one_note()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await desk.ThreeHoursAsync();
        var fields = await desk.WholeFormAsync(id);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ =>
            desk.Visitor.PostAsync($"/sales/credit-notes/new/{id}", fields)));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.Single(await desk.NotesAsync(id));
        await desk.AgreeAsync();
    }

    [Fact]
    public async Task Two_windows_at_once_never_credit_more_than_there_is()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        for (var round = 0; round < 3; round++)
        {
            var id = await desk.ThreeHoursAsync();
            await desk.PayByHandAsync(id, 200_00);
            var forms = new List<Dictionary<string, string>>();
            for (var window = 0; window < 4; window++)
                forms.Add(await desk.WholeFormAsync(id));
            await Task.WhenAll(forms.Select(f => desk.Visitor.PostAsync($"/sales/credit-notes/new/{id}", f)));

            Assert.Single(await desk.NotesAsync(id));
            Assert.True((await desk.ReadAsync(id)).Payable.IsZero);
        }

        await desk.AgreeAsync();
    }

    [Fact]
    public async Task An_organization_without_a_series_for_credit_notes_gets_one()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        await desk.Merchant.WithDbAsync(db => db.InTransactionAsync(() =>
            db.NumberSeries.Where(s => s.Kind == DocumentKind.CreditNote).ExecuteDeleteAsync()));
        await desk.Merchant.WithDbAsync(db => db.InTransactionAsync(() =>
            db.Organizations.Where(o => o.Id == desk.Merchant.OrganizationId)
                .ExecuteUpdateAsync(o => o.SetProperty(x => x.Language, "el"))));
        var forms = new List<(Id<Invoice> Id, Dictionary<string, string> Fields)>();
        for (var i = 0; i < 3; i++)
            forms.Add((await desk.IssuedAsync(10_00), []));
        for (var i = 0; i < 3; i++)
            forms[i] = (forms[i].Id, await desk.WholeFormAsync(forms[i].Id));
        await Task.WhenAll(forms.Select(f => desk.Visitor.PostAsync($"/sales/credit-notes/new/{f.Id}", f.Fields)));

        var numbers = await desk.Merchant.WithDbAsync(db =>
            db.CreditNotes.OrderBy(n => n.Sequence).Select(n => n.Number).ToListAsync());
        Assert.Equal(["ΠΙΣ-0001", "ΠΙΣ-0002", "ΠΙΣ-0003"], numbers);
        Assert.Single(await desk.Merchant.WithDbAsync(db =>
            db.NumberSeries.Where(s => s.Kind == DocumentKind.CreditNote).ToListAsync()));
        await desk.AgreeAsync();
    }
}
