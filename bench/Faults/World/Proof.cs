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
        var stored = await scene.Books.EventsAsync(tag);
        foreach (var id in load.Acknowledged.Where(id => id.StartsWith(tag, StringComparison.Ordinal)))
            if (!stored.Contains(id))
                lost($"acknowledged event {id}");
    }

    /// <summary>All money that moved is booked once, and the product's own proof finds no difference. Asked while the
    /// product runs.</summary>
    public static async Task MoneyAsync(Scene scene, Load load, Action<string> lost)
    {
        if (!load.Acknowledged.Any() || load.Paid.Count == 0)
            lost("nothing was acknowledged or nothing paid: this run proves nothing");
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
