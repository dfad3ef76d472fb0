using Tamias.Simulation.Chance;

namespace Tamias.Simulation.Runs;

/// <summary>Seeds that once failed, one a line: rerun by every test run, for good.</summary>
static class RegressionFile
{
    const string Name = "regressions.txt";

    /// <summary>In the repository, where there is one above; otherwise beside the program.</summary>
    static string Path
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
                if (File.Exists(System.IO.Path.Combine(folder.FullName, "Tamias.slnx")))
                    return System.IO.Path.Combine(folder.FullName, "tests", "Simulation", Name);
            return System.IO.Path.Combine(AppContext.BaseDirectory, Name);
        }
    }

    public static IReadOnlyList<Draws> Read() => !File.Exists(Path)
        ? []
        : [.. File.ReadAllLines(Path).Select(l => l.Split('#')[0].Trim()).Where(l => l.Length > 0).Select(Draws.Parse)];

    public static void Add(Draws draws, string why) =>
        File.AppendAllText(Path, $"{draws.ToLine()} # {why.Split('\n')[0]}\n");
}
