using System.Text.Json.Nodes;

namespace Tamias.Gateways.Tests;

public class RefundReadingTests
{
    [Theory]
    [InlineData("pending", RefundState.Pending)]
    [InlineData("requires_action", RefundState.Pending)]
    [InlineData("succeeded", RefundState.Succeeded)]
    [InlineData("failed", RefundState.Failed)]
    [InlineData("canceled", RefundState.Cancelled)]
    [InlineData("a_word_of_tomorrow", RefundState.Pending)]
    [InlineData(null, RefundState.Pending)]
    public async Task Each_status_in_our_words_and_an_unknown_one_says_only_that_it_exists(
        string? status, RefundState state) =>
        Assert.Equal(state, (await ReadAsync(Refund(status))).State);

    [Fact]
    public async Task What_Stripe_says_of_it_is_taken_over()
    {
        var refund = Refund("failed");
        refund["failure_reason"] = "lost_or_stolen_card";
        refund["metadata"] = new JsonObject { ["tamias_refund"] = "our-id" };
        var news = await ReadAsync(refund);

        Assert.Equal(("re_canned", "pi_canned", "our-id"), (news.StripeId, news.PaymentIntentId, news.RefundId));
        Assert.Equal(new Money(12_50, Currency.Eur), news.Amount);
        Assert.Equal("lost_or_stolen_card", news.FailureReason);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), news.CreatedAt);
    }

    /// <summary>Money that no payment had taken goes back to a customer of Stripe's.</summary>
    [Fact]
    public async Task Whose_it_is_and_that_Stripe_has_asked_them_is_taken_over()
    {
        var refund = Refund("requires_action");
        (refund["payment_intent"], refund["charge"], refund["customer"]) = (null, null, "cus_canned");
        refund["instructions_email"] = "payer@example.test";
        var news = await ReadAsync(refund);
        Assert.Equal(("", "cus_canned", true), (news.PaymentIntentId, news.HolderId, news.AwaitsPayer));
        Assert.Equal("payer@example.test", news.Email);
        Assert.False((await ReadAsync(Refund("pending"))).AwaitsPayer);
    }

    [Theory]
    [InlineData("payer@example.test", "payer@example.test")]
    [InlineData("nobody", null)]
    public async Task What_waits_is_sent_back_under_our_id_with_the_address_to_ask(string email, string? told)
    {
        var stripe = CannedStripe.Saying(Refund("pending").ToJsonString());
        var request = new ReturnRequest("our-id", "our-organization", "cus_canned", new(12_50, Currency.Eur), email);
        await new StripeRefunds(stripe.Access).ReturnAsync(CannedStripe.Test, request, Until.TestEnds);
        var asked = Assert.Single(stripe.Questions);

        Assert.Equal("our-id", asked.Header("Idempotency-Key"));
        var expected = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["origin"] = "customer_balance", ["customer"] = "cus_canned", ["amount"] = "1250", ["currency"] = "eur",
            ["metadata[tamias_refund]"] = "our-id", ["metadata[tamias_organization]"] = "our-organization",
        };
        if (told is not null)
            expected["instructions_email"] = told;
        Assert.Equal(expected, asked.Fields);
    }

    [Fact]
    public async Task A_currency_that_is_not_known_gives_no_amount()
    {
        var refund = Refund("succeeded");
        refund["currency"] = "xxx";
        Assert.Null((await ReadAsync(refund)).Amount);
    }

    [Fact]
    public async Task It_is_asked_for_with_what_is_stored_and_nothing_else_under_our_id()
    {
        var stripe = CannedStripe.Saying(Refund("succeeded").ToJsonString());
        var request = new RefundRequest("our-id", "our-organization", "pi_canned", new(12_50, Currency.Eur))
        {
            Reason = "duplicate", Email = "payer@example.test",
        };
        await new StripeRefunds(stripe.Access).CreateAsync(CannedStripe.Test, request, Until.TestEnds);
        var asked = Assert.Single(stripe.Questions);

        Assert.Equal("our-id", asked.Header("Idempotency-Key"));
        Assert.Equal(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["payment_intent"] = "pi_canned", ["amount"] = "1250", ["reason"] = "duplicate",
                ["instructions_email"] = "payer@example.test",
                ["metadata[tamias_refund]"] = "our-id", ["metadata[tamias_organization]"] = "our-organization",
            },
            asked.Fields);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ch_1")]
    [InlineData("re_1/../x")]
    public async Task What_cannot_be_a_refunds_id_is_not_asked_for(string id)
    {
        var stripe = CannedStripe.Saying("{}");
        var trouble = await Assert.ThrowsAsync<StripeTrouble>(
            () => new StripeRefunds(stripe.Access).ReadAsync(CannedStripe.Test, id, Until.TestEnds));
        Assert.Equal(StripeTroubleKind.NotFound, trouble.Kind);
        Assert.Empty(stripe.Questions);
    }

    [Fact]
    public async Task A_list_is_read_to_its_end()
    {
        var stripe = new CannedStripe(question => (System.Net.HttpStatusCode.OK, new JsonObject
        {
            ["object"] = "list", ["has_more"] = !question.Query.ContainsKey("starting_after"),
            ["data"] = new JsonArray(Refund("succeeded")),
        }.ToJsonString()));
        var list = await new StripeRefunds(stripe.Access).OfPaymentAsync(
            CannedStripe.Test, "pi_canned", Until.TestEnds);

        Assert.Equal(2, list.Count);
        Assert.All(stripe.Questions, q => Assert.Equal("pi_canned", q.Query["payment_intent"]));
    }

    static Task<RefundNews> ReadAsync(JsonObject refund) =>
        new StripeRefunds(CannedStripe.Saying(refund.ToJsonString()).Access)
            .ReadAsync(CannedStripe.Test, "re_canned", Until.TestEnds);

    static JsonObject Refund(string? status) => new()
    {
        ["id"] = "re_canned", ["object"] = "refund", ["amount"] = 12_50, ["currency"] = "eur", ["status"] = status,
        ["charge"] = "ch_canned", ["payment_intent"] = "pi_canned", ["created"] = 1_700_000_000,
        ["metadata"] = new JsonObject(),
    };
}
