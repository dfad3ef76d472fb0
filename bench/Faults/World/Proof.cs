namespace Tamias.Bench.Faults.World;

/// <summary>Compares what was acknowledged and paid with the books.</summary>
static class Proof
{
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(6);

    /// <summary>Every acknowledged event is stored. Asked of a database whose product may be dead.</summary>
    public static async Task EventsAsync(Scene scene, Load load, string tag, Action<string> lost)
    {
        if (!await scene.Books.AreWholeAsync())
            lost($"{tag}: the database is damaged");
        // Before the books are read: the load may go on meanwhile.
        var acknowledged = load.Acknowledged.Where(id => id.StartsWith(tag, StringComparison.Ordinal)).ToList();
        foreach (var id in acknowledged.Except(await scene.Books.EventsAsync(tag), StringComparer.Ordinal))
            lost($"acknowledged event {id}");
    }

    /// <summary>It works again, all money that moved is booked once, and the product's own proof finds no difference.
    /// Asked while the product runs.</summary>
    public static async Task MoneyAsync(Scene scene, Load load, Action<string> lost)
    {
        // The first call may still meet a connection of the process that died.
        await Until.TrueAsync(async () =>
        {
            await load.SendAsync();
            return true;
        });
        await Until.TrueAsync(async () =>
        {
            await load.PayAsync();
            return load.Paid.Count > 0;
        });
        if (!load.Acknowledged.Any() || load.Paid.Count == 0)
            lost("nothing is acknowledged or nothing can be paid");
        await scene.Stripe.DeliverAsync();
        await Until.TrueAsync(
            async () => load.Paid.ToHashSet(StringComparer.Ordinal).IsSubsetOf(await scene.Books.PaidSessionsAsync()),
            Longest);
        foreach (var session in load.Paid.Except(await scene.Books.PaidSessionsAsync(), StringComparer.Ordinal))
            lost($"payment through {session} is not booked once");
        if (!await scene.VerifiesAsync())
            lost("verify finds differences");
    }
}
