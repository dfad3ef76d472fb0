using System.Text.Json.Nodes;

namespace Tamias.Gateways.Tests;

public class StripeDisputesTests
{
    [Fact]
    public async Task What_its_balance_transactions_took_and_gave_back_says_what_is_away()
    {
        Assert.Equal(60_00, (await OfLinesAsync(Line(-60_00))).Withdrawn.Minor);
        Assert.Equal(0, (await OfLinesAsync(Line(-60_00), Line(60_00))).Withdrawn.Minor);
        Assert.Equal(15_00, (await OfLinesAsync(Line(-60_00), Line(45_00))).Withdrawn.Minor);
        Assert.Equal(0, (await OfLinesAsync()).Withdrawn.Minor);
    }

    /// <summary>Whatever the status says: a label moves nothing.</summary>
    [Theory]
    [InlineData("lost")]
    [InlineData("won")]
    [InlineData("frozen_by_moonlight")]
    public async Task Labels_move_nothing_and_unknown_ones_pass_through(string status)
    {
        var dispute = await ReadAsync(Dispute(status, Line(-60_00)));
        Assert.Equal((status, 60_00L), (dispute.Status, dispute.Withdrawn.Minor));
    }

    [Theory]
    [InlineData(-66_61, "1.11", 60_00)] // rounding to the nearest cent is not a part of it
    [InlineData(-33_30, "1.11", 30_00)]
    [InlineData(-66_60, null, 60_00)]
    public async Task In_another_currency_the_payments_own_amount_is_away(long minor, string? rate, long away)
    {
        var dispute = await OfLinesAsync(Line(minor, "usd", rate));
        Assert.Equal(new Money(away, Currency.Eur), dispute.Withdrawn);
        Assert.Equal(("USD", rate ?? ""), (dispute.Lines[0].Amount.Currency.Code, dispute.Lines[0].ExchangeRate));
    }

    [Fact]
    public async Task A_bank_that_wants_no_evidence_sets_no_deadline()
    {
        var json = Dispute("lost");
        Assert.NotNull((await ReadAsync(json)).EvidenceDueAt);
        json["evidence_details"]!["due_by"] = null;
        Assert.Null((await ReadAsync(json)).EvidenceDueAt);
    }

    [Theory]
    [InlineData("ch_1")]
    [InlineData("../accounts")]
    public async Task What_is_no_disputes_id_is_not_asked_for(string id)
    {
        var stripe = CannedStripe.Saying("{}");
        await Assert.ThrowsAsync<StripeTrouble>(
            () => new StripeDisputes(stripe.Access).ReadAsync(CannedStripe.Test, id, Until.TestEnds));
        Assert.Empty(stripe.Questions);
    }

    static Task<ReportedDispute> OfLinesAsync(params JsonObject[] lines) =>
        ReadAsync(Dispute("needs_response", lines));

    static Task<ReportedDispute> ReadAsync(JsonObject dispute) =>
        new StripeDisputes(CannedStripe.Saying(dispute.ToJsonString()).Access)
            .ReadAsync(CannedStripe.Test, "du_1", Until.TestEnds);

    static JsonObject Dispute(string status, params JsonObject[] lines) => new()
    {
        ["id"] = "du_1", ["object"] = "dispute", ["amount"] = 60_00, ["currency"] = "eur", ["charge"] = "ch_1",
        ["payment_intent"] = "pi_1", ["created"] = 1_790_000_000, ["status"] = status, ["reason"] = "general",
        ["is_charge_refundable"] = false, ["livemode"] = false,
        ["evidence_details"] = new JsonObject { ["due_by"] = 1_790_700_000 },
        ["balance_transactions"] = new JsonArray([.. lines]),
    };

    static JsonObject Line(long minor, string currency = "eur", string? rate = null) => new()
    {
        ["id"] = "txn_1", ["object"] = "balance_transaction", ["amount"] = minor, ["currency"] = currency,
        ["fee"] = 20_00, ["net"] = minor - 20_00, ["type"] = "adjustment", ["source"] = "du_1",
        ["created"] = 1_790_000_000, ["available_on"] = 1_790_000_000,
        ["exchange_rate"] = rate is null ? null : JsonNode.Parse(rate),
    };
}
