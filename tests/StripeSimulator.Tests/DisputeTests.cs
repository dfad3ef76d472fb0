namespace Tamias.StripeSimulator.Tests;

public sealed class DisputeTests : Scenario
{
    [Fact]
    public async Task A_dispute_takes_the_money_and_a_fee_and_winning_gives_the_money_back()
    {
        var dispute = await DisputedAsync();
        Assert.Equal(("needs_response", 12_300), (dispute.Status, dispute.Amount));
        Assert.Equal((-12_300, 2_000), (dispute.BalanceTransactions[0].Amount, dispute.BalanceTransactions[0].Fee));

        Simulator.Bank.CloseDispute(dispute.Id, won: true);
        var won = await Api.Disputes.GetAsync(dispute.Id, cancellationToken: Now);
        Assert.Equal(("won", 12_300), (won.Status, won.BalanceTransactions[1].Amount));
        Assert.Equal(["charge.dispute.created", "charge.dispute.funds_withdrawn", "charge.dispute.funds_reinstated",
            "charge.dispute.updated", "charge.dispute.closed"], DisputeTypes());
    }

    [Fact]
    public async Task A_lost_dispute_may_still_be_won_late()
    {
        var dispute = await DisputedAsync();
        Simulator.Bank.CloseDispute(dispute.Id, won: false);
        Assert.DoesNotContain("charge.dispute.funds_reinstated", Types());
        Simulator.Bank.CloseDispute(dispute.Id, won: true);
        Assert.Equal("won", (await Api.Disputes.GetAsync(dispute.Id, cancellationToken: Now)).Status);
    }

    [Fact]
    public async Task An_inquiry_moves_no_money_until_it_is_escalated()
    {
        var paid = await PaidAsync("4000000000001976");
        Simulator.Advance(TimeSpan.FromSeconds(1));
        var inquiry = Assert.Single(await Api.Disputes.ListAsync(cancellationToken: Now));
        Assert.Equal(("warning_needs_response", true), (inquiry.Status, inquiry.IsChargeRefundable));
        Assert.Empty(inquiry.BalanceTransactions);

        Simulator.Bank.EscalateInquiry(inquiry.Id);
        var full = await Api.Disputes.GetAsync(inquiry.Id, cancellationToken: Now);
        Assert.Equal(("needs_response", false, paid.PaymentIntentId),
            (full.Status, full.IsChargeRefundable, full.PaymentIntentId));
        Assert.Single(full.BalanceTransactions);
    }

    [Fact]
    public async Task An_inquiry_closes_without_a_winner()
    {
        var paid = await PaidAsync();
        var id = Simulator.Bank.Dispute(paid.PaymentIntent.LatestChargeId, inquiry: true);
        Simulator.Bank.CloseDispute(id, won: true);
        Assert.Equal("warning_closed", (await Api.Disputes.GetAsync(id, cancellationToken: Now)).Status);
        Assert.DoesNotContain("charge.dispute.funds_reinstated", Types());
    }

    [Theory]
    [InlineData("winning_evidence", "won")]
    [InlineData("losing_evidence", "lost")]
    [InlineData("something else", "under_review")]
    public async Task Evidence_decides(string text, string status)
    {
        var dispute = await DisputedAsync();
        var answered = await Api.Disputes.UpdateAsync(dispute.Id, new DisputeUpdateOptions
            { Evidence = new DisputeEvidenceOptions { UncategorizedText = text }, Submit = true },
                cancellationToken: Now);
        Assert.Equal(status, answered.Status);
    }

    [Fact]
    public async Task Accepting_loses_it_once()
    {
        var dispute = await DisputedAsync();
        Assert.Equal("lost", (await Api.Disputes.CloseAsync(dispute.Id, cancellationToken: Now)).Status);
        await RefusedAsync(() => Api.Disputes.CloseAsync(dispute.Id, cancellationToken: Now));
    }

    [Theory]
    [InlineData("4000000000000259", "fraudulent")]
    [InlineData("4000000000002685", "product_not_received")]
    public async Task The_disputed_test_cards_are_disputed_after_a_moment(string card, string reason)
    {
        await PaidAsync(card);
        Assert.Empty(await Api.Disputes.ListAsync(cancellationToken: Now));
        Simulator.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(reason, Assert.Single(await Api.Disputes.ListAsync(cancellationToken: Now)).Reason);
    }

    [Fact]
    public async Task Two_disputes_and_another_amount_are_possible_on_one_charge()
    {
        var paid = await PaidAsync();
        Simulator.Bank.Dispute(paid.PaymentIntent.LatestChargeId, 5_000);
        Simulator.Bank.Dispute(paid.PaymentIntent.LatestChargeId, 13_000);
        var listed = await Api.Disputes.ListAsync(
            new DisputeListOptions { Charge = paid.PaymentIntent.LatestChargeId }, cancellationToken: Now);
        Assert.Equal([13_000, 5_000], listed.Select(d => d.Amount));
    }

    [Fact]
    public async Task A_suspicious_card_is_warned_about()
    {
        await PaidAsync("4000000000005423");
        Simulator.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("radar.early_fraud_warning.created", Types()[^1]);
    }

    IEnumerable<string> DisputeTypes() => Types().Where(t => t.Contains("dispute", StringComparison.Ordinal));

    async Task<Dispute> DisputedAsync()
    {
        var paid = await PaidAsync();
        var id = Simulator.Bank.Dispute(paid.PaymentIntent.LatestChargeId);
        return await Api.Disputes.GetAsync(id, cancellationToken: Now);
    }
}
