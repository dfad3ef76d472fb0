using System.Buffers.Binary;

namespace Tamias.Simulation.Chance;

/// <summary>Seeded chance (SplitMix64): the same seed gives the same throws on every machine and runtime.</summary>
sealed class Dice(ulong seed)
{
    ulong state = seed;

    /// <summary>Dice of their own for one purpose, so that more throws there change nothing elsewhere.</summary>
    public static Dice For(ulong seed, string purpose)
    {
        var mixed = seed;
        foreach (var letter in purpose)
            mixed = (mixed ^ letter) * 0x100000001B3UL;
        return new(mixed);
    }

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>From 0 up to, but not including, the bound.</summary>
    public int Below(int bound) => (int)(((UInt128)Next() * (ulong)bound) >> 64);

    /// <summary>From the first to the last, both included.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool OneIn(int count) => Below(count) == 0;

    public bool Percent(int chance) => Below(100) < chance;

    /// <summary>Hundredths of a percent.</summary>
    public bool Points(int chance) => Below(10_000) < chance;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    public void Fill(Span<byte> bytes)
    {
        Span<byte> eight = stackalloc byte[8];
        for (var at = 0; at < bytes.Length; at += 8)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(eight, Next());
            eight[..Math.Min(8, bytes.Length - at)].CopyTo(bytes[at..]);
        }
    }
}
