using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Estimates;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Estimates;

/// <summary>What customer and merchant can say to an estimate, and when it is too late.</summary>
public sealed class AnswerTests(SharedApp shared) : SharedBusiness(shared)
{
    [Fact]
    public async Task Of_two_answers_the_first_stands_whoever_gives_them()
    {
        var offered = await Business.OfferAsync(60_00);
        using var first = App.Visitor();
        using var second = App.Visitor();
        await first.OpenAsync(offered.Address);
        await second.OpenAsync(offered.Address);
        await offered.AnswerAsync(first, "Accept");
        second.Fill("Your name", "Nikos");
        await second.PressAsync("Decline");
        Assert.Contains("It has been accepted already, and that answer stands.", second.Text, StringComparison.Ordinal);
        Assert.Empty(second.Page.QuerySelectorAll("form"));

        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/sales/estimates/show/{offered.Id}");
        await merchant.PressAsync("Take the answer back");
        await offered.AnswerAsync(second, "Decline", "", "Too dear");
        var estimate = await offered.ReadAsync();
        Assert.Equal((EstimateAnswer.Declined, "Too dear"), (estimate.Answer, estimate.Comment));
        Assert.Equal(["Customer accepted EST-0001", "Customer declined EST-0001"], await Business.Merchant.WithDbAsync(
            db => db.Mails.OrderBy(m => m.Id).Select(m => m.Subject).ToListAsync()));
    }

    [Fact]
    public async Task Of_two_answers_at_once_one_stands_and_the_merchant_is_told_of_one()
    {
        var offered = await Business.OfferAsync(60_00);
        EstimateReply[] replies = [new(EstimateAnswer.Accepted, "") { Name = "A" }, new(EstimateAnswer.Declined, "")];
        var refusals = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => App.WithAsync<AnswerEstimate, Refusal?>(
            Business.Merchant.OrganizationId, a => a.AnswerAsync(offered.Id, replies[n % 2], default))));

        Assert.Equal(3, refusals.Count(r => r is not null));
        Assert.Equal(1, (await offered.EventsAsync())
            .Count(e => e is EstimateEventKind.Accepted or EstimateEventKind.Declined));
        Assert.Equal(1, await Business.Merchant.WithDbAsync(db => db.Mails.CountAsync()));
    }

    [Fact]
    public async Task After_its_last_day_a_form_that_was_open_accepts_nothing_and_the_merchant_still_can()
    {
        var offered = await Business.OfferAsync(60_00);
        using var customer = App.Visitor();
        await customer.OpenAsync(offered.Address);
        await offered.ExpireAsync();
        customer.Fill("Your name", "Eleni");
        await customer.PressAsync("Accept");
        Assert.Contains("Nothing has been accepted.", customer.Text, StringComparison.Ordinal);
        Assert.Contains("ask Ergasterion for a new one.", customer.Text, StringComparison.Ordinal);
        Assert.Equal(EstimateAnswer.None, (await offered.ReadAsync()).Answer);

        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/sales/estimates/show/{offered.Id}");
        Assert.Contains("Expired", merchant.Text, StringComparison.Ordinal);
        merchant.Fill("Comment (optional)", "By telephone");
        await merchant.PressAsync("Mark as accepted");
        var estimate = await offered.ReadAsync();
        Assert.Equal((EstimateAnswer.Accepted, "By telephone", Business.Merchant.UserId),
            (estimate.Answer, estimate.Comment, estimate.AnsweredByUserId));
        Assert.Equal(0, await Business.Merchant.WithDbAsync(db => db.Mails.CountAsync()));
        await customer.OpenAsync(offered.Address);
        Assert.Contains("It was accepted on", customer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("By telephone", customer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_an_invoice_is_made_nothing_is_answered_any_more()
    {
        var offered = await Business.OfferAsync(60_00);
        using var customer = App.Visitor();
        await customer.OpenAsync(offered.Address);
        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/sales/estimates/show/{offered.Id}");
        await merchant.PressAsync("Make invoice");
        await customer.PressAsync("Decline");
        Assert.Contains("An invoice has been made of it already.", customer.Text, StringComparison.Ordinal);
        Assert.Equal(EstimateAnswer.None, (await offered.ReadAsync()).Answer);
    }

    [Fact]
    public async Task The_page_asks_for_a_name_keeps_what_was_typed_and_takes_no_form_of_elsewhere()
    {
        var offered = await Business.OfferAsync(60_00);
        using var customer = App.Visitor();
        await offered.AnswerAsync(customer, "Accept", "", "Monday");
        Assert.Contains("Write your name, so that it is clear who accepts.", customer.Text, StringComparison.Ordinal);
        Assert.Equal("Monday", customer.Value("Comment (optional)"));
        customer.Fill("Your name", new('x', 101));
        await customer.PressAsync("Accept");
        Assert.Contains("At most 100 characters.", customer.Text, StringComparison.Ordinal);
        using var forged = await customer.PostWithoutTokenAsync(offered.Address + "?handler=Accept", new()
        {
            ["Name"] = "Eleni",
        });
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(EstimateAnswer.None, (await offered.ReadAsync()).Answer);
        var page = await customer.Http.GetByteArrayAsync(offered.Address);
        Assert.InRange(page.Length, 1, 12_000);
    }

    [Fact]
    public async Task A_draft_and_what_nobody_sent_are_not_there_and_the_merchants_own_look_is_not_noted()
    {
        var draft = await Business.DraftEstimateAsync(60_00);
        var token = Business.Merchant.Ids().NextToken();
        await Business.Merchant.WithDbAsync(db => db.Estimates.Where(e => e.Id == draft)
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.PermalinkHash, Ids.HashOf(token))));
        using var customer = App.Visitor();
        foreach (var path in (string[])[token, Business.Merchant.Ids().NextToken(), "x", "a'b"])
            foreach (var part in (string[])["", "/pdf"])
                Assert.Equal(HttpStatusCode.NotFound,
                    (await customer.Straight.GetAsync($"/estimate/{path}{part}")).StatusCode);

        var offered = await Business.OfferAsync(60_00);
        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.Http.PostAsync(offered.Address + "/opened", null);
        Assert.DoesNotContain(EstimateEventKind.Opened, await offered.EventsAsync());
        Assert.Equal(HttpStatusCode.NotFound,
            (await customer.Http.PostAsync($"/estimate/{token}/opened", null)).StatusCode);
        using var stranger = await (await Business.OpenAsync(App)).Merchant.SignInAsync();
        Assert.Equal(HttpStatusCode.NotFound,
            (await stranger.Straight.GetAsync($"/sales/estimates/show/{offered.Id}")).StatusCode);
    }
}
