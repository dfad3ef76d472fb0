namespace Tamias.StripeSimulator.Tests;

public sealed class EventListTests : Scenario
{
    [Fact]
    public async Task Events_are_found_by_types_and_age()
    {
        await PaidAsync();
        var found = await ListAsync(new() { Types = ["charge.succeeded", "payment_intent.succeeded"] });
        Assert.Equal(["payment_intent.succeeded", "charge.succeeded"], found.Select(e => e.Type));
        Assert.Empty(
            await ListAsync(new() { Created = new DateRangeOptions { GreaterThan = DateTime.UtcNow.AddHours(1) } }));
        await RefusedAsync(() => ListAsync(new() { Types = [.. Enumerable.Range(0, 21).Select(i => $"t{i}")] }));
    }

    [Fact]
    public async Task What_was_delivered_is_told_apart()
    {
        await PaidAsync();
        Assert.NotEmpty(await ListAsync(new() { DeliverySuccess = false }));
        await Simulator.Mail.DeliverDueAsync(Now);
        Assert.Empty(await ListAsync(new() { DeliverySuccess = false }));
        Assert.NotEmpty(await ListAsync(new() { DeliverySuccess = true }));
    }

    [Fact]
    public async Task Pages_go_both_ways()
    {
        for (var i = 0; i < 5; i++) await Api.Customers.CreateAsync(
            new CustomerCreateOptions(), cancellationToken: Now);
        var all = (await ListAsync(new() { Type = "customer.created", Limit = 100 })).Select(e => e.Id).ToList();
        var first = await ListAsync(new() { Type = "customer.created", Limit = 2 });
        Assert.True(first.HasMore);
        var next = await ListAsync(new() { Type = "customer.created", Limit = 2, StartingAfter = first.Last().Id });
        Assert.Equal(all[2..4], next.Select(e => e.Id));
        var back = await ListAsync(new() { Type = "customer.created", Limit = 2, EndingBefore = next.First().Id });
        Assert.Equal(all[..2], back.Select(e => e.Id));
        Assert.False(back.HasMore);
    }

    [Fact]
    public async Task Every_object_is_reached_by_automatic_paging()
    {
        for (var i = 0; i < 25; i++) await Api.Customers.CreateAsync(
            new CustomerCreateOptions(), cancellationToken: Now);
        var count = 0;
        await foreach (var _ in Api.Customers.ListAutoPagingAsync(
            new CustomerListOptions { Limit = 10 }, cancellationToken: Now)) count++;
        Assert.Equal(25, count);
    }

    [Fact]
    public async Task Events_are_kept_for_thirty_days()
    {
        await PaidAsync();
        var id = (await ListAsync(new() { Type = "charge.succeeded" })).Single().Id;
        Simulator.Advance(TimeSpan.FromDays(30));
        Assert.Equal(id, (await Api.Events.GetAsync(id, cancellationToken: Now)).Id);
        Simulator.Advance(TimeSpan.FromMinutes(1));
        await RefusedAsync(() => Api.Events.GetAsync(id, cancellationToken: Now));
    }

    [Fact]
    public async Task An_event_names_the_call_that_caused_it()
    {
        await Api.Customers.CreateAsync(
            new CustomerCreateOptions(), new RequestOptions { IdempotencyKey = "k-1" }, Now);
        var told = (await ListAsync(new() { Type = "customer.created" })).Single();
        Assert.Equal("k-1", told.Request.IdempotencyKey);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task A_page_has_one_to_a_hundred(int limit) =>
        await RefusedAsync(() => ListAsync(new() { Limit = limit }));

    Task<StripeList<Event>> ListAsync(EventListOptions wanted) => Api.Events.ListAsync(wanted, cancellationToken: Now);
}
