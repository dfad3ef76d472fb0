namespace Tamias.StripeSimulator.Api;

/// <summary>The failures that are arranged for the calls to come.</summary>
public sealed class Faults
{
    readonly World world;
    readonly List<Fault> arranged = [];

    internal Faults(World world) => this.world = world;

    public IReadOnlyList<Fault> Arranged
    {
        get
        {
            lock (world.Gate) return [.. arranged];
        }
    }

    public void Add(Fault fault)
    {
        lock (world.Gate) arranged.Add(fault);
    }

    public void Clear()
    {
        lock (world.Gate) arranged.Clear();
    }

    /// <summary>The first arranged fault that befalls this call, one time less from now on.</summary>
    internal Fault? Take(string method, string path)
    {
        var at = arranged.FindIndex(f => f.Matches(method, path) && world.Ids.Draw(100) < f.Percent);
        if (at < 0) return null;
        var fault = arranged[at];
        if (fault.Times <= 1) arranged.RemoveAt(at);
        else arranged[at] = fault with { Times = fault.Times - 1 };
        return fault;
    }
}
