using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Bulk;

public sealed class SendTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    BulkDesk desk = null!;

    Visitor Visitor => desk.Visitor;

    public async ValueTask InitializeAsync() => desk = await BulkDesk.OpenAsync(shared.App);

    public ValueTask DisposeAsync()
    {
        desk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Row_by_row_it_is_said_what_will_happen_and_then_what_has_become_of_each()
    {
        var (issued, draft) = (await desk.IssuedAsync(), await desk.Business.DraftAsync(80_00));
        var (gone, paid, bare) = (await desk.VoidAsync(), await desk.PaidAsync(), await desk.Business.DraftAsync(null));
        var silent = (await desk.Business.IssueAsync(5_00, await desk.Merchant.AddCustomerAsync("Silent"))).Id;
        await desk.PressAsync("Send by e-mail", issued, draft, gone, paid, bare, silent);

        Assert.Contains("To be sent: 2 of 6", Visitor.Text, StringComparison.Ordinal);
        Assert.Equal("Is sent c@example.test", desk.Beside(issued));
        Assert.Equal("Is issued and sent c@example.test", desk.Beside(draft));
        LeftOut();
        Assert.Empty(await desk.MailsAsync());
        Assert.True((await desk.ReadAsync(draft)).IsDraft);

        await Visitor.PressAsync("Send");
        LeftOut();
        Assert.Contains("Left out: 4", Visitor.Text, StringComparison.Ordinal);
        var mails = await desk.MailsAsync();
        Assert.Equal([issued, draft], mails.Select(m => m.InvoiceId!.Value).Order());
        Assert.All(mails, m => Assert.Equal(("c@example.test", true), (m.To, m.AttachesPdf)));
        var number = (await desk.ReadAsync(draft)).Number;
        Assert.Equal($"Invoice {number} from Ergasterion", mails.Single(m => m.InvoiceId == draft).Subject);

        var result = Visitor.Address;
        await Eventually.GetsAsync(() => SeesAsync(result, "Sent: 2 of 2"), seen => seen);
        Assert.Equal("Sent c@example.test", desk.Beside(issued));
        Assert.Equal(2, (await desk.TimelineAsync(TimelineKind.Sent)).Count);

        void LeftOut()
        {
            Assert.Equal("Left out A void invoice is not sent.", desk.Beside(gone));
            Assert.StartsWith("Left out Nothing is owed on it any more.", desk.Beside(paid), StringComparison.Ordinal);
            Assert.Equal("Left out Add at least one line before issuing.", desk.Beside(bare));
            Assert.Equal("Left out The customer has no e-mail address.", desk.Beside(silent));
        }
    }

    [Fact]
    public async Task Each_customer_is_written_to_in_their_language_and_without_a_pdf_when_none_is_wished()
    {
        var greek = await desk.Merchant.AddCustomerAsync("Αλκυόνη", c =>
        {
            c.Party = c.Party with { Email = "g@example.test" };
            (c.Language, c.MoreEmails) = ("el", "second@example.test");
        });
        var (english, theirs) = (await desk.IssuedAsync(), (await desk.Business.IssueAsync(7_00, greek)).Id);
        await desk.PressAsync("Send by e-mail", english, theirs);
        Visitor.Tick("Attach each invoice as PDF", ticked: false);
        await Visitor.PressAsync("Send");

        var mails = await desk.MailsAsync();
        Assert.Contains("Here is invoice", mails.Single(m => m.InvoiceId == english).Body, StringComparison.Ordinal);
        var mail = mails.Single(m => m.InvoiceId == theirs);
        Assert.Equal(("el", "g@example.test", false), (mail.Language, mail.To, mail.AttachesPdf));
        Assert.StartsWith("Τιμολόγιο", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("7,00", mail.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Files_that_the_customer_may_have_go_along_when_it_is_wished(bool wished)
    {
        const string Tick = "Attach the files that go with each invoice";
        var (with, hidden) = (await desk.IssuedAsync(), await desk.IssuedAsync());
        await desk.Merchant.WithDbAsync(db =>
        {
            FileBeside.Add(db, desk.Merchant, with);
            FileBeside.Add(db, desk.Merchant, hidden, shown: false);
            return db.SaveChangesAsync();
        });
        await desk.PressAsync("Send by e-mail", hidden);
        Assert.DoesNotContain(Tick, Visitor.Text, StringComparison.Ordinal);
        await desk.PressAsync("Send by e-mail", with, hidden);
        Assert.True(Visitor.IsTicked(Tick));
        Visitor.Tick(Tick, wished);
        await Visitor.PressAsync("Send");
        Assert.Equal(wished, (await desk.MailsAsync()).Single(m => m.InvoiceId == with).AttachesFiles);
    }

    [Fact]
    public async Task The_same_form_sent_many_times_at_once_is_one_mail_and_one_number_for_each()
    {
        var (issued, first, second) = (
            await desk.IssuedAsync(), await desk.Business.DraftAsync(1_00), await desk.Business.DraftAsync(2_00));
        await desk.PressAsync("Send by e-mail", issued, first, second);
        var body = Visitor.FormBody("Send");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            Visitor.Http.PostAsync(BulkDesk.Address, new FormUrlEncodedContent(body))));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.All(answers, a => Assert.Contains("/bulk/sent", a.RequestMessage!.RequestUri!.AbsolutePath,
            StringComparison.Ordinal));
        Assert.Equal([issued, first, second], (await desk.MailsAsync()).Select(m => m.InvoiceId!.Value).Order());
        Assert.Equal(3, (await desk.TimelineAsync(TimelineKind.Issued)).Count);
        Assert.Equal(["INV-0001", "INV-0002", "INV-0003"], await desk.Merchant.WithDbAsync(db =>
            db.Invoices.OrderBy(i => i.Sequence).Select(i => i.Number).ToListAsync()));
    }

    [Fact]
    public async Task Drafts_take_their_numbers_in_the_order_of_their_dates()
    {
        var (later, earlier) = (await desk.Business.DraftAsync(1_00), await desk.Business.DraftAsync(2_00));
        await desk.Merchant.WithDbAsync(db => db.Invoices.Where(i => i.Id == earlier)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.IssuedOn, desk.Merchant.Today().AddDays(-3))));
        await desk.PressAsync("Send by e-mail", later, earlier);
        await Visitor.PressAsync("Send");
        Assert.Equal(("INV-0001", "INV-0002"),
            ((await desk.ReadAsync(earlier)).Number, (await desk.ReadAsync(later)).Number));
    }

    [Fact]
    public async Task The_result_counts_what_is_sent_waits_and_has_failed_and_looks_again_while_anything_waits()
    {
        Id<Invoice>[] all = [await desk.IssuedAsync(), await desk.IssuedAsync(), await desk.IssuedAsync()];
        await desk.PressAsync("Send by e-mail", all);
        await Visitor.PressAsync("Send");
        var result = Visitor.Address;
        Assert.True(await Eventually.GetsAsync(() => SeesAsync(result, "Sent: 3 of 3"), seen => seen));
        Assert.Null(Visitor.Page.QuerySelector("[hx-trigger]"));
        Assert.Null(Visitor.Page.QuerySelector("meta[http-equiv=refresh]"));

        await AlterAsync(all[1], m => (m.SentAt, m.NotBeforeAt) = (null, Never));
        await AlterAsync(all[2], m => (m.SentAt, m.FailedAt, m.LastError) = (null, Never, "550 no such person"));
        Assert.True(await SeesAsync(result, "Sent: 1 of 3"));
        Assert.Contains("Waiting: 1 · Failed: 1", Visitor.Text, StringComparison.Ordinal);
        Assert.Equal("every 2s", Visitor.Page.QuerySelector("#sending")!.GetAttribute("hx-trigger"));
        Assert.Contains("""<noscript><meta http-equiv="refresh" content="2"></noscript>""",
            Visitor.Page.Source.Text, StringComparison.Ordinal);
        Assert.Equal("1", Visitor.Page.QuerySelector("progress")!.GetAttribute("value"));
        Assert.Equal("Waits to be sent c@example.test", desk.Beside(all[1]));
        Assert.Contains("The mail server said: 550 no such person", desk.Beside(all[2]), StringComparison.Ordinal);

        await AlterAsync(all[1], m => m.LastError = "451 busy");
        await Visitor.OpenAsync(result);
        Assert.Equal("every 30s", Visitor.Page.QuerySelector("#sending")!.GetAttribute("hx-trigger"));
        Assert.Contains("will be asked again: 451 busy", desk.Beside(all[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_after_the_look_is_left_out_with_its_reason()
    {
        var (stays, goes) = (await desk.IssuedAsync(), await desk.Business.IssueAsync(9_00));
        await desk.PressAsync("Send by e-mail", stays, goes.Id);
        Assert.Contains("To be sent: 2 of 2", Visitor.Text, StringComparison.Ordinal);
        await goes.SettleByHandAsync();
        await Visitor.PressAsync("Send");
        Assert.Equal(stays, Assert.Single(await desk.MailsAsync()).InvoiceId);
        Assert.StartsWith("Left out Nothing is owed", desk.Beside(goes.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_of_another_organization_reach_nothing()
    {
        using var theirs = await BulkDesk.OpenAsync(shared.App);
        var (foreign, own) = (await theirs.Business.DraftAsync(1_00), await desk.IssuedAsync());
        var token = desk.Merchant.Ids().NextToken();
        foreach (var address in new[] { $"?i={foreign}", $"/sent?token={token}&i={foreign}", $"/marked?i={foreign}" })
        {
            await Visitor.OpenAsync(BulkDesk.Address + address);
            Assert.Equal(HttpStatusCode.NotFound, Visitor.Status);
        }

        await Visitor.OpenAsync($"{BulkDesk.Address}?i={foreign}&i={own}");
        Assert.Contains("To be sent: 1 of 1", Visitor.Text, StringComparison.Ordinal);
        await Visitor.PostAsync("Send", "i", foreign.ToString());
        Assert.Equal(HttpStatusCode.NotFound, Visitor.Status);
        Assert.Empty(await desk.MailsAsync());
        Assert.Empty(await theirs.MailsAsync());
        Assert.True((await theirs.ReadAsync(foreign)).IsDraft);
    }

    static DateTimeOffset Never => new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);

    async Task<bool> SeesAsync(string address, string text)
    {
        await Visitor.OpenAsync(address);
        return Visitor.Text.Contains(text, StringComparison.Ordinal);
    }

    Task<int> AlterAsync(Id<Invoice> invoice, Action<Mail> change) => desk.Merchant.WithDbAsync(async db =>
    {
        change(await db.Mails.FirstAsync(m => m.InvoiceId == invoice));
        return await db.SaveChangesAsync();
    });
}
