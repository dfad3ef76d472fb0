namespace Tamias.StripeSimulator.Tests;

public sealed class BalanceTests : Scenario
{
    [Fact]
    public async Task The_fee_may_be_known_later_than_the_payment()
    {
        Simulator.Settings = Simulator.Settings with { FeesAfter = TimeSpan.FromSeconds(30) };
        var paid = await PaidAsync();
        Assert.Null(paid.PaymentIntent.LatestCharge.BalanceTransactionId);
        Simulator.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(210, (await SeeAsync(paid.Id)).PaymentIntent.LatestCharge.BalanceTransaction.Fee);
        Assert.Equal("charge.updated", Types()[^1]);
    }

    [Fact]
    public async Task Another_currency_is_settled_in_the_accounts_own_with_its_rate()
    {
        var session = await World.NewSessionAsync(Client, 10_000, o => o.LineItems[0].PriceData.Currency = "usd");
        Simulator.Payer.PayByCard(session.Id);
        var entry = (await SeeAsync(session.Id)).PaymentIntent.LatestCharge.BalanceTransaction;
        Assert.Equal((9_000, "eur", 0.9m, 340), (entry.Amount, entry.Currency, entry.ExchangeRate, entry.Fee));
    }

    [Fact]
    public async Task Money_becomes_available_is_paid_out_and_is_reconciled()
    {
        await PaidAsync();
        Assert.Null(Simulator.Bank.PayOut(World.Merchant.Id));
        Simulator.Advance(TimeSpan.FromDays(7));
        Assert.Equal(12_090, (await Api.Balance.GetAsync(cancellationToken: Now)).Available[0].Amount);

        var id = Simulator.Bank.PayOut(World.Merchant.Id)!;
        Simulator.Advance(TimeSpan.FromDays(2));
        var payout = await Api.Payouts.GetAsync(id, cancellationToken: Now);
        Assert.Equal((12_090, "paid", "completed"), (payout.Amount, payout.Status, payout.ReconciliationStatus));
        var entries = await Api.BalanceTransactions.ListAsync(
            new BalanceTransactionListOptions { Payout = id }, cancellationToken: Now);
        Assert.Equal(["payout", "charge"], entries.Select(e => e.Type));
        Assert.Equal(0, (await Api.Balance.GetAsync(cancellationToken: Now)).Available[0].Amount);
    }

    [Fact]
    public async Task Even_a_paid_payout_may_fail()
    {
        await PaidAsync();
        Simulator.Advance(TimeSpan.FromDays(7));
        var id = Simulator.Bank.PayOut(World.Merchant.Id)!;
        Simulator.Advance(TimeSpan.FromDays(2));
        Simulator.Bank.FailPayout(id);
        Assert.Equal("failed", (await Api.Payouts.GetAsync(id, cancellationToken: Now)).Status);
        Assert.Equal("payout.failed", Types()[^1]);
        Assert.Equal(12_090, (await Api.Balance.GetAsync(cancellationToken: Now)).Available[0].Amount);
    }

    [Fact]
    public async Task A_payout_by_call_cannot_take_more_than_there_is()
    {
        var refused = await RefusedAsync(() => Api.Payouts.CreateAsync(
            new PayoutCreateOptions { Amount = 1, Currency = "eur" }, cancellationToken: Now));
        Assert.Equal("balance_insufficient", refused.StripeError.Code);
    }
}
