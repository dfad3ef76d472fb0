using Microsoft.EntityFrameworkCore;
using MimeKit;
using Tamias.Web.Email;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Email;

public sealed class OutboxTests(Databases databases) : IAsyncLifetime
{
    App app = null!;
    Business business = null!;
    Post post = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync(databases);
        business = await Business.OpenAsync(app);
        post = new(app, business.Merchant.OrganizationId);
    }

    public async ValueTask DisposeAsync()
    {
        await post.DisposeAsync();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task A_mail_arrives_whole_and_is_marked_as_sent()
    {
        var mail = post.New("whole");
        await post.WriteAsync(mail);
        Assert.True(await post.OnceAsync());
        Assert.False(await post.OnceAsync());

        var got = Assert.Single(post.Sink.Messages);
        Assert.Equal("Τιμολόγιο ΤΙΜ-0001", got.Subject);
        Assert.Equal("Εργαστήριον", got.From.Mailboxes.Single().Name);
        Assert.Equal("tamias@tamias.test", got.From.Mailboxes.Single().Address);
        Assert.Equal("shop@example.test", got.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal($"{mail.Id}@127.0.0.1", got.MessageId);
        Assert.Contains("σας στέλνουμε το τιμολόγιο.", got.TextBody, StringComparison.Ordinal);
        Assert.Contains("http://tamias.test/pay/x", got.TextBody, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"el\">", got.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("href=\"http://tamias.test/pay/x\"", got.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(post.Clock.Now, (await post.ReadAsync(mail)).SentAt);
    }

    [Fact]
    public async Task Of_two_workers_at_once_each_mail_is_sent_by_one()
    {
        var mails = Enumerable.Range(1, 30).Select(i => post.New($"parallel:{i}", $"n{i}@example.test")).ToArray();
        await post.WriteAsync(mails);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(post.AllAsync)));

        Assert.Equal(30, post.Sink.Messages.Count);
        Assert.Equal(30, post.Sink.Messages.Select(m => m.MessageId).Distinct(StringComparer.Ordinal).Count());
        foreach (var mail in mails)
            Assert.Equal(1, (await post.ReadAsync(mail)).Tries);
    }

    [Fact]
    public async Task A_crash_after_sending_sends_again_with_the_same_message_id_and_not_before_the_lease_ends()
    {
        await post.WriteAsync(post.New("crash"));
        using var life = new CancellationTokenSource();
        var dying = new SendsAndDies(new SmtpTransport(post.Settings), life);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => post.OnceAsync(dying, life.Token));
        Assert.False(await post.OnceAsync());

        post.Clock.Now += Outbox.Lease + TimeSpan.FromSeconds(1);
        Assert.True(await post.OnceAsync());
        Assert.Equal(2, post.Sink.Messages.Count);
        Assert.Single(post.Sink.Messages.Select(m => m.MessageId).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task However_long_the_turn_to_write_was_waited_for_the_lease_is_whole()
    {
        var mail = post.New("waited");
        await post.WriteAsync(mail);
        using var life = new CancellationTokenSource();
        post.Clock.Step = Outbox.Lease * 2; // between looking for the mail and taking it
        var looked = post.Clock.Now;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => post.OnceAsync(new SendsAndDies(new SmtpTransport(post.Settings), life), life.Token));

        Assert.Equal(looked + (Outbox.Lease * 3), (await post.ReadAsync(mail)).NotBeforeAt);
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_after_growing_pauses_until_it_takes_the_mail()
    {
        var mail = post.New("busy");
        await post.WriteAsync(mail);
        post.Sink.OnRecipient = _ => "451 greylisted, come back";
        Assert.True(await post.OnceAsync());
        Assert.False(await post.OnceAsync());
        Assert.Contains("greylisted", (await post.ReadAsync(mail)).LastError, StringComparison.Ordinal);

        post.Clock.Now += MailFate.PauseAfter(1);
        Assert.True(await post.OnceAsync());
        post.Clock.Now += MailFate.PauseAfter(1);
        Assert.False(await post.OnceAsync());

        post.Sink.OnRecipient = _ => null;
        post.Clock.Now += MailFate.PauseAfter(2);
        Assert.True(await post.OnceAsync());
        var sent = await post.ReadAsync(mail);
        Assert.Equal((post.Clock.Now, 3, ""), (sent.SentAt, sent.Tries, sent.LastError));
    }

    [Fact]
    public async Task After_many_tries_it_is_given_up_and_the_invoice_tells()
    {
        var issued = await business.IssueAsync(100_00);
        var mail = post.New("hopeless", kind: MailKind.Invoice, invoice: issued.Id);
        await post.WriteAsync(mail);
        post.Sink.OnRecipient = _ => "451 never";
        for (var tries = 1; tries <= MailFate.MostTries; tries++)
        {
            Assert.True(await post.OnceAsync());
            post.Clock.Now += MailFate.PauseAfter(tries);
        }

        Assert.False(await post.OnceAsync());
        Assert.NotNull((await post.ReadAsync(mail)).FailedAt);
        Assert.Contains(
            "never", (await TimelineAsync(issued, TimelineKind.SendFailed)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recipient_who_does_not_exist_is_told_at_once_and_nobody_else_gets_the_mail()
    {
        var issued = await business.IssueAsync(100_00);
        var mail = post.New("unknown", "known@example.test,gone@example.test", MailKind.Invoice, issued.Id);
        await post.WriteAsync(mail);
        post.Sink.OnRecipient = line => line.Contains("gone", StringComparison.Ordinal) ? "550 no such person" : null;
        Assert.True(await post.OnceAsync());

        Assert.NotNull((await post.ReadAsync(mail)).FailedAt);
        Assert.Empty(post.Sink.Messages);
        var told = await TimelineAsync(issued, TimelineKind.SendFailed);
        Assert.Contains("gone@example.test", told.Detail, StringComparison.Ordinal);
        Assert.Contains("no such person", told.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sent_invoice_stands_in_its_timeline()
    {
        var issued = await business.IssueAsync(100_00);
        await post.WriteAsync(post.New("sent", "c@example.test", MailKind.Invoice, issued.Id));
        await post.AllAsync();
        Assert.Equal("c@example.test", (await TimelineAsync(issued, TimelineKind.Sent)).Detail);
    }

    [Fact]
    public async Task The_invoice_is_enclosed_as_pdf_when_that_was_wished()
    {
        var issued = await business.IssueAsync(100_00);
        await post.WriteAsync(
            post.New("with", kind: MailKind.Invoice, invoice: issued.Id, pdf: true),
            post.New("without", invoice: issued.Id));
        await post.AllAsync();

        var number = (await issued.ReadAsync()).Number;
        var (name, text) = await EnclosedAsync();
        Assert.Equal($"Invoice-{number}.pdf", name);
        Assert.Contains(number, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_paid_gets_the_receipt_with_the_mail_and_none_once_the_payment_was_taken_back()
    {
        var payment = await business.Merchant.AddPaymentAsync(business.Customer, new(12_34, Currency.Eur));
        await post.WriteAsync(post.New("receipt", payment: payment.Id));
        await post.AllAsync();
        var (name, text) = await EnclosedAsync();
        Assert.StartsWith("Απόδειξη-είσπραξης-", name, StringComparison.Ordinal);
        Assert.Contains("12,34", text, StringComparison.Ordinal);

        Assert.Null(await app.WithAsync<Web.Payments.TakeBackPayment, Refusal?>(business.Merchant.OrganizationId,
            t => t.TakeBackAsync(payment.Id, business.Merchant.UserId, default)));
        await post.WriteAsync(post.New("receipt again", payment: payment.Id));
        await post.AllAsync();
        Assert.Equal(2, post.Sink.Messages.Count);
        Assert.Single(post.Sink.Messages.SelectMany(m => m.Attachments));
    }

    [Fact]
    public async Task A_statement_is_enclosed_as_it_stands_when_the_mail_leaves()
    {
        await post.WriteAsync(post.New(
            "statement", kind: MailKind.Statement, pdf: true, customer: business.Customer.Id));
        await business.IssueAsync(77_00);
        await post.AllAsync();

        var (name, text) = await EnclosedAsync();
        Assert.StartsWith("Καρτέλα-πελάτη-", name, StringComparison.Ordinal);
        Assert.Contains("77,00", text, StringComparison.Ordinal);
    }

    /// <summary>The one file of all messages, and what can be read in it.</summary>
    async Task<(string Name, string Text)> EnclosedAsync()
    {
        var enclosed = (MimePart)Assert.Single(post.Sink.Messages.SelectMany(m => m.Attachments));
        Assert.Equal("application/pdf", enclosed.ContentType.MimeType);
        using var bytes = new MemoryStream();
        await enclosed.Content!.DecodeToAsync(bytes);
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(bytes.ToArray());
        return (enclosed.FileName!, string.Concat(pdf.GetPages().Select(p => p.Text)));
    }

    Task<TimelineEntry> TimelineAsync(Issued issued, TimelineKind kind) => business.Merchant.WithDbAsync(db =>
        db.Timeline.SingleAsync(t => t.InvoiceId == issued.Id && t.Kind == kind));

    /// <summary>Stands for a machine that stops between the server's "accepted" and our mark.</summary>
    sealed class SendsAndDies(IMailTransport inner, CancellationTokenSource life) : IMailTransport
    {
        public async Task SendAsync(MimeMessage message, CancellationToken cancellation)
        {
            await inner.SendAsync(message, cancellation);
            await life.CancelAsync();
            throw new OperationCanceledException("The machine stopped.");
        }
    }
}
