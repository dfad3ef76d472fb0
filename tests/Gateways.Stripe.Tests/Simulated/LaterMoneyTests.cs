namespace Tamias.Gateways.Tests.Simulated;

/// <summary>Disputes, balance lines and payouts through Stripe's own library.</summary>
public class LaterMoneyTests(SimulatedStripe stripe) : IClassFixture<SimulatedStripe>
{
    [Fact]
    public async Task A_dispute_is_read_found_by_its_charge_and_by_its_time()
    {
        var charge = await PaidAsync();
        var id = stripe.Simulator.Bank.Dispute(charge, 7_00);
        var disputes = new StripeDisputes(stripe.Access);
        var read = await disputes.ReadAsync(stripe.Credential, id, Until.TestEnds);
        Assert.Equal((7_00L, 7_00L, charge), (read.Amount.Minor, read.Withdrawn.Minor, read.ChargeId));

        Assert.Equal(id, Assert.Single(await disputes.OfChargeAsync(stripe.Credential, charge, Until.TestEnds)).Id);
        var since = await disputes.SinceAsync(stripe.Credential, stripe.Now.AddDays(-1), Until.TestEnds);
        Assert.Contains(since, d => d.Id == id);
        Assert.Empty(await disputes.SinceAsync(stripe.Credential, stripe.Now.AddDays(1), Until.TestEnds));
    }

    [Fact]
    public async Task A_charges_line_is_found_by_the_charge_and_by_its_own_id()
    {
        var charge = await PaidAsync();
        var balance = new StripeBalance(stripe.Access);
        var line = Assert.Single(await balance.OfSourceAsync(stripe.Credential, charge, Until.TestEnds));
        Assert.Equal(("charge", charge), (line.Type, line.SourceId));
        Assert.True(line.Fee.IsPositive);
        Assert.Equal(line, await balance.ReadAsync(stripe.Credential, line.Id, Until.TestEnds));
    }

    [Fact]
    public async Task The_lines_of_a_payout_are_read_over_all_pages()
    {
        var charge = await PaidAsync();
        for (var refund = 0; refund < 230; refund++)
            stripe.Simulator.Bank.Refund(charge, 1);
        stripe.Simulator.Advance(TimeSpan.FromDays(8));
        var id = stripe.Simulator.Bank.PayOut(stripe.MerchantId)!;
        stripe.Simulator.Advance(TimeSpan.FromDays(3));

        var payouts = new StripePayouts(stripe.Access);
        var payout = await payouts.ReadAsync(stripe.Credential, id, Until.TestEnds);
        Assert.True(payout is { Status: "paid", IsAutomatic: true, IsReconciled: true });
        var since = await payouts.SinceAsync(stripe.Credential, stripe.Now.AddDays(-9), Until.TestEnds);
        Assert.Equal(payout, Assert.Single(since, p => p.Id == id));
        var lines = await new StripeBalance(stripe.Access).OfPayoutAsync(stripe.Credential, id, Until.TestEnds);
        Assert.InRange(lines.Count, 232, 300);
        Assert.Equal(lines.Count, lines.Select(l => l.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(payout.Amount.Minor, lines.Where(l => l.SourceId != id).Sum(l => l.Amount.Minor - l.Fee.Minor));
    }

    [Fact]
    public async Task What_a_key_may_do_without_is_told_apart()
    {
        var key = stripe.Simulator.Accounts.AddKey(stripe.MerchantId, live: false, "rak_charge_read").Secret;
        var missing = await new StripePermissions(stripe.Access)
            .MissingAsync(new(key, null, Livemode: false), Until.TestEnds);
        Assert.Equal(
            [
                "rak_balance_transaction_source_read", "rak_customer_write", "rak_payment_intent_write",
                "rak_payment_method_write", "rak_payout_read",
            ],
            missing.Where(p => p.IsOptional).Select(p => p.Slug).Order(StringComparer.Ordinal));
        Assert.Contains(missing, p => p is { Slug: "rak_dispute_read", IsOptional: false });
    }

    async Task<string> PaidAsync()
    {
        var session = (await stripe.OpenAsync(
            Requests.New() with { ExpiresAt = stripe.Now.AddMinutes(45) })).SessionId;
        Assert.Null(stripe.Simulator.Payer.PayByCard(session));
        return (await stripe.ReadAsync(session)).ChargeId;
    }
}
