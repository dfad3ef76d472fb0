namespace Tamias.StripeSimulator.Tests;

public sealed class SnapshotTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("simulator-");

    static CancellationToken Now => TestContext.Current.CancellationToken;

    string File => Path.Combine(folder.FullName, "below", "snapshot.json");

    public void Dispose() => folder.Delete(true);

    [Fact]
    public async Task Everything_is_there_again_after_a_restart()
    {
        string open, debited, key;
        var remembered = new RequestOptions { IdempotencyKey = "before" };
        await using (var first = await World.StartAsync(snapshot: File))
        {
            key = first.Merchant.SecretKey();
            open = (await first.Own.V1.Checkout.Sessions.CreateAsync(World.Wanted(), remembered, Now)).Id;
            debited = (await World.NewSessionAsync(first.Own)).Id;
            first.Simulator.Payer.PayByDebit(debited);
            first.Simulator.Advance(TimeSpan.FromSeconds(10));
        }

        await using var second = await World.StartAsync(snapshot: File);
        var client = second.Client(key);
        var again = await client.V1.Checkout.Sessions.CreateAsync(World.Wanted(), remembered, Now);
        Assert.Equal((open, "open"), (again.Id, again.Status));
        Assert.InRange(second.Simulator.Clock.Offset, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(11));
        second.Simulator.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("paid", (await client.V1.Checkout.Sessions.GetAsync(debited, cancellationToken: Now))
            .PaymentStatus);
        await second.Simulator.Mail.DeliverDueAsync(Now);
        Assert.Contains("checkout.session.async_payment_succeeded", second.Receiver.Types());
    }

    [Fact]
    public async Task The_platform_is_not_opened_twice()
    {
        await using (await World.StartAsync(snapshot: File)) { }
        await using var second = await World.StartAsync(snapshot: File);
        Assert.Single(second.Simulator.Accounts.All, a => a.TestClientId == World.ClientId);
    }

    [Fact]
    public async Task A_page_of_before_the_restart_is_found_at_the_new_address()
    {
        string id, key;
        await using (var first = await World.StartAsync(snapshot: File))
        {
            key = first.Merchant.SecretKey();
            id = (await World.NewSessionAsync(first.Own)).Id;
        }
        await using var second = await World.StartAsync(snapshot: File);
        var session = await second.Client(key).V1.Checkout.Sessions.GetAsync(id, cancellationToken: Now);
        Assert.StartsWith(second.Host.Address.AbsoluteUri, session.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_ids()
    {
        var ids = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            await using var world = await World.StartAsync();
            ids.Add((await World.NewSessionAsync(world.Own)).Id);
        }
        Assert.Equal(ids[0], ids[1]);
    }
}
