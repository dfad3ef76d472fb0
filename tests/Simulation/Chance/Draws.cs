using System.Globalization;

namespace Tamias.Simulation.Chance;

/// <summary>What a seed draws before its schedule begins: who takes part and how much goes wrong. Written as one line,
/// and read back from one.</summary>
sealed class Draws
{
    readonly SortedDictionary<string, int> values = new(StringComparer.Ordinal);

    Draws(ulong seed) => Seed = seed;

    public ulong Seed { get; }

    public IEnumerable<string> Names => values.Keys;

    public int this[string name] => values[name];

    public static Draws Of(ulong seed)
    {
        var dice = Dice.For(seed, "draws");
        var draws = new Draws(seed);
        foreach (var (name, draw) in DrawTable.All)
            draws.values[name] = draw(dice);
        return draws;
    }

    /// <summary>The same but for one value: for shrinking.</summary>
    public Draws With(string name, int value)
    {
        var other = new Draws(Seed);
        foreach (var (known, kept) in values)
            other.values[known] = kept;
        other.values[name] = value;
        return other;
    }

    /// <summary>"17 crashes=0 payers=1": the seed, and what differs from its draws.</summary>
    public static Draws Parse(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var draws = Of(ulong.Parse(parts[0], CultureInfo.InvariantCulture));
        foreach (var part in parts.Skip(1).Select(p => p.Split('=')))
            draws.values[part[0]] = int.Parse(part[1], CultureInfo.InvariantCulture);
        return draws;
    }

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public string ToLine()
    {
        var drawn = Of(Seed);
        return string.Join(' ', values.Where(v => !drawn.values.TryGetValue(v.Key, out var was) || was != v.Value)
            .Select(v => $"{v.Key}={v.Value}").Prepend(Seed.ToString(CultureInfo.InvariantCulture)));
    }

    public override string ToString() => string.Join(' ', values.Select(v => $"{v.Key}={v.Value}"));
}
