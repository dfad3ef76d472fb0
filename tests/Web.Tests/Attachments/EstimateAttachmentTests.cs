using System.Net;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Tamias.Web.Tests.Email;
using Tamias.Web.Tests.Exports;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Attachments;

/// <summary>Files beside an estimate: they help to decide.</summary>
public sealed class EstimateAttachmentTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    FileDesk desk = null!;

    public async ValueTask InitializeAsync() => desk = await FileDesk.OpenAsync(shared.App);

    public ValueTask DisposeAsync()
    {
        desk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_file_is_shown_to_the_estimates_customer_and_to_nobody_elses()
    {
        var (offered, other) = (await desk.Business.OfferAsync(50_00), await desk.Business.OfferAsync(60_00));
        var issued = await desk.Business.IssueAsync(70_00);
        await desk.AttachAsync(PageOf(offered.Id), "plan.pdf", FileDesk.Pdf);
        await desk.AttachAsync(PageOf(offered.Id), "cost.csv", "4;5"u8.ToArray(), shown: false);
        var (plan, cost) = (await FileAsync("plan.pdf"), await FileAsync("cost.csv"));
        await desk.Visitor.OpenAsync($"/sales/estimates/show/{offered.Id}");
        Assert.Contains("plan.pdf", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("File attached", desk.Visitor.Text, StringComparison.Ordinal);

        using var customer = shared.App.Visitor();
        await customer.OpenAsync(offered.Address);
        Assert.DoesNotContain("cost.csv", customer.Text, StringComparison.Ordinal);
        using (var answer = await customer.Http.GetAsync($"{offered.Address}/attachments/{plan.Id}"))
            Assert.Equal(FileDesk.Pdf, await answer.Content.ReadAsByteArrayAsync());
        foreach (var address in (string[])[$"{offered.Address}/attachments/{cost.Id}",
            $"{other.Address}/attachments/{plan.Id}", $"{issued.Address}/attachments/{plan.Id}"])
        {
            using var answer = await customer.Http.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task It_goes_along_with_the_estimates_mail_and_not_with_the_invoices_that_is_made_of_it()
    {
        var draft = await desk.Business.DraftEstimateAsync(50_00);
        await desk.AttachAsync(PageOf(draft), "plan.pdf", FileDesk.Pdf);
        await desk.Visitor.OpenAsync($"/sales/estimates/send/{draft}");
        Assert.Contains("plan.pdf", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.Visitor.PressAsync("Issue and send");
        var mail = await desk.Business.Merchant.WithDbAsync(db => db.Mails.FirstAsync(m => m.EstimateId == draft));
        await using var post = new Post(shared.App, desk.Business.Merchant.OrganizationId);
        await post.DispatchAsync(mail);
        Assert.Contains("plan.pdf",
            Assert.Single(post.Sink.Messages).Attachments.Cast<MimePart>().Select(p => p.FileName));

        await desk.Visitor.OpenAsync($"/sales/estimates/show/{draft}");
        await desk.Visitor.PressAsync("Make invoice");
        Assert.DoesNotContain("plan.pdf", desk.Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_is_deleted_takes_its_files_along()
    {
        var draft = await desk.Business.DraftEstimateAsync(50_00);
        await desk.AttachAsync(PageOf(draft), "plan.pdf", FileDesk.Pdf);
        await desk.Visitor.OpenAsync($"/sales/estimates/show/{draft}");
        await desk.Visitor.PressAsync("Delete draft");
        Assert.Equal((0, 0), await desk.Business.Merchant.WithDbAsync(async db =>
            (await db.Attachments.CountAsync(), await db.AttachmentContents.CountAsync())));
    }

    [Fact]
    public async Task The_archive_has_it_in_its_estimates_folder()
    {
        var draft = await desk.Business.DraftEstimateAsync(50_00);
        await desk.AttachAsync(PageOf(draft), "plan.pdf", FileDesk.Pdf);
        var files = ExportDesk.Open(await desk.Business.Merchant.ArchiveAsync());
        Assert.Equal(FileDesk.Pdf, files[$"attachments/{draft}/plan.pdf"]);
        Assert.Equal($"{draft}", Assert.Single(ExportDesk.Rows(files["attachments.csv"]))["Key of the estimate"]);
    }

    static string PageOf(Id<Estimate> id) => $"/sales/estimates/attachments/{id}";

    Task<Attachment> FileAsync(string name) =>
        desk.Business.Merchant.WithDbAsync(db => db.Attachments.FirstAsync(a => a.Name == name));
}
