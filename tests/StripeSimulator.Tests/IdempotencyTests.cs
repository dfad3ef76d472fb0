namespace Tamias.StripeSimulator.Tests;

public sealed class IdempotencyTests : Scenario
{
    static readonly RequestOptions Key = new() { IdempotencyKey = "attempt-1" };

    [Fact]
    public async Task The_same_key_returns_the_same_object_and_says_that_it_is_a_replay()
    {
        var first = await CreateAsync();
        var again = await CreateAsync();
        Assert.Equal(first.Id, again.Id);
        Assert.False(first.StripeResponse.Headers.Contains("Idempotent-Replayed"));
        Assert.True(again.StripeResponse.Headers.Contains("Idempotent-Replayed"));
        Assert.Single(Simulator.All(World.Merchant.Id, "checkout.session"));
    }

    [Fact]
    public async Task Other_parameters_with_the_same_key_are_an_idempotency_error()
    {
        await CreateAsync();
        var refused = await RefusedAsync(() => CreateAsync(500));
        Assert.Equal((400, "idempotency_error"), ((int)refused.HttpStatusCode, refused.StripeError.Type));
    }

    [Fact]
    public async Task The_same_key_on_a_connected_account_is_another_request()
    {
        var platform = World.Platform();
        var own = await platform.V1.Customers.CreateAsync(new CustomerCreateOptions { Name = "A" }, Key, Now);
        var connected = await platform.V1.Customers.CreateAsync(new CustomerCreateOptions { Name = "A" },
            new RequestOptions { IdempotencyKey = "attempt-1", StripeAccount = World.Merchant.Id }, Now);
        Assert.NotEqual(own.Id, connected.Id);
    }

    [Fact]
    public async Task A_key_is_forgotten_after_a_day_of_the_simulators_clock()
    {
        var first = await CreateAsync();
        Simulator.Advance(TimeSpan.FromHours(24));
        Assert.NotEqual(first.Id, (await CreateAsync()).Id);
    }

    [Fact]
    public async Task A_refused_request_leaves_its_key_free()
    {
        await RefusedAsync(() => CreateAsync(10));
        Assert.NotNull((await CreateAsync()).Id);
    }

    [Fact]
    public async Task A_declined_charge_is_replayed_as_the_same_decline()
    {
        var wanted = new PaymentIntentCreateOptions
            { Amount = 900, Currency = "eur", PaymentMethod = "pm_card_chargeDeclined", Confirm = true };
        await RefusedAsync(() => Api.PaymentIntents.CreateAsync(wanted, Key, Now));
        var again = await RefusedAsync(() => Api.PaymentIntents.CreateAsync(wanted, Key, Now));
        Assert.Equal("card_declined", again.StripeError.Code);
        Assert.Single(Simulator.All(World.Merchant.Id, "charge"));
    }

    [Fact]
    public async Task The_same_request_while_the_first_still_runs_is_a_conflict()
    {
        Simulator.Faults.Add(new Api.Fault
            { Kind = StripeSimulator.Api.FaultKind.Stall, For = TimeSpan.FromSeconds(1) });
        var slow = CreateAsync();
        var twin = await UntilRefusedAsync(slow);
        Assert.Equal(409, (int)twin.HttpStatusCode);
        Assert.Single(Simulator.All(World.Merchant.Id, "checkout.session"), s => s["id"]!.ToString() == slow.Result.Id);
    }

    [Fact]
    public async Task A_key_counts_for_one_path()
    {
        await CreateAsync();
        var refused = await RefusedAsync(() => Api.Customers.CreateAsync(new CustomerCreateOptions(), Key, Now));
        Assert.Equal("idempotency_error", refused.StripeError.Type);
    }

    async Task<StripeException> UntilRefusedAsync(Task<Session> slow)
    {
        await Task.Delay(200, Now);
        var refused = await RefusedAsync(() => CreateAsync());
        await slow;
        return refused;
    }

    Task<Session> CreateAsync(long amount = 12_300) =>
        Api.Checkout.Sessions.CreateAsync(World.Wanted(amount), Key, Now);
}
