using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Documents;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Sales.Invoices;

namespace Tamias.Web.Tests.Sales.CreditNotes;

public sealed class SendTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task It_goes_to_the_customer_with_its_pdf_and_a_button_to_the_invoice()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var invoice = await desk.Business.IssueAsync(100_00);
        var note = await desk.CreditAllAsync(invoice.Id);
        await desk.Visitor.PressAsync("Send by e-mail");
        Assert.Equal("Credit note CN-0001 from Ergasterion", desk.Visitor.Value("Subject"));
        Assert.Contains("Here is credit note CN-0001 for €100.00. It lowers invoice INV-0001.",
            desk.Visitor.Value("Message"), StringComparison.Ordinal);
        await desk.Visitor.PressAsync("Send");

        Assert.Contains("is on its way to c@example.test.", desk.Visitor.Text, StringComparison.Ordinal);
        var mail = await MailAsync(desk);
        Assert.Equal((MailKind.CreditNote, note.Id, invoice.Id, true),
            (mail.Kind, mail.CreditNoteId!.Value, mail.InvoiceId!.Value, mail.AttachesPdf));
        Assert.EndsWith(invoice.Address, mail.ButtonUrl, StringComparison.Ordinal);
        var sent = await Eventually.GetsAsync(() => MailAsync(desk), m => m.SentAt is not null);
        Assert.NotNull(sent.SentAt);
        Assert.Contains("CN-0001 · c@example.test", await desk.Merchant.WithDbAsync(db => db.Timeline
            .Where(t => t.Kind == TimelineKind.Sent).Select(t => t.Detail).ToListAsync()));
    }

    [Fact]
    public async Task The_pdf_is_the_notes_own()
    {
        using var desk = await Desk.OpenAsync(shared.App, "el");
        var id = await desk.IssuedAsync(100_00);
        var fields = await FieldsAsync(desk, id);
        await desk.Visitor.PostAsync($"/sales/credit-notes/new/{id}", fields);
        var note = Assert.Single(await desk.NotesAsync(id));
        var file = await shared.App.WithAsync<DocumentPdf, PdfFile>(
            desk.Merchant.OrganizationId, p => p.WriteAsync(note, default));

        Assert.Equal("Πιστωτικό-CN-0001.pdf", file.Name);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_mail()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var note = await desk.CreditAllAsync(await desk.IssuedAsync(100_00));
        await desk.Visitor.OpenAsync($"/sales/credit-notes/send/{note.Id}");
        var body = desk.Visitor.FormBody("Send");
        for (var i = 0; i < 2; i++)
            await desk.Visitor.Http.PostAsync($"/sales/credit-notes/send/{note.Id}", new FormUrlEncodedContent(body));

        Assert.Equal(1, await desk.Merchant.WithDbAsync(db => db.Mails.CountAsync()));
    }

    [Theory]
    [InlineData("Further addresses", "not an address", "“not an address” is not an e-mail address.")]
    [InlineData("Subject", "", "Fill this in.")]
    [InlineData("Subject", "two\r\nBcc: b@example.test", "Write the subject on one line.")]
    [InlineData("Message", "", "Fill this in.")]
    public async Task What_cannot_be_sent_is_told_beside_its_field(string field, string typed, string error)
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var note = await desk.CreditAllAsync(await desk.IssuedAsync(100_00));
        await desk.Visitor.OpenAsync($"/sales/credit-notes/send/{note.Id}");
        await desk.Visitor.PostAsync("Send", desk.Visitor.NameOf(field), typed);

        Assert.Equal(error, desk.Visitor.ErrorBeside(field));
        Assert.Equal(0, await desk.Merchant.WithDbAsync(db => db.Mails.CountAsync()));
    }

    [Fact]
    public async Task Without_its_token_nothing_is_sent()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var note = await desk.CreditAllAsync(await desk.IssuedAsync(100_00));
        await desk.Visitor.OpenAsync($"/sales/credit-notes/send/{note.Id}");
        using var answer = await desk.Visitor.PostWithoutTokenAsync(
            $"/sales/credit-notes/send/{note.Id}", desk.Visitor.Fields("Send"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, await desk.Merchant.WithDbAsync(db => db.Mails.CountAsync()));
    }

    [Fact]
    public async Task A_mail_about_the_invoice_says_what_has_been_credited()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await desk.ThreeHoursAsync();
        await desk.OpenNewNoteAsync(id);
        desk.Visitor.Credit(0, "0");
        desk.Visitor.Fill("Reason", "The book is returned");
        await desk.Visitor.PressAsync("Reckon");
        await desk.Visitor.PressAsync("Issue the credit note");
        await desk.OpenAsync(id, "send");

        var message = desk.Visitor.Value("Message");
        Assert.Contains("for €414.40.", message, StringComparison.Ordinal);
        Assert.Contains("€42.40 of it has been credited.", message, StringComparison.Ordinal);
        Assert.Contains("Still to be paid: €372.00.", message, StringComparison.Ordinal);
    }

    static async Task<Dictionary<string, string>> FieldsAsync(Desk desk, Id<Invoice> id)
    {
        await desk.OpenNewNoteAsync(id);
        desk.Visitor.Fill("Αιτιολογία", "Επιστροφή");
        return desk.Visitor.Fields("Έκδοση πιστωτικού");
    }

    static Task<Mail> MailAsync(Desk desk) =>
        desk.Merchant.WithDbAsync(db => db.Mails.SingleAsync(m => m.CreditNoteId != null));
}
