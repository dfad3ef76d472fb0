using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.StripeSimulator.Api;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Payments;

/// <summary>Stripe's fees, found when Stripe has written them: acceptance cases 31 and 40.</summary>
public sealed class FeeTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    readonly App app = shared.App;
    Business business = null!;
    Later later = null!;

    public async ValueTask InitializeAsync()
    {
        business = await Business.OpenAsync(app);
        later = new(business);
        later.Webhooks(arrive: false);
    }

    public ValueTask DisposeAsync()
    {
        app.Stripe.Settings = new();
        app.Stripe.Faults.Clear();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_page_of_a_payment_shows_fee_and_net()
    {
        var (_, charge) = await later.PaidAsync(100_00);
        var payment = await later.PaymentAsync(charge);
        Assert.NotNull(payment.FeeCheckAt);
        Assert.Single(await FoundAsync(charge));

        using var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/payments/show/{payment.Id}");
        Assert.Contains("Fees of Stripe €1.75", merchant.Text, StringComparison.Ordinal);
        Assert.Contains("Net, settled in EUR €98.25", merchant.Text, StringComparison.Ordinal);
        await merchant.OpenAsync("/payments");
        Assert.Contains("€98.25", merchant.Text, StringComparison.Ordinal);
        Assert.Null((await later.PaymentAsync(charge)).FeeCheckAt);
    }

    /// <summary>Case 40.</summary>
    [Fact]
    public async Task A_fee_that_is_late_is_asked_for_again_later_and_later()
    {
        app.Stripe.Settings = app.Stripe.Settings with { FeesAfter = TimeSpan.FromHours(1) };
        var (invoice, charge) = await later.PaidAsync(100_00);
        Assert.True((await invoice.ReadAsync()).Outstanding.IsZero);
        await ReadAsync(charge);
        Assert.Empty(await LinesAsync(charge));
        var next = (await later.PaymentAsync(charge)).FeeCheckAt!.Value;
        Assert.InRange(next - DateTimeOffset.UtcNow, TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(1));
        using var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/payments/show/{(await later.PaymentAsync(charge)).Id}");
        Assert.Contains("Stripe has not told its fee yet.", merchant.Text, StringComparison.Ordinal);

        await later.WorkAsync<FeeWork>(next.AddHours(2));
        var then = (await later.PaymentAsync(charge)).FeeCheckAt!.Value;
        Assert.Equal(TimeSpan.FromMinutes(30), then - next.AddHours(2));
    }

    [Fact]
    public async Task A_hint_that_the_charge_has_changed_asks_at_once()
    {
        var (_, charge) = await later.PaidAsync(100_00);
        await DelayAsync(charge, DateTimeOffset.UtcNow.AddDays(1));
        Assert.True(await HintAsync(charge));
        Assert.Single(await FoundAsync(charge, isDue: false));
        Assert.False(await HintAsync(charge)); // nothing is missing any more
    }

    /// <summary>Case 31.</summary>
    [Fact]
    public async Task Fee_and_net_stand_in_the_currency_of_settlement_with_its_rate()
    {
        business = await Business.OpenAsync(app, settles: "usd");
        later = new(business);
        var (_, charge) = await later.PaidAsync(100_00);
        var line = Assert.Single(await FoundAsync(charge));
        Assert.Equal(("USD", 100_00L), (line.Net.Currency.Code, (await later.PaymentAsync(charge)).Amount.Minor));
        Assert.NotEqual("", line.ExchangeRate);
        using var merchant = await business.Merchant.SignInAsync("el");
        await merchant.OpenAsync($"/payments/show/{(await later.PaymentAsync(charge)).Id}");
        Assert.Contains("Καθαρό, εκκαθάριση σε USD", merchant.Text, StringComparison.Ordinal);
        Assert.Contains($"Ισοτιμία {line.ExchangeRate}", merchant.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disputes_lines_are_kept_with_their_fee_and_once()
    {
        var (_, charge) = await later.PaidAsync(100_00);
        var dispute = app.Stripe.Bank.Dispute(charge);
        await later.HearAsync(dispute);
        await later.HearAsync(dispute);

        var line = Assert.Single(await LinesAsync(dispute));
        Assert.Equal((-100_00, 20_00, -120_00), (line.Amount.Minor, line.Fee.Minor, line.Net.Minor));
        Assert.Equal((await later.PaymentAsync(charge)).Id, line.PaymentId);
    }

    [Fact]
    public async Task A_refunds_line_is_read_beside_the_charges()
    {
        var (_, charge) = await later.PaidAsync(100_00);
        var stripeId = app.Stripe.Bank.Refund(charge, 20_00);
        var payment = await later.PaymentAsync(charge);
        await business.Merchant.WithDbAsync(db =>
        {
            var refund = new Refund(new(Guid.NewGuid()), payment.OrganizationId, payment.Id, new(20_00, Currency.Eur))
            {
                ConnectionId = payment.ConnectionId, CreatedAt = payment.RecordedAt,
            };
            refund.Hear(new() { StripeId = stripeId, State = RefundState.Succeeded }, payment.RecordedAt);
            db.Add(refund);
            return db.SaveChangesAsync();
        });

        Assert.Single(await FoundAsync(charge));
        var line = Assert.Single(await LinesAsync(stripeId));
        Assert.Equal((-20_00L, 0L, payment.Id), (line.Amount.Minor, line.Fee.Minor, line.PaymentId!.Value));
        using var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/payments/show/{payment.Id}");
        Assert.Contains("Net, settled in EUR €78.25", merchant.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_answer_the_payment_lacks_nothing_and_it_is_asked_again()
    {
        var (invoice, charge) = await later.PaidAsync(100_00);
        app.Stripe.Faults.Add(
            new() { Kind = FaultKind.Error, Path = "/v1/balance_transactions", Method = "GET", Times = 10 });
        await ReadAsync(charge);
        Assert.True((await invoice.ReadAsync()).Outstanding.IsZero);
        Assert.NotNull((await later.PaymentAsync(charge)).FeeCheckAt);

        app.Stripe.Faults.Clear();
        Assert.Single(await FoundAsync(charge));
    }

    [Fact]
    public async Task Cash_that_is_given_back_has_no_fee_to_be_asked_about()
    {
        var payment = await business.Merchant.AddPaymentAsync(business.Customer, new(50_00, Currency.Eur));
        var wish = new RefundWish(app.Services.GetRequiredService<Ids>().Next<Refund>(), payment.Id,
            new(20_00, Currency.Eur), business.Merchant.UserId)
        {
            ByHand = true,
        };
        Assert.Null((await app.WithAsync<RequestRefund, RefundAnswer>(
            business.Merchant.OrganizationId, r => r.GoAsync(wish, default))).Refusal);

        var after = await business.Merchant.WithDbAsync(db => db.Payments.SingleAsync(p => p.Id == payment.Id));
        Assert.Equal((20_00, null), (after.Returned.Minor, after.FeeCheckAt));
        await later.AgreeAsync();
    }

    async Task ReadAsync(string charge)
    {
        await DelayAsync(charge, DateTimeOffset.UtcNow.AddSeconds(-1));
        await later.WorkAsync<FeeWork>();
    }

    /// <summary>The running product may have been quicker to begin, so its end is waited for.</summary>
    async Task<List<BalanceTransaction>> FoundAsync(string charge, bool isDue = true)
    {
        if (isDue)
            await ReadAsync(charge);
        else
            await later.WorkAsync<FeeWork>();
        await Eventually.GetsAsync(() => later.PaymentAsync(charge), p => p.FeeCheckAt is null);
        return await LinesAsync(charge);
    }

    Task<int> DelayAsync(string charge, DateTimeOffset until) => business.Merchant.WithDbAsync(db =>
        db.InTransactionAsync(() => db.Payments.Where(p => p.ChargeId == charge)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.FeeCheckAt, until))));

    Task<bool> HintAsync(string charge) => app.WithAsync<FeeHints, bool>(
        business.Merchant.OrganizationId, h => h.HearAsync(business.Connection, charge, default));

    Task<List<BalanceTransaction>> LinesAsync(string source) => business.Merchant.WithDbAsync(db =>
        db.BalanceTransactions.AsNoTracking().Where(t => t.SourceId == source).ToListAsync());
}
