using System.Globalization;

namespace Tamias.Simulation;

/// <summary>What the words of the command line ask for.</summary>
sealed record Asked
{
    static readonly string[] Whats = ["--seeds", "--seed", "--points", "--pairs", "--defects"];

    /// <summary>One of those; empty when tests are to run.</summary>
    public required string What { get; init; }

    public int Seeds { get; init; } = 1000;

    public ulong Start { get; init; } = 1;

    public int Processes { get; init; } = 1;

    public bool OnPostgres { get; init; }

    /// <summary>Through the nodes' whole pipelines.</summary>
    public bool IsThick { get; init; }

    /// <summary>A seed with its draws, draws that all seeds get, a part of the names of defects or payers.</summary>
    public IReadOnlyList<string> Rest { get; init; } = [];

    public static Asked Of(IReadOnlyList<string> args)
    {
        var asked = new Asked { What = "" };
        for (var at = 0; at < args.Count; at++)
            asked = args[at] switch
            {
                "--seeds" => asked with { What = args[at], Seeds = (int)Number(args[++at]) },
                "--start" => asked with { What = "--seeds", Start = Number(args[++at]) },
                "--processes" => asked with { What = "--seeds", Processes = (int)Number(args[++at]) },
                "--database" => asked with { OnPostgres = args[++at] == "postgres" },
                "--thick" => asked with { IsThick = true },
                var word when Whats.Contains(word, StringComparer.Ordinal) => asked with { What = word },
                var word => asked with { Rest = [.. asked.Rest, word] },
            };
        return asked;
    }

    /// <summary>For one process of several.</summary>
    public IReadOnlyList<string> Share(ulong start, int seeds) =>
    [
        "--seeds", seeds.ToString(CultureInfo.InvariantCulture),
        "--start", start.ToString(CultureInfo.InvariantCulture),
        "--database", OnPostgres ? "postgres" : "sqlite", .. IsThick ? ["--thick"] : Array.Empty<string>(), .. Rest,
    ];

    static ulong Number(string word) => ulong.Parse(word, CultureInfo.InvariantCulture);
}
