using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.StripeSimulator.Api;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Payments;

/// <summary>Answers that are lost, processes that die, Stripe that says no: acceptance cases 35 and 38 of the
/// reference.</summary>
public sealed class RefundFaultTests(Databases databases) : IAsyncLifetime
{
    /// <summary>More than the library's own repetitions and those of the transport beneath it.</summary>
    const int EveryTry = 20;

    App app = null!;

    public async ValueTask InitializeAsync() => app = await App.StartAsync(databases);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_answer_that_was_lost_is_neither_a_yes_nor_a_no_and_is_looked_for()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        desk.LoseWebhooks();
        desk.Fail(FaultKind.Error, afterEffect: true);
        await desk.GiveBackAsync("40.00");
        Assert.Contains("do not ask for it a second time", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Equal(RefundState.Asked, (await desk.RefundAsync()).State);
        await desk.IsAsync(paid: 100_00, returned: 0);
        Assert.NotNull((await desk.AskAsync(60_01)).Refusal); // what is asked for is spoken for

        await desk.CheckAsync();
        await desk.GetsAsync(RefundState.Succeeded);
        Assert.Single(desk.AtStripe());
        await desk.IsAsync(paid: 60_00, returned: 40_00);
        Assert.Single(await desk.MailsAsync("refund:"));
    }

    [Fact]
    public async Task A_line_that_broke_after_the_effect_is_asked_again_under_the_same_key()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        desk.LoseWebhooks();
        desk.Fail(FaultKind.Drop, afterEffect: true, EveryTry);
        Assert.Null((await desk.AskAsync(40_00)).Refusal);

