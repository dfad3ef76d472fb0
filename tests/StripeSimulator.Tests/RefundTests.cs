namespace Tamias.StripeSimulator.Tests;

public sealed class RefundTests : Scenario
{
    [Fact]
    public async Task Part_by_part_until_nothing_is_left()
    {
        var paid = await PaidAsync();
        await RefundAsync(paid, 2_300);
        Assert.Equal((2_300, false), await RefundedAsync(paid));
        await RefundAsync(paid, null);
        Assert.Equal((12_300, true), await RefundedAsync(paid));
        var refused = await RefusedAsync(() => RefundAsync(paid, 1));
        Assert.Equal("charge_already_refunded", refused.StripeError.Code);
    }

    [Fact]
    public async Task More_than_is_left_is_refused()
    {
        var paid = await PaidAsync();
        await RefundAsync(paid, 10_000);
        var refused = await RefusedAsync(() => RefundAsync(paid, 2_301));
        Assert.Equal((400, "amount"), ((int)refused.HttpStatusCode, refused.StripeError.Param));
        Assert.Contains("greater than unrefunded amount", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refund_takes_money_from_the_balance_but_not_the_fee()
    {
        var paid = await PaidAsync();
        var refund = await RefundAsync(paid, 5_000);
        var entry = await Api.BalanceTransactions.GetAsync(refund.BalanceTransactionId, cancellationToken: Now);
        Assert.Equal((-5_000, 0, -5_000, "refund"), (entry.Amount, entry.Fee, entry.Net, entry.Type));
    }

    [Fact]
    public async Task A_pending_refund_succeeds_later()
    {
        var refund = await RefundAsync(await PaidAsync("4000000000007726"), 500);
        Assert.Equal("pending", refund.Status);
        Simulator.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal("succeeded", (await Api.Refunds.GetAsync(refund.Id, cancellationToken: Now)).Status);
        Assert.Contains("refund.updated", Types());
    }

    [Fact]
    public async Task A_pending_refund_can_be_taken_back()
    {
        var paid = await PaidAsync("4000000000007726");
        var refund = await RefundAsync(paid, 500);
        Assert.Equal("canceled", (await Api.Refunds.CancelAsync(refund.Id, cancellationToken: Now)).Status);
        Assert.Equal((0, false), await RefundedAsync(paid));
    }

    [Fact]
    public async Task A_refund_that_fails_later_gives_the_money_back()
    {
        var paid = await PaidAsync("4000000000005126");
        var refund = await RefundAsync(paid, null);
        Assert.Equal("succeeded", refund.Status);
        Simulator.Advance(TimeSpan.FromMinutes(3));
        var failed = await Api.Refunds.GetAsync(refund.Id, cancellationToken: Now);
        Assert.Equal(("failed", (0, false)), (failed.Status, await RefundedAsync(paid)));
        Assert.NotNull(failed.FailureBalanceTransactionId);
        Assert.Contains("refund.failed", Types());
    }

    [Fact]
    public async Task A_refund_from_the_dashboard_is_told_and_listed_like_any_other()
    {
        var paid = await PaidAsync();
        var id = Simulator.Bank.Refund(paid.PaymentIntent.LatestChargeId, 700);
        var listed = await Api.Refunds.ListAsync(
            new RefundListOptions { PaymentIntent = paid.PaymentIntentId }, cancellationToken: Now);
        Assert.Equal(id, Assert.Single(listed).Id);
        Assert.Equal(["refund.created", "charge.refunded"], Types().TakeLast(2));
    }

    [Fact]
    public async Task Nothing_is_refunded_while_a_dispute_holds_the_money()
    {
        var paid = await PaidAsync();
        Simulator.Bank.Dispute(paid.PaymentIntent.LatestChargeId);
        var refused = await RefusedAsync(() => RefundAsync(paid, 1));
        Assert.Equal("charge_disputed", refused.StripeError.Code);
    }

    [Fact]
    public async Task An_unpaid_intent_has_nothing_to_refund()
    {
        var intent = await Api.PaymentIntents.CreateAsync(
            new PaymentIntentCreateOptions { Amount = 900, Currency = "eur" }, cancellationToken: Now);
        await RefusedAsync(() => Api.Refunds.CreateAsync(
            new RefundCreateOptions { PaymentIntent = intent.Id }, cancellationToken: Now));
    }

    Task<Refund> RefundAsync(Session paid, long? amount) => Api.Refunds.CreateAsync(
        new RefundCreateOptions { PaymentIntent = paid.PaymentIntentId, Amount = amount }, cancellationToken: Now);

    async Task<(long, bool)> RefundedAsync(Session paid)
    {
        var charge = await Api.Charges.GetAsync(paid.PaymentIntent.LatestChargeId, cancellationToken: Now);
        return (charge.AmountRefunded, charge.Refunded);
    }
}
