using Microsoft.EntityFrameworkCore;
using Tamias.StripeSimulator.Api;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Payments;

namespace Tamias.Web.Tests.Transfers;

/// <summary>Answers that are lost, processes that die, forms that come twice, while transferred money goes back: money
/// rules 1 and 3.</summary>
public sealed class ReturnFaultTests(Databases databases) : OwnBusiness(databases)
{
    /// <summary>More than the library's own repetitions and those of the transport beneath it.</summary>
    const int EveryTry = 20;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_that_was_lost_is_asked_for_again_and_it_goes_back_once(bool afterEffect)
    {
        var desk = await ReturnDesk.OpenAsync(Business);
        desk.Transfers.LoseWebhooks();
        desk.Fail(FaultKind.Drop, afterEffect, EveryTry);
        using var merchant = await desk.SendBackAsync("5.00");
        Assert.Contains("do not ask for it a second time", merchant.Text, StringComparison.Ordinal);
        Assert.Equal(RefundState.Asked, (await desk.ReturnAsync()).State);
        Assert.Contains("Stripe has not answered yet", (await desk.AskAsync(desk.Wish(1_00))).Refusal!.ToString(),
            StringComparison.Ordinal);

        App.Stripe.Faults.Clear();
        await desk.CheckAsync();
        await desk.GetsAsync(RefundState.Pending);
        Assert.Single(desk.AtStripe());
        await desk.Transfers.WaitsAsync(15_00, todos: 1);
        await Books.AgreeAsync(App);
    }

    [Fact]
    public async Task After_the_key_has_died_it_is_looked_for_and_nothing_is_repeated()
    {
        var desk = await ReturnDesk.OpenAsync(Business);
        desk.Transfers.LoseWebhooks();
        desk.Fail(FaultKind.Drop, afterEffect: true, EveryTry);
        await desk.AskAsync(desk.Wish(5_00));
        App.Stripe.Faults.Clear();
        await AgeAsync();
        await desk.CheckAsync();
        await desk.GetsAsync(RefundState.Pending);
        Assert.Single(desk.AtStripe());
    }

    [Fact]
    public async Task What_Stripe_never_made_is_refused_after_the_key_has_died_and_can_be_asked_for_anew()
    {
        var desk = await ReturnDesk.OpenAsync(Business);
        desk.Fail(FaultKind.Drop, afterEffect: false, EveryTry);
        await desk.AskAsync(desk.Wish(15_00));
        await AgeAsync();
        App.Stripe.Faults.Clear();
        await desk.CheckAsync();
        Assert.Equal(AskRefund.NeverMade, (await desk.GetsAsync(RefundState.Failed)).FailureReason);
        Assert.Empty(desk.AtStripe());
        Assert.Null((await desk.AskAsync(desk.Wish(15_00))).Refusal);
        Assert.Single(desk.AtStripe());
    }

    [Fact]
    public async Task A_form_that_comes_twice_sends_once()
    {
        var desk = await ReturnDesk.OpenAsync(Business);
        var wish = desk.Wish(5_00);
        var answers = await Task.WhenAll(desk.AskAsync(wish), desk.AskAsync(wish), desk.AskAsync(wish));
        Assert.All(answers, a => Assert.Null(a.Refusal));
        await desk.ReturnAsync();
        Assert.Single(desk.AtStripe());
    }

    [Fact]
    public async Task Ten_at_once_never_send_more_than_waits()
    {
        var desk = await ReturnDesk.OpenAsync(Business);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => desk.AskAsync(desk.Wish(15_00))));
        Assert.Single(desk.AtStripe());
        await desk.Transfers.WaitsAsync(5_00, todos: 1);
        Assert.Equal(1, (await desk.ReturnsAsync()).Count(r => r.State == RefundState.Pending));
    }

    /// <summary>The page shows what was there a while ago.</summary>
    [Fact]
    public async Task What_is_gone_at_Stripe_by_now_is_told_plainly()
    {
        var desk = await ReturnDesk.OpenAsync(Business);
        desk.Transfers.LoseWebhooks();
        await LookLaterAsync();
        App.Stripe.Bank.ReturnCash(desk.Account.HolderId, 20_00);
        using var merchant = await desk.SendBackAsync();
        Assert.Contains("Nothing was given back. Stripe did not agree.", merchant.Text, StringComparison.Ordinal);
        await desk.Transfers.WaitsAsync(0, todos: 0);
        var all = await desk.ReturnsAsync(); // what was sent back there was found on this occasion
        Assert.Equal([RefundState.Failed, RefundState.Pending], all.Select(r => r.State).OrderDescending());
    }

    [Fact]
    public async Task A_key_that_may_not_give_back_is_named_with_the_box_to_tick()
    {
        var desk = await ReturnDesk.OpenAsync(Business);
        await Business.UseKeyAsync("rak_customer_read");
        using var merchant = await desk.SendBackAsync();
        Assert.Contains("rak_refund_write", merchant.Text, StringComparison.Ordinal);
        Assert.Equal(RefundState.Failed, (await desk.ReturnAsync()).State);
        Assert.Empty(desk.AtStripe());
    }

    /// <summary>Also a look that is under way writes nothing.</summary>
    Task<int> LookLaterAsync() => Business.Merchant.WithDbAsync(db => db.TransferAccounts.ExecuteUpdateAsync(
        set => set.SetProperty(a => a.LookAt, App.Clock.GetUtcNow().AddDays(1))));

    Task<int> AgeAsync() => Business.Merchant.WithDbAsync(db => db.TransferReturns.ExecuteUpdateAsync(
        set => set.SetProperty(r => r.CreatedAt, App.Clock.GetUtcNow().AddHours(-21))));
}
