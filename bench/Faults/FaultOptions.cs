using System.Globalization;

namespace Tamias.Bench.Faults;

/// <summary>What is done, how often, from which seed, on which database.</summary>
public sealed record FaultOptions(string Fault)
{
    const int TellEvery = 100;

    public int Rounds { get; init; } = 10;

    public int Seed { get; init; } = Environment.TickCount & 0xFFFF;

    public bool OnPostgres { get; init; }

    /// <summary>Cancelled when somebody wants to see the result before all rounds are done.</summary>
    public CancellationToken Enough { get; init; }

    /// <summary>How many rounds were begun.</summary>
    public int Begun { get; private set; }

    /// <summary>Null when a word is not understood.</summary>
    public static FaultOptions? Read(string[] words)
    {
        if (words.Length % 2 == 0)
            return null;

        var read = new FaultOptions(words[0]) { OnPostgres = words[0] is "restart" };
        foreach (var pair in words.Skip(1).Chunk(2))
            switch (pair[0])
            {
                case "--rounds" when TryNumber(pair[1], out var rounds): read = read with { Rounds = rounds }; break;
                case "--seed" when TryNumber(pair[1], out var seed): read = read with { Seed = seed }; break;
                case "--database" when pair[1] is "sqlite" or "postgres":
                    read = read with { OnPostgres = pair[1] is "postgres" };
                    break;
                default: return null;
            }

        return read;
    }

    /// <summary>From 1 on, as many as were asked for and no more when it is enough. Says now and then how far it
    /// is.</summary>
    public IEnumerable<int> EachRound()
    {
        while (Begun < Rounds && !Enough.IsCancellationRequested)
        {
            yield return ++Begun;
            if (Begun % TellEvery == 0)
                Console.WriteLine($"  {this}");
        }
    }

    public override string ToString() =>
        $"{Fault} on {(OnPostgres ? "PostgreSQL" : "SQLite")}, {Begun} of {Rounds} rounds, seed {Seed}";

    static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
