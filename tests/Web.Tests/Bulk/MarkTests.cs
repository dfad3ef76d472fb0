using System.Net;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Bulk;

public sealed class MarkTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Issued_ones_say_in_their_history_who_sent_them_and_others_are_left_out_with_the_reason()
    {
        using var desk = await BulkDesk.OpenAsync(shared.App);
        var (issued, paid) = (await desk.IssuedAsync(), await desk.PaidAsync());
        var (draft, gone) = (await desk.Business.DraftAsync(1_00), await desk.VoidAsync());
        await desk.PressAsync("Mark as sent", issued, paid, draft, gone);

        Assert.Contains("Marked as sent: 2 of 4", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.StartsWith("Sent by other means", desk.Beside(issued), StringComparison.Ordinal);
        Assert.StartsWith("Sent by other means", desk.Beside(paid), StringComparison.Ordinal);
        Assert.Equal("Left out A draft has not been issued, so nobody has received it.", desk.Beside(draft));
        Assert.Equal("Left out A void invoice is not sent.", desk.Beside(gone));
        var marks = await desk.TimelineAsync(TimelineKind.SentOtherwise);
        Assert.Equal([issued, paid], marks.Select(m => m.InvoiceId).Order());
        Assert.All(marks, m => Assert.Equal(desk.Merchant.UserId, m.UserId));
        Assert.Empty(await desk.MailsAsync());

        await desk.Visitor.OpenAsync($"/sales/invoices/show/{issued}");
        Assert.Contains("Sent by other means", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.Visitor.OpenAsync($"/sales/invoices/history/{issued}");
        Assert.Contains("Sent by other means", desk.Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_often_and_at_once_it_is_marked_it_is_one_line()
    {
        using var desk = await BulkDesk.OpenAsync(shared.App);
        Id<Invoice>[] issued = [await desk.IssuedAsync(), await desk.IssuedAsync()];
        await desk.Visitor.FormTokenAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(n =>
            desk.PostAsync("Mark", n % 2 == 0 ? issued : [.. issued.Reverse()])));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.StatusCode));
        Assert.Equal(issued, (await desk.TimelineAsync(TimelineKind.SentOtherwise)).Select(m => m.InvoiceId).Order());
    }

    [Fact]
    public async Task Of_another_organization_nothing_is_marked()
    {
        using var desk = await BulkDesk.OpenAsync(shared.App);
        using var theirs = await BulkDesk.OpenAsync(shared.App);
        var (own, foreign) = (await desk.IssuedAsync(), await theirs.IssuedAsync());
        await desk.PostAsync("Mark", own, foreign);
        Assert.Equal(own, Assert.Single(await desk.TimelineAsync(TimelineKind.SentOtherwise)).InvoiceId);
        Assert.Empty(await theirs.TimelineAsync(TimelineKind.SentOtherwise));
    }
}
