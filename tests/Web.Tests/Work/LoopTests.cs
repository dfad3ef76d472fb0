using Microsoft.EntityFrameworkCore;
using Tamias.StripeSimulator.Api;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Payments;

namespace Tamias.Web.Tests.Work;

/// <summary>A question that Stripe does not answer holds up nobody but whom it is about.</summary>
public sealed class LoopTests(Databases databases) : IAsyncLifetime
{
    App app = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync(databases);
        app.Stripe.Settings = app.Stripe.Settings with { Webhooks = new() { DropPercent = 100 } };
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public Task An_event_that_Stripe_does_not_speak_about_holds_up_no_other() =>
        HoldsUpNobodyAsync((business, session) => business.Merchant.WithDbAsync(db =>
        {
            db.Add(new InboxEvent(business.Merchant.Ids().Next<InboxEvent>(), business.Merchant.OrganizationId,
                business.Connection.Id, "evt_of_" + session)
            {
                Type = "checkout.session.completed", ObjectId = session, Body = "{}",
                ReceivedAt = DateTimeOffset.UtcNow, NotBeforeAt = DateTimeOffset.UtcNow,
            });
            return db.SaveChangesAsync();
        }));

    [Fact]
    public Task An_attempt_that_Stripe_does_not_speak_about_holds_up_no_other() =>
        HoldsUpNobodyAsync((business, session) => business.Merchant.WithDbAsync(db => db.InTransactionAsync(
            () => db.Attempts.Where(a => a.SessionId == session).ExecuteUpdateAsync(
                set => set.SetProperty(a => a.NextCheckAt, DateTimeOffset.UtcNow)))));

    [Fact]
    public async Task A_refund_that_Stripe_does_not_speak_about_holds_up_no_other()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        await desk.AskAsync(10_00);
        await desk.AskAsync(20_00);
        var refunds = await desk.RefundsAsync();
        var (slow, quick) = (refunds[0], refunds[1]);
        app.Stripe.Bank.FailRefund(slow.StripeId);
        app.Stripe.Bank.FailRefund(quick.StripeId);
        Stall(slow.StripeId);

        await MakeDueAsync(slow);
        await MakeDueAsync(quick);
        Assert.Equal(
            RefundState.Failed, await Eventually.GetsAsync(() => StateAsync(quick), s => s == RefundState.Failed));
        Assert.Equal(RefundState.Succeeded, await StateAsync(slow));

        Task<int> MakeDueAsync(Refund refund) => desk.Merchant.WithDbAsync(db => db.InTransactionAsync(
            () => db.Refunds.Where(r => r.Id == refund.Id).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.NextCheckAt, DateTimeOffset.UtcNow))));
        Task<RefundState> StateAsync(Refund refund) => desk.Merchant.WithDbAsync(
            db => db.Refunds.Where(r => r.Id == refund.Id).Select(r => r.State).SingleAsync());
    }

    /// <summary>Each is another merchant's.</summary>
    async Task HoldsUpNobodyAsync(Func<Business, string, Task<int>> tell)
    {
        var (slow, slowSession) = await PayAsync();
        var (quick, quickSession) = await PayAsync();
        Stall(slowSession);

        await tell(slow.Business, slowSession);
        await tell(quick.Business, quickSession);
        Assert.True((await Eventually.GetsAsync(quick.ReadAsync, i => i.Outstanding.IsZero)).Outstanding.IsZero);
        Assert.True((await slow.ReadAsync()).Paid.IsZero);
        await Eventually.GetsAsync(slow.ReadAsync, i => i.Outstanding.IsZero);
        await Books.AreAsync(slow, paid: 60_00, payments: 1, todos: 0);
        await Books.AreAsync(quick, paid: 60_00, payments: 1, todos: 0);
    }

    /// <summary>Stripe takes long to say anything about this.</summary>
    void Stall(string id) => app.Stripe.Faults.Add(
        new() { Kind = FaultKind.Stall, Method = "GET", Path = id, For = TimeSpan.FromSeconds(8), Times = 9 });

    async Task<(Issued Invoice, string Session)> PayAsync()
    {
        var invoice = await (await Business.OpenAsync(app)).IssueAsync(60_00);
        using var payer = new Payer(app, invoice);
        var session = (await payer.PressPayAsync())!;
        app.Stripe.Payer.PayByCard(session);
        return (invoice, session);
    }
}