        app.Stripe.Faults.Clear();
        await desk.CheckAsync();
        await desk.GetsAsync(RefundState.Succeeded);
        Assert.Single(desk.AtStripe());
        await desk.IsAsync(paid: 60_00, returned: 40_00);
    }

    [Fact]
    public async Task A_call_that_never_reached_Stripe_is_made_later()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        desk.LoseWebhooks();
        desk.Fail(FaultKind.Drop, afterEffect: false, EveryTry);
        await desk.AskAsync(40_00);
        Assert.Empty(desk.AtStripe());

        app.Stripe.Faults.Clear();
        await desk.CheckAsync();
        await desk.GetsAsync(RefundState.Succeeded);
        await desk.IsAsync(paid: 60_00, returned: 40_00);
    }

    [Fact]
    public async Task A_process_that_died_between_row_and_call_is_finished_by_another()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        await WriteAsync(desk, await desk.WishAsync(40_00), DateTimeOffset.UtcNow);
        await desk.CheckAsync();
        await desk.GetsAsync(RefundState.Succeeded);
        Assert.Single(desk.AtStripe());
        await desk.IsAsync(paid: 60_00, returned: 40_00);
    }

    [Fact]
    public async Task After_the_key_has_died_the_list_is_looked_through_and_nothing_is_repeated()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        desk.LoseWebhooks();
        desk.Fail(FaultKind.Drop, afterEffect: true, EveryTry);
        await desk.AskAsync(40_00);
        app.Stripe.Faults.Clear();
        await AgeAsync(desk);
        await desk.CheckAsync();
        await desk.GetsAsync(RefundState.Succeeded);
        Assert.Single(desk.AtStripe());
        await desk.IsAsync(paid: 60_00, returned: 40_00);
    }

    [Fact]
    public async Task What_Stripe_never_made_is_refused_after_the_key_has_died_and_the_merchant_is_told()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        await WriteAsync(desk, await desk.WishAsync(40_00), DateTimeOffset.UtcNow.AddHours(-21));
        await desk.CheckAsync();
        Assert.Equal(AskRefund.NeverMade, (await desk.GetsAsync(RefundState.Failed)).FailureReason);
        Assert.Empty(desk.AtStripe());
        Assert.Single(await desk.MailsAsync("refund-failed:"));
        Assert.Equal([TodoReason.RefundFailed], await desk.OpenTodosAsync());
        await desk.IsAsync(paid: 100_00, returned: 0);
    }

    [Fact]
    public async Task Twenty_at_once_never_give_back_more_than_was_paid()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => desk.AskAsync(30_00)));

        Assert.Equal(3, answers.Count(a => a.Refusal is null));
        Assert.Equal(3, desk.AtStripe().Count);
        await Eventually.GetsAsync(desk.PaymentAsync, p => p.Returned.Minor == 90_00);
        await desk.IsAsync(paid: 10_00, returned: 90_00);
    }

    [Fact]
    public async Task Stripes_no_is_told_plainly_and_what_was_given_back_there_is_found()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        desk.LoseWebhooks();
        app.Stripe.Bank.Refund((await desk.PaymentAsync()).ChargeId, 100_00);
        await desk.GiveBackAsync("40.00");

        Assert.Contains("Stripe has given back all of this payment", desk.Visitor.Text, StringComparison.Ordinal);
        var states = (await desk.RefundsAsync()).Select(r => r.State).Order();
        Assert.Equal([RefundState.Succeeded, RefundState.Failed], states);
        await desk.IsAsync(paid: 0, returned: 100_00);
        Assert.Contains(TimelineKind.RefundFailed, await Books.TimelineAsync(desk.Invoice));
    }

    [Fact]
    public async Task A_key_that_may_not_give_back_is_named_with_the_box_to_tick()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        await desk.Business.UseKeyAsync("rak_charge_read");
        await desk.GiveBackAsync("40.00");

        Assert.Contains("rak_refund_write", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Equal(RefundState.Failed, (await desk.RefundAsync()).State);
        await desk.IsAsync(paid: 100_00, returned: 0);
        Assert.Equal(ConnectionState.NeedsAttention, await desk.Merchant.WithDbAsync(db =>
            db.Connections.Where(c => c.Id == desk.Business.Connection.Id).Select(c => c.State).FirstAsync()));
    }

    [Fact]
    public async Task While_a_dispute_is_open_it_is_refused_with_the_reason_and_during_an_inquiry_it_is_not()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        var dispute = await DisputeAsync(desk, "needs_response");
        Assert.Contains("disputes this payment", (await desk.AskAsync(40_00)).Refusal!.ToString(),
            StringComparison.Ordinal);
        await desk.SignInAsync();
        await desk.Visitor.OpenAsync(await desk.AddressAsync("refund"));
        Assert.Contains("disputes this payment", desk.Visitor.Text, StringComparison.Ordinal);

        await desk.Merchant.WithDbAsync(db => db.InTransactionAsync(() => db.Disputes.Where(d => d.Id == dispute)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Status, "warning_needs_response"))));
        Assert.Null((await desk.AskAsync(40_00)).Refusal);
        await desk.IsAsync(paid: 60_00, returned: 40_00);
    }

    [Fact]
    public async Task A_dispute_that_only_Stripe_knows_of_is_Stripes_no()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        desk.LoseWebhooks();
        app.Stripe.Bank.Dispute((await desk.PaymentAsync()).ChargeId);
        await desk.GiveBackAsync("40.00");

        Assert.Contains("disputes this payment", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.IsAsync(paid: 100_00, returned: 0);
    }

    static Task<Id<Dispute>> DisputeAsync(RefundDesk desk, string status) => desk.Merchant.WithDbAsync(async db =>
    {
        var payment = await db.Payments.FirstAsync();
        var dispute = new Dispute(
            desk.Merchant.Ids().Next<Dispute>(), payment.OrganizationId, payment.Id, payment.ConnectionId!.Value,
            "du_1");
        dispute.Hear(
            new()
            {
                Id = "du_1", Amount = payment.Amount, Status = status, Reason = "general",
                OpenedAt = DateTimeOffset.UtcNow, Withdrawn = payment.Amount.Currency.Zero,
                IsChargeRefundable = status.StartsWith("warning_", StringComparison.Ordinal),
            },
            DateTimeOffset.UtcNow);
        db.Add(dispute);
        await db.SaveChangesAsync();
        return dispute.Id;
    });

    /// <summary>As the process left it that wrote the row and died.</summary>
    static Task<int> WriteAsync(RefundDesk desk, RefundWish wish, DateTimeOffset at) =>
        desk.Merchant.WithDbAsync(async db =>
        {
            var refund = wish.Refund(await db.Payments.FirstAsync(), at);
            refund.NextCheckAt = DateTimeOffset.UtcNow.AddMinutes(1);
            db.Add(refund);
            return await db.SaveChangesAsync();
        });

    static Task<int> AgeAsync(RefundDesk desk) => desk.Merchant.WithDbAsync(db => db.InTransactionAsync(() =>
        db.Refunds.ExecuteUpdateAsync(set => set.SetProperty(r => r.CreatedAt, DateTimeOffset.UtcNow.AddHours(-21)))));
}
