using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Messages;

/// <summary>A customer asks about an estimate before they answer it.</summary>
public sealed class EstimateMessageTests(SharedApp shared) : SharedBusiness(shared)
{
    [Fact]
    public async Task A_question_is_told_and_answered_and_leaves_the_estimate_as_it_was()
    {
        var offered = await Business.OfferAsync(240_00);
        using var customer = App.Visitor();
        await customer.OpenAsync(offered.Address);
        await customer.PressAsync("Ask about this estimate");
        customer.Fill("Your message", "Is travel included?");
        await customer.PressAsync("Send message");
        Assert.Contains("Your message has reached Ergasterion.", customer.Text, StringComparison.Ordinal);

        var number = (await offered.ReadAsync()).Number;
        var told = Assert.Single(await MailsAsync(offered, MailKind.Notice));
        Assert.Equal($"Question from Customer: Estimate {number}", told.Subject);
        Assert.EndsWith($"/sales/estimates/messages/{offered.Id}", told.ButtonUrl, StringComparison.Ordinal);
        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync("/");
        Assert.Contains($"Estimate {number}", merchant.Text, StringComparison.Ordinal);
        await merchant.PressAsync("Answer");
        Assert.Contains("Is travel included?", merchant.Text, StringComparison.Ordinal);
        merchant.Fill("Your message", "Yes, within Attica.");
        await merchant.PressAsync("Send message");
        await merchant.PressAsync("Back to the estimate");
        Assert.Contains("Yes, within Attica.", merchant.Text, StringComparison.Ordinal);

        var mail = Assert.Single(await MailsAsync(offered, MailKind.Answer));
        Assert.Equal(("c@example.test", $"Message from Ergasterion: Estimate {number}"), (mail.To, mail.Subject));
        Assert.EndsWith(offered.Address + "/messages", mail.ButtonUrl, StringComparison.Ordinal);
        await customer.OpenAsync(offered.Address);
        await customer.PressAsync("Messages about this estimate (2)");
        Assert.Contains("Yes, within Attica.", customer.Text, StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(await TodosAsync()).DoneAt);
        Assert.Equal(EstimateAnswer.None, (await offered.ReadAsync()).Answer);
        Assert.Equal([EstimateEventKind.Asked, EstimateEventKind.Replied], (await offered.EventsAsync()).TakeLast(2));
    }

    [Fact]
    public async Task A_form_sent_by_eight_at_once_is_one_message_one_mail_and_one_to_do()
    {
        var offered = await Business.OfferAsync(240_00, EstimateHeading.Proforma);
        var address = offered.Address + "/messages";
        using var customer = App.Visitor();
        await customer.OpenAsync(address);
        customer.Fill("Your message", "Once");
        var fields = customer.Fields("Send message");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var form = new FormUrlEncodedContent(fields);
            using var answer = await customer.Straight.PostAsync(address, form);
            return answer.StatusCode;
        }));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a));
        Assert.Single(await Business.Merchant.WithDbAsync(db => db.Messages.ToListAsync()));
        Assert.Single(await Business.Merchant.WithDbAsync(
            db => db.Mails.Where(m => m.Kind == MailKind.Notice).ToListAsync()));
        Assert.Single(await TodosAsync());
        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync("/todos");
        var number = (await offered.ReadAsync()).Number;
        Assert.Contains($"Proforma invoice {number}", merchant.Text, StringComparison.Ordinal);
    }

    /// <summary>What is said of one document stands on no other.</summary>
    [Fact]
    public async Task A_draft_has_no_messages_and_those_of_one_estimate_stand_beside_no_other_document()
    {
        var (draft, offered) = (await Business.DraftEstimateAsync(5_00), await Business.OfferAsync(6_00));
        var (other, issued) = (await Business.OfferAsync(7_00), await Business.IssueAsync(8_00));
        using var customer = App.Visitor();
        await customer.OpenAsync(offered.Address + "/messages");
        customer.Fill("Your message", "Is travel included?");
        await customer.PressAsync("Send message");
        foreach (var address in (string[])[other.Address, issued.Address])
        {
            await customer.OpenAsync(address + "/messages");
            Assert.DoesNotContain("travel", customer.Text, StringComparison.Ordinal);
        }

        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/sales/invoices/messages/{issued.Id}");
        Assert.Contains("Nobody has written yet.", merchant.Text, StringComparison.Ordinal);
        using var answer = await merchant.Straight.GetAsync($"/sales/estimates/messages/{draft}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    Task<List<Mail>> MailsAsync(Offered offered, MailKind kind) => Business.Merchant.WithDbAsync(
        db => db.Mails.Where(m => m.EstimateId == offered.Id && m.Kind == kind).ToListAsync());

    Task<List<Todo>> TodosAsync() => Business.Merchant.WithDbAsync(
        db => db.Todos.Where(t => t.Reason == TodoReason.Asked).ToListAsync());
}
