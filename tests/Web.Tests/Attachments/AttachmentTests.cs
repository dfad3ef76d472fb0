using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Tamias.Web.Tests.Email;
using Tamias.Web.Tests.Exports;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Attachments;

/// <summary>Files beside an invoice: who gets them, by which way, and what is refused.</summary>
public sealed class AttachmentTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    const int Megabyte = 1024 * 1024;

    App App => shared.App;

    FileDesk desk = null!;

    public async ValueTask InitializeAsync() => desk = await FileDesk.OpenAsync(App);

    public ValueTask DisposeAsync()
    {
        desk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_file_stands_on_the_merchants_page_and_the_customers_and_comes_back_as_it_was()
    {
        var issued = await desk.Business.IssueAsync(50_00);
        var before = await issued.ReadAsync();
        var page = await desk.AttachAsync(issued.Id, "Φύλλο ωρών (Μάρτιος).pdf", FileDesk.Pdf);
        Assert.Contains("“Φύλλο ωρών (Μάρτιος).pdf” is attached.", page, StringComparison.Ordinal);
        var file = Assert.Single(await desk.OfAsync(issued.Id));
        await desk.Visitor.OpenAsync($"/sales/invoices/show/{issued.Id}");
        Assert.Contains("Φύλλο ωρών (Μάρτιος).pdf", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("File attached", desk.Visitor.Text, StringComparison.Ordinal);
        await ComesBackAsync(desk.Visitor, $"/sales/invoices/attachment/{file.Id}", "Φύλλο ωρών (Μάρτιος).pdf");

        using var customer = App.Visitor();
        await customer.OpenAsync(issued.Address);
        var link = customer.Page.QuerySelectorAll("a").Single(a => a.TextContent.Contains("Φύλλο",
            StringComparison.Ordinal)).GetAttribute("href")!;
        await ComesBackAsync(customer, link, "Φύλλο ωρών (Μάρτιος).pdf");
        Assert.Equal(before.Version, (await issued.ReadAsync()).Version); // the document is what it was
    }

    [Fact]
    public async Task What_the_merchant_keeps_for_themselves_reaches_no_customer()
    {
        var (mine, other) = (await desk.Business.IssueAsync(50_00), await desk.Business.IssueAsync(60_00));
        await desk.AttachAsync(mine.Id, "cost.csv", "4;5"u8.ToArray(), shown: false);
        await desk.AttachAsync(other.Id, "other.txt", "other"u8.ToArray());
        var hidden = Assert.Single(await desk.OfAsync(mine.Id));
        using var customer = App.Visitor();
        await customer.OpenAsync(mine.Address);
        Assert.DoesNotContain("cost.csv", customer.Text, StringComparison.Ordinal);
        await IsNotThereAsync(customer, $"{mine.Address}/attachments/{hidden.Id}");
        await IsNotThereAsync(customer, $"{mine.Address}/attachments/{(await desk.OfAsync(other.Id))[0].Id}");

        await desk.Visitor.OpenAsync(FileDesk.PageOf(mine.Id));
        await desk.Visitor.PressAsync("Show to the customer");
        await customer.OpenAsync(mine.Address);
        Assert.Contains("cost.csv", customer.Text, StringComparison.Ordinal);
        await desk.Visitor.PressAsync("Hide from the customer");
        await IsNotThereAsync(customer, $"{mine.Address}/attachments/{hidden.Id}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task They_go_along_with_the_mail_unless_the_tick_is_taken_away(bool ticked)
    {
        var issued = await desk.Business.IssueAsync(50_00);
        await desk.AttachAsync(issued.Id, "hours.xlsx", "PK\x03\x04hours"u8.ToArray());
        await desk.AttachAsync(issued.Id, "mine.txt", "mine"u8.ToArray(), shown: false);
        await desk.Visitor.OpenAsync($"/sales/invoices/send/{issued.Id}");
        Assert.Contains("hours.xlsx", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("mine.txt", desk.Visitor.Text, StringComparison.Ordinal);
        desk.Visitor.Tick("Attach the files that go with it", ticked);
        await desk.Visitor.PressAsync("Send");
        var mail = await desk.Business.Merchant.WithDbAsync(db => db.Mails.FirstAsync(m => m.InvoiceId == issued.Id));

        await using var post = new Post(App, desk.Business.Merchant.OrganizationId);
        await post.DispatchAsync(mail);
        var parts = Assert.Single(post.Sink.Messages).Attachments.Cast<MimePart>().ToList();
        Assert.Equal(ticked ? 2 : 1, parts.Count);
        if (!ticked)
            return;
        Assert.Equal(("hours.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            (parts[1].FileName, parts[1].ContentType.MimeType));
        using var bytes = new MemoryStream();
        await parts[1].Content!.DecodeToAsync(bytes);
        Assert.Equal("PK\x03\x04hours"u8.ToArray(), bytes.ToArray());
    }

    [Fact]
    public async Task A_credit_notes_mail_does_not_bring_the_files_of_its_invoice()
    {
        var issued = await desk.Business.IssueAsync(50_00);
        await desk.AttachAsync(issued.Id, "hours.txt", "hours"u8.ToArray());
        var note = await Security.OneOfEach.CreditAsync(desk.Business, await issued.ReadAsync());
        await desk.Visitor.OpenAsync($"/sales/credit-notes/send/{note}");
        await desk.Visitor.PressAsync("Send");
        var mail = await desk.Business.Merchant.WithDbAsync(db => db.Mails.FirstAsync(m => m.CreditNoteId == note));
        Assert.False(mail.AttachesFiles);
    }

    public static TheoryData<string, byte[], string> Wrongs => new()
    {
        { "run.exe", "MZ"u8.ToArray(), "Files of this kind are not attached. These are: pdf, jpg" },
        { "page.html", "<script>"u8.ToArray(), "Files of this kind are not attached." },
        { "no-ending", FileDesk.Pdf, "Files of this kind are not attached." },
        { "invoice.pdf", "MZ is no PDF"u8.ToArray(), "This file is not what its name says. Save it anew as pdf" },
        { "photo.png", FileDesk.Pdf, "This file is not what its name says." },
        { "text.txt", [65, 0, 66], "This file is not what its name says." },
        { "empty.txt", [], "Choose a file first." },
        { "large.txt", new byte[Attachment.Largest + 1], "The file is larger than 5 MB." },
    };

    [Theory]
    [MemberData(nameof(Wrongs))]
    public async Task What_is_no_good_file_is_refused_beside_the_field(string name, byte[] content, string sentence)
    {
        var draft = await desk.Business.DraftAsync(50_00);
        Assert.Contains(sentence, await desk.AttachAsync(draft, name, content), StringComparison.Ordinal);
        Assert.Empty(await desk.OfAsync(draft));
    }

    [Fact]
    public async Task There_are_ten_at_most_and_what_fits_into_a_mail()
    {
        var draft = await desk.Business.DraftAsync(50_00);
        foreach (var n in Enumerable.Range(1, Attachment.Most))
            await desk.AttachAsync(draft, $"{n}.txt", Encoding.ASCII.GetBytes($"{n}"));
        Assert.Contains("A document has at most 10 files. Remove one first.",
            await desk.AttachAsync(draft, "11.txt", "11"u8.ToArray()), StringComparison.Ordinal);

        var heavy = await desk.Business.DraftAsync(50_00);
        foreach (var n in (byte[])[65, 66])
            await desk.AttachAsync(heavy, $"{n}.txt", [.. Enumerable.Repeat(n, Attachment.Largest)]);
        Assert.Contains("at most 12 MB, so that they fit into a mail", await desk.AttachAsync(
            heavy, "more.txt", [.. Enumerable.Repeat((byte)67, (2 * Megabyte) + 1)]), StringComparison.Ordinal);
        Assert.Equal(2, (await desk.OfAsync(heavy)).Count);
    }

    [Fact]
    public async Task A_form_sent_by_eight_at_once_adds_the_file_once()
    {
        var draft = await desk.Business.DraftAsync(50_00);
        await desk.Visitor.OpenAsync(FileDesk.PageOf(draft));
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var form = desk.Form("a.pdf", FileDesk.Pdf);
            using var answer = await desk.Visitor.Straight.PostAsync(FileDesk.PageOf(draft), form);
            return answer.StatusCode;
        }));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a));
        Assert.Single(await desk.OfAsync(draft));
    }

    [Theory]
    [InlineData("..\\..\\etc/passwd.txt", "passwd.txt")]
    [InlineData("inv\u202Efdp.txt", "invfdp.txt")]
    [InlineData("a:b|c?.txt", "a-b-c-.txt")]
    public void A_name_is_what_people_see_and_leads_nowhere(string sent, string kept) =>
        Assert.Equal(kept, FileNames.Kept(sent));

    [Fact]
    public async Task A_long_name_keeps_its_ending()
    {
        var draft = await desk.Business.DraftAsync(50_00);
        await desk.AttachAsync(draft, new string('ω', 180) + ".pdf", FileDesk.Pdf);
        Assert.Equal(new string('ω', 116) + ".pdf", Assert.Single(await desk.OfAsync(draft)).Name);
    }

    [Fact]
    public async Task Removed_it_is_gone_and_a_deleted_draft_takes_its_files_with_it()
    {
        var draft = await desk.Business.DraftAsync(50_00);
        await desk.AttachAsync(draft, "a.pdf", FileDesk.Pdf);
        await desk.AttachAsync(draft, "b.txt", "b"u8.ToArray());
        await desk.Visitor.OpenAsync(FileDesk.PageOf(draft));
        await desk.Visitor.PressAsync("Remove");
        Assert.Equal("b.txt", Assert.Single(await desk.OfAsync(draft)).Name);
        await desk.Visitor.OpenAsync($"/sales/invoices/show/{draft}");
        Assert.Contains("File removed", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.Visitor.PressAsync("Delete draft");

        Assert.Empty(await desk.OfAsync(draft));
        Assert.Equal(0, await desk.Business.Merchant.WithDbAsync(db => db.AttachmentContents.CountAsync()));
    }

    [Fact]
    public async Task The_archive_has_them_each_in_its_invoices_folder()
    {
        var draft = await desk.Business.DraftAsync(50_00);
        await desk.AttachAsync(draft, "a.txt", "one"u8.ToArray());
        await desk.AttachAsync(draft, "a.txt", "two"u8.ToArray(), shown: false);
        var files = ExportDesk.Open(await desk.Business.Merchant.ArchiveAsync());
        Assert.Equal("one"u8.ToArray(), files[$"attachments/{draft}/a.txt"]);
        Assert.Equal("two"u8.ToArray(), files[$"attachments/{draft}/a_2.txt"]);
        Assert.Equal(2, ExportDesk.Rows(files["attachments.csv"]).Count);
    }

    static async Task ComesBackAsync(Visitor visitor, string address, string name)
    {
        using var answer = await visitor.Straight.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(FileDesk.Pdf, await answer.Content.ReadAsByteArrayAsync());
        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal(("attachment", name), (disposition.DispositionType, disposition.FileNameStar));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    static async Task IsNotThereAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.Straight.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
