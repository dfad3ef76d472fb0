using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Messages;

/// <summary>A customer asks about an invoice, and the merchant answers.</summary>
public sealed class MessageTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    const string Question = "What is the second line for?\n<b>Maria</b>";

    App App => shared.App;

    Business business = null!;
    Issued issued = null!;
    Visitor merchant = null!, customer = null!;

    public async ValueTask InitializeAsync()
    {
        business = await Business.OpenAsync(App);
        issued = await business.IssueAsync(50_00);
        (merchant, customer) = (await business.Merchant.SignInAsync(), App.Visitor());
    }

    public ValueTask DisposeAsync()
    {
        merchant.Dispose();
        customer.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_question_reaches_the_merchant_by_mail_page_and_to_do_and_the_answer_the_customer()
    {
        await customer.OpenAsync(issued.Address);
        Assert.Contains("Ask about this invoice", customer.Text, StringComparison.Ordinal);
        await AskAsync(Question);
        Assert.Contains("Your message has reached Ergasterion.", customer.Text, StringComparison.Ordinal);

        var told = Assert.Single(await MailsAsync(MailKind.Notice));
        Assert.Equal("Question from Customer: Invoice " + (await issued.ReadAsync()).Number, told.Subject);
        Assert.Contains(Question, told.Body, StringComparison.Ordinal);
        Assert.Equal(business.Merchant.Email, told.To);
        await merchant.OpenAsync("/");
        Assert.Contains("A customer asks about a document.", merchant.Text, StringComparison.Ordinal);
        await merchant.PressAsync("Answer");
        Assert.Contains("<b>Maria</b>", merchant.Text, StringComparison.Ordinal); // as typed: nothing of it is markup
        merchant.Fill("Your message", "For the two extra days.");
        await merchant.PressAsync("Send message");

        var mail = Assert.Single(await MailsAsync(MailKind.Answer));
        Assert.Equal(("c@example.test", "Ergasterion"), (mail.To, mail.FromName));
        Assert.Contains("For the two extra days.", mail.Body, StringComparison.Ordinal);
        Assert.EndsWith(issued.Address + "/messages", mail.ButtonUrl, StringComparison.Ordinal);
        await customer.OpenAsync(issued.Address + "/messages");
        Assert.Contains("For the two extra days.", customer.Text, StringComparison.Ordinal);
        await customer.OpenAsync(issued.Address);
        Assert.Contains("Messages about this invoice (2)", customer.Text, StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(await TodosAsync()).DoneAt);
        Assert.Equal([TimelineKind.Asked, TimelineKind.Answered], await business.Merchant.WithDbAsync(db =>
            db.Timeline.Where(t => t.InvoiceId == issued.Id
                && (t.Kind == TimelineKind.Asked || t.Kind == TimelineKind.Answered))
                .OrderBy(t => t.Id).Select(t => t.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Several_questions_are_one_to_do_and_a_new_one_after_the_answer_is_another()
    {
        await AskAsync("One");
        await AskAsync("Two");
        Assert.Single(await TodosAsync());
        await AnswerAsync("Both");
        await AskAsync("Three");
        Assert.Equal([true, false], (await TodosAsync()).Select(t => t.DoneAt is not null));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_form_sent_by_eight_at_once_is_one_message_and_one_mail(bool isMerchant)
    {
        var (visitor, address) = isMerchant
            ? (merchant, $"/sales/invoices/messages/{issued.Id}") : (customer, issued.Address + "/messages");
        await visitor.OpenAsync(address);
        visitor.Fill("Your message", "Once");
        var fields = visitor.Fields("Send message");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var form = new FormUrlEncodedContent(fields);
            using var answer = await visitor.Straight.PostAsync(address, form);
            return answer.StatusCode;
        }));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a));
        Assert.Single(await business.Merchant.WithDbAsync(db => db.Messages.ToListAsync()));
        Assert.Single(await MailsAsync(isMerchant ? MailKind.Answer : MailKind.Notice));
    }

    [Fact]
    public async Task Nobody_writes_on_and_on_without_an_answer()
    {
        foreach (var n in Enumerable.Range(1, Message.MostUnanswered))
            await AskAsync($"{n}");
        await AskAsync("One more");
        Assert.Contains("You have written 10 messages that nobody has answered yet.",
            customer.ErrorBeside("Your message"), StringComparison.Ordinal);
        Assert.Equal("One more", customer.Value("Your message"));
        await AnswerAsync("Yes");
        await AskAsync("Thanks");
        Assert.Contains("Your message has reached", customer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("   ", "Write a message first.")]
    [InlineData("long", "At most 2000 characters")]
    public async Task What_is_no_message_is_refused_beside_the_field(string text, string sentence)
    {
        await AskAsync(text == "long" ? new string('x', 2_001) : text);
        Assert.Contains(sentence, customer.ErrorBeside("Your message"), StringComparison.Ordinal);
        Assert.Empty(await business.Merchant.WithDbAsync(db => db.Messages.ToListAsync()));
    }

    [Fact]
    public async Task A_draft_has_no_messages_and_another_customers_page_shows_none_of_them()
    {
        var (draft, other) = (await business.DraftAsync(5_00), await business.IssueAsync(6_00));
        await AskAsync(Question);
        using var answer = await merchant.Straight.GetAsync($"/sales/invoices/messages/{draft}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        await customer.OpenAsync(other.Address + "/messages");
        Assert.DoesNotContain("second line", customer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_without_an_address_reads_the_answer_on_their_page()
    {
        await business.Merchant.WithDbAsync(async db =>
        {
            var row = await db.Customers.FirstAsync();
            row.Party = row.Party with { Email = "" };
            return await db.SaveChangesAsync();
        });
        await merchant.OpenAsync($"/sales/invoices/messages/{issued.Id}");
        Assert.Contains("they read it only on their page", merchant.Text, StringComparison.Ordinal);
        await AnswerAsync("Here it is.");
        Assert.Empty(await MailsAsync(MailKind.Answer));
        await customer.OpenAsync(issued.Address + "/messages");
        Assert.Contains("Here it is.", customer.Text, StringComparison.Ordinal);
    }

    async Task AskAsync(string text)
    {
        await customer.OpenAsync(issued.Address + "/messages");
        customer.Fill("Your message", text);
        await customer.PressAsync("Send message");
    }

    async Task AnswerAsync(string text)
    {
        await merchant.OpenAsync($"/sales/invoices/messages/{issued.Id}");
        merchant.Fill("Your message", text);
        await merchant.PressAsync("Send message");
    }

    Task<List<Mail>> MailsAsync(MailKind kind) => business.Merchant.WithDbAsync(
        db => db.Mails.Where(m => m.InvoiceId == issued.Id && m.Kind == kind).ToListAsync());

    Task<List<Todo>> TodosAsync() => business.Merchant.WithDbAsync(
        db => db.Todos.Where(t => t.Reason == TodoReason.Asked).OrderBy(t => t.Id).ToListAsync());
}
