namespace Tamias.StripeSimulator.State;

/// <summary>What is to happen to an object later, on the simulator's clock.</summary>
internal sealed record Due(long At, long Order, string Kind, string Account, bool Live, string Id);

/// <summary>Everything that is to happen later, soonest first.</summary>
internal sealed class Agenda
{
    readonly SortedSet<Due> dues = new(Comparer<Due>.Create((a, b) =>
        a.At != b.At ? a.At.CompareTo(b.At) : a.Order.CompareTo(b.Order)));

    long order;

    internal IReadOnlyCollection<Due> All => dues;

    internal DateTimeOffset? NextAt => dues.Min is { } first ? DateTimeOffset.FromUnixTimeSeconds(first.At) : null;

    internal void Add(long at, string kind, Book book, string id) =>
        Restore(new Due(at, ++order, kind, book.Account, book.Live, id));

    internal void Restore(Due due)
    {
        order = Math.Max(order, due.Order);
        dues.Add(due);
    }

    /// <summary>Takes the first entry whose time has come.</summary>
    internal Due? TakeDue(long now)
    {
        if (dues.Min is not { } first || first.At > now) return null;
        dues.Remove(first);
        return first;
    }

    /// <summary>Takes an entry before its time, for whoever will not wait.</summary>
    internal Due? Take(string kind, string id)
    {
        var due = dues.FirstOrDefault(d => d.Kind == kind && d.Id == id);
        if (due is not null) dues.Remove(due);
        return due;
    }
}
