using Tamias.StripeSimulator.Api;

namespace Tamias.StripeSimulator.Tests;

public sealed class FaultTests : Scenario
{
    static readonly RequestOptions Key = new() { IdempotencyKey = "attempt-1" };

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task An_error_before_the_effect_leaves_nothing_behind(int status)
    {
        Simulator.Faults.Add(new Fault { Status = status });
        var refused = await RefusedAsync(CreateAsync);
        Assert.Equal(status, (int)refused.HttpStatusCode);
        Assert.Equal(0, Sessions);
        Assert.NotNull((await CreateAsync()).Id);
    }

    [Fact]
    public async Task A_rate_limit_says_its_reason()
    {
        Simulator.Faults.Add(new Fault { Status = 429 });
        var refused = await RefusedAsync(CreateAsync);
        Assert.Equal("rate_limit", refused.StripeError.Code);
        Assert.Equal("global-rate", refused.StripeResponse.Headers.GetValues("Stripe-Rate-Limited-Reason").Single());
    }

    [Fact]
    public async Task A_503_after_the_effect_is_healed_by_the_same_key()
    {
        Simulator.Faults.Add(new Fault { Status = 503, AfterEffect = true });
        await RefusedAsync(CreateAsync);
        Assert.Equal(1, Sessions);
        var again = await CreateAsync();
        Assert.Equal((1, "open"), (Sessions, again.Status));
    }

    [Fact]
    public async Task A_500_after_the_effect_is_what_the_key_remembers()
    {
        Simulator.Faults.Add(new Fault { Status = 500, AfterEffect = true });
        await RefusedAsync(CreateAsync);
        var again = await RefusedAsync(CreateAsync);
        Assert.Equal((500, 1), ((int)again.HttpStatusCode, Sessions));
        Assert.True(again.StripeResponse.Headers.Contains("Idempotent-Replayed"));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_cut_connection_tells_nothing_about_the_effect(bool afterEffect, int sessions)
    {
        Simulator.Faults.Add(new Fault { Kind = FaultKind.Drop, AfterEffect = afterEffect });
        await Assert.ThrowsAsync<HttpRequestException>(CreateAsync);
        Assert.Equal(sessions, Sessions);
        await CreateAsync();
        Assert.Equal(1, Sessions);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_slow_call_has_its_effect_late_or_only_its_answer(bool afterEffect, int sessions)
    {
        Simulator.Faults.Add(new Fault
            { Kind = FaultKind.Stall, AfterEffect = afterEffect, For = TimeSpan.FromMilliseconds(900) });
        var slow = CreateAsync();
        await Task.Delay(300, Now);
        Assert.Equal(sessions, Sessions);
        Assert.Equal("open", (await slow).Status);
    }

    [Fact]
    public async Task A_fault_meets_only_the_calls_it_is_meant_for_and_as_often_as_arranged()
    {
        Simulator.Faults.Add(new Fault { Method = "POST", Path = "/v1/refunds", Times = 2 });
        await CreateAsync();
        var paid = await PaidAsync();
        for (var i = 0; i < 2; i++) await RefusedAsync(() => RefundAsync(paid));
        Assert.Equal("succeeded", (await RefundAsync(paid)).Status);
        Assert.Empty(Simulator.Faults.Arranged);
    }

    [Fact]
    public async Task Stripes_own_client_repeats_a_503_by_itself_and_gets_one_object()
    {
        Simulator.Faults.Add(new Fault { Status = 503, AfterEffect = true });
        var patient = new StripeClient(new StripeClientOptions
        {
            ApiKey = World.Merchant.SecretKey(),
            ApiBase = World.Host.Address.AbsoluteUri.TrimEnd('/'),
            HttpClient = new SystemNetHttpClient(new HttpClient(), 2, null, false),
        });
        await patient.V1.Checkout.Sessions.CreateAsync(World.Wanted(), cancellationToken: Now);
        Assert.Equal(1, Sessions);
    }

    int Sessions => Simulator.All(World.Merchant.Id, "checkout.session").Count;

    Task<Session> CreateAsync() => Api.Checkout.Sessions.CreateAsync(World.Wanted(), Key, Now);

    Task<Refund> RefundAsync(Session paid) => Api.Refunds.CreateAsync(
        new RefundCreateOptions { PaymentIntent = paid.PaymentIntentId, Amount = 100 }, cancellationToken: Now);
}
