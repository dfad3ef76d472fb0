namespace Tamias.Simulation.Stages;

/// <summary>What happened, line by line; kept only when somebody will read it.</summary>
sealed class Trace(bool isKept)
{
    readonly List<string> lines = [];

    public bool IsKept => isKept;

    public IReadOnlyList<string> Lines => lines;

    public void Add(string line)
    {
        if (isKept)
            lines.Add(line);
    }
}
