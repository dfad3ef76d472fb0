using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Sales.Invoices;

public sealed class SendTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    readonly App app = shared.App;
    Business business = null!;
    Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        business = await Business.OpenAsync(app);
        visitor = await business.Merchant.SignInAsync();
    }

    public ValueTask DisposeAsync()
    {
        visitor.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_issued_invoice_goes_to_its_customer_with_a_button_to_its_page()
    {
        var issued = await business.IssueAsync(124_00);
        var number = (await issued.ReadAsync()).Number;
        await visitor.OpenAsync($"/sales/invoices/send/{issued.Id}");
        Assert.Equal($"Invoice {number} from Ergasterion", visitor.Value("Subject"));
        Assert.Contains($"Here is invoice {number} for €124.00.", visitor.Value("Message"), StringComparison.Ordinal);
        Assert.True(visitor.IsTicked("c@example.test"));
        visitor.Fill("Further addresses", "second@example.test; third@example.test");
        visitor.Fill("Copy to (Cc)", "boss@example.test");
        await visitor.PressAsync("Send");

        var mail = await MailAsync(issued.Id);
        Assert.Equal("c@example.test,second@example.test,third@example.test", mail.To);
        Assert.Equal(("boss@example.test", "View and pay", true), (mail.Cc, mail.ButtonText, mail.AttachesPdf));
        Assert.EndsWith(issued.Address, mail.ButtonUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_a_draft_issues_it_and_writes_its_number_into_the_mail()
    {
        var draft = await business.DraftAsync(80_00);
        await visitor.OpenAsync($"/sales/invoices/send/{draft}");
        Assert.Equal("Invoice {number} from Ergasterion", visitor.Value("Subject"));
        await visitor.PressAsync("Issue and send");

        var invoice = await business.Merchant.WithDbAsync(db => db.Invoices.FirstAsync(i => i.Id == draft));
        Assert.False(invoice.IsDraft);
        var mail = await MailAsync(draft);
        Assert.Equal($"Invoice {invoice.Number} from Ergasterion", mail.Subject);
        Assert.Contains($"Here is invoice {invoice.Number} for €80.00.", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("{number}", mail.Body, StringComparison.Ordinal);
        Assert.Contains("/pay/", mail.ButtonUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_may_not_be_issued_is_not_sent_and_nothing_typed_is_lost()
    {
        var draft = await business.DraftAsync(null);
        await visitor.OpenAsync($"/sales/invoices/send/{draft}");
        visitor.Fill("Message", "My own words.");
        await visitor.PressAsync("Issue and send");

        Assert.Contains("Add at least one line before issuing.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("My own words.", visitor.Value("Message"));
        Assert.False(await AnyMailAsync(draft));
        Assert.True(
            await business.Merchant.WithDbAsync(db => db.Invoices.AnyAsync(i => i.Id == draft && i.IssuedAt == null)));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_mail_and_one_number()
    {
        var draft = await business.DraftAsync(80_00);
        await visitor.OpenAsync($"/sales/invoices/send/{draft}");
        var body = visitor.FormBody("Issue and send");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            visitor.Http.PostAsync($"/sales/invoices/send/{draft}", new FormUrlEncodedContent(body))));

        Assert.All(answers, a => Assert.NotEqual(HttpStatusCode.InternalServerError, a.StatusCode));
        await MailAsync(draft);
        Assert.Equal(
            1, await business.Merchant.WithDbAsync(
            db => db.Timeline.CountAsync(t => t.InvoiceId == draft && t.Kind == TimelineKind.Issued)));
    }

    [Theory]
    [InlineData("Further addresses", "not an address", "“not an address” is not an e-mail address.")]
    [InlineData(
        "Copy to (Cc)", "a@example.test, Bcc: b@example.test", "“Bcc: b@example.test” is not an e-mail address.")]
    [InlineData("Copy to (Cc)", "\"x\" <a@example.test>", "“\"x\" <a@example.test>” is not an e-mail address.")]
    [InlineData("Subject", "two\r\nBcc: b@example.test", "Write the subject on one line.")]
    [InlineData("Subject", "", "Fill this in.")]
    [InlineData("Message", "", "Fill this in.")]
    public async Task What_cannot_be_sent_is_told_beside_its_field(string field, string typed, string error)
    {
        var issued = await business.IssueAsync(10_00);
        await visitor.OpenAsync($"/sales/invoices/send/{issued.Id}");
        await visitor.PostAsync("Send", visitor.NameOf(field), typed);
        Assert.Equal(error, visitor.ErrorBeside(field));
        Assert.False(await AnyMailAsync(issued.Id));
    }

    [Fact]
    public async Task Too_long_texts_and_too_many_people_are_refused()
    {
        var issued = await business.IssueAsync(10_00);
        await visitor.OpenAsync($"/sales/invoices/send/{issued.Id}");
        visitor.Fill("Subject", new string('x', 201));
        visitor.Fill("Message", new string('x', 10_001));
        visitor.Fill("Further addresses", string.Join(',', Enumerable.Range(1, 20).Select(i => $"p{i}@example.test")));
        await visitor.PressAsync("Send");
        Assert.Equal("At most 200 characters.", visitor.ErrorBeside("Subject"));
        Assert.Equal("At most 10000 characters.", visitor.ErrorBeside("Message"));
        Assert.Equal("At most 20 addresses at a time.", visitor.ErrorBeside("Further addresses"));
        Assert.False(await AnyMailAsync(issued.Id));
    }

    [Fact]
    public async Task Without_any_address_nothing_is_sent()
    {
        var issued = await business.IssueAsync(10_00);
        await visitor.OpenAsync($"/sales/invoices/send/{issued.Id}");
        visitor.Tick("c@example.test", ticked: false);
        await visitor.PressAsync("Send");
        Assert.Equal("Choose or write at least one address.", visitor.ErrorBeside("Further addresses"));
        Assert.False(await AnyMailAsync(issued.Id));
    }

    [Fact]
    public async Task A_void_invoice_is_not_sent()
    {
        var issued = await business.IssueAsync(10_00);
        await visitor.OpenAsync($"/sales/invoices/send/{issued.Id}");
        await business.Merchant.WithDbAsync(async db =>
        {
            (await db.Invoices.FirstAsync(i => i.Id == issued.Id)).Void(DateTimeOffset.UtcNow);
            return await db.SaveChangesAsync();
        });
        await visitor.PressAsync("Send");
        Assert.Contains("A void invoice is not sent.", visitor.Text, StringComparison.Ordinal);
        Assert.False(await AnyMailAsync(issued.Id));
        await visitor.OpenAsync($"/sales/invoices/send/{issued.Id}");
        Assert.StartsWith("/sales/invoices/show/", visitor.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_greek_customer_of_an_english_merchant_is_written_to_in_greek()
    {
        var greek = await Business.OpenAsync(app, "el");
        using var theirs = await greek.Merchant.SignInAsync();
        var issued = await greek.IssueAsync(1000_00);
        await theirs.OpenAsync($"/sales/invoices/send/{issued.Id}");
        Assert.Equal($"Τιμολόγιο {(await issued.ReadAsync()).Number} από Ergasterion", theirs.Value("Subject"));
        Assert.Contains("ποσού 1.000,00\u00a0€", theirs.Value("Message"), StringComparison.Ordinal);
        await theirs.PressAsync("Send");
        var mail = await greek.Merchant.WithDbAsync(db => db.Mails.SingleAsync(m => m.InvoiceId == issued.Id));
        Assert.Equal(("el", "Προβολή και πληρωμή"), (mail.Language, mail.ButtonText));
    }

    [Fact]
    public async Task The_page_speaks_greek()
    {
        using var greek = await business.Merchant.SignInAsync("el");
        var draft = await business.DraftAsync(80_00);
        await greek.OpenAsync($"/sales/invoices/send/{draft}");
        Assert.Contains("το προσχέδιο εκδίδεται", greek.Text, StringComparison.Ordinal);
        greek.Fill("Θέμα", "");
        await greek.PressAsync("Έκδοση και αποστολή");
        Assert.Equal("Συμπληρώστε το.", greek.ErrorBeside("Θέμα"));
    }

    [Fact]
    public async Task Somebody_elses_invoice_is_not_there()
    {
        var other = await Business.OpenAsync(app);
        var theirs = await other.IssueAsync(10_00);
        var mine = await business.IssueAsync(10_00);
        await visitor.OpenAsync($"/sales/invoices/send/{theirs.Id}");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);

        await visitor.OpenAsync($"/sales/invoices/send/{mine.Id}");
        using var answer = await visitor.Http.PostAsync(
            $"/sales/invoices/send/{theirs.Id}", new FormUrlEncodedContent(visitor.FormBody("Send")));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.False(await other.Merchant.WithDbAsync(db => db.Mails.AnyAsync()));
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_token_is_refused()
    {
        var issued = await business.IssueAsync(10_00);
        await visitor.OpenAsync($"/sales/invoices/send/{issued.Id}");
        var body = visitor.FormBody("Send").Where(f => !f.Key.StartsWith("__Request", StringComparison.Ordinal));
        using var answer = await visitor.Http.PostAsync(
            $"/sales/invoices/send/{issued.Id}", new FormUrlEncodedContent(body));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(await AnyMailAsync(issued.Id));
    }

    Task<Mail> MailAsync(Id<Invoice> id) =>
        business.Merchant.WithDbAsync(db => db.Mails.SingleAsync(m => m.InvoiceId == id));

    Task<bool> AnyMailAsync(Id<Invoice> id) =>
        business.Merchant.WithDbAsync(db => db.Mails.AnyAsync(m => m.InvoiceId == id));
}
