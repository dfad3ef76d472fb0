namespace Tamias.StripeSimulator.Tests;

public sealed class WebhookFaultTests : Scenario
{
    [Fact]
    public async Task Nothing_is_sent_while_webhooks_are_off()
    {
        Set(new WebhookFaults { Off = true });
        await PaidAsync();
        Assert.Equal(0, await DeliverAsync());
        Set(new WebhookFaults());
        Assert.NotEqual(0, await DeliverAsync());
    }

    [Fact]
    public async Task A_dropped_event_is_never_sent_but_still_listed_as_undelivered()
    {
        Set(new WebhookFaults { DropPercent = 100 });
        await PaidAsync();
        var before = World.Receiver.Mail.Count;
        await Simulator.Mail.DeliverAllAsync(Now);
        Assert.DoesNotContain("payment_intent.succeeded", World.Receiver.Types());
        Assert.True(World.Receiver.Mail.Count <= before + 1);
        var missed = await Api.Events.ListAsync(new EventListOptions
            { DeliverySuccess = false, Types = ["payment_intent.succeeded"] }, cancellationToken: Now);
        Assert.Single(missed);
    }

    [Fact]
    public async Task Events_are_put_off()
    {
        Set(new WebhookFaults { Delay = TimeSpan.FromHours(2) });
        await PaidAsync();
        await DeliverAsync();
        Assert.DoesNotContain("payment_intent.succeeded", World.Receiver.Types());
        Simulator.Advance(TimeSpan.FromHours(2));
        await DeliverAsync();
        Assert.Contains("payment_intent.succeeded", World.Receiver.Types());
    }

    [Theory]
    [InlineData(100, 0, 2)]
    [InlineData(0, 3, 4)]
    public async Task Events_come_more_than_once(int duplicatePercent, int extraCopies, int times)
    {
        Set(new WebhookFaults { DuplicatePercent = duplicatePercent, ExtraCopies = extraCopies });
        await PaidAsync();
        await DeliverAsync();
        var copies = World.Receiver.Events().Where(e => e.Type == "payment_intent.succeeded").ToList();
        Assert.Equal((times, 1), (copies.Count, copies.DistinctBy(e => e.Id).Count()));
    }

    [Fact]
    public async Task One_change_may_be_told_by_two_events()
    {
        Set(new WebhookFaults { TwinPercent = 100 });
        await PaidAsync();
        await DeliverAsync();
        var twins = World.Receiver.Events().Where(e => e.Type == "payment_intent.succeeded").ToList();
        Assert.Equal(2, twins.DistinctBy(e => e.Id).Count());
    }

    [Fact]
    public async Task Events_come_in_another_order()
    {
        Set(new WebhookFaults { Reorder = true });
        for (var i = 0; i < 3; i++) await PaidAsync();
        await DeliverAsync();
        var sent = World.Receiver.Events().Where(e => e.Type != "account.application.authorized").Select(e => e.Id);
        var made = Simulator.All(World.Merchant.Id, "event").Select(e => e["id"]!.ToString())
            .Where(sent.Contains);
        Assert.NotEqual(made, sent);
        Assert.Equal(made.Order(), sent.Order());
    }

    [Fact]
    public async Task An_event_may_be_older_than_its_object()
    {
        var paid = await PaidAsync();
        Simulator.Bank.Refund(paid.PaymentIntent.LatestChargeId);
        await DeliverAsync();
        var told = World.Receiver.Events().Single(e => e.Type == "charge.succeeded");
        Assert.False(Assert.IsType<Charge>(told.Data.Object).Refunded);
    }

    void Set(WebhookFaults faults) => Simulator.Settings = Simulator.Settings with { Webhooks = faults };

    Task<int> DeliverAsync() => Simulator.Mail.DeliverDueAsync(Now);
}
