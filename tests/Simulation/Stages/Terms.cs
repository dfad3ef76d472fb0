namespace Tamias.Simulation.Stages;

/// <summary>What an invoice asks for: how much, whether any part of it may be paid, and when.</summary>
sealed record Terms(long Minor, bool AllowsParts)
{
    const int Smallest = 50;

    /// <summary>Days from its issue to its due date; null without one.</summary>
    public int? DueDays { get; init; }

    /// <summary>Minor units and day after its issue, without the rest; empty for one that is due at once.</summary>
    public IReadOnlyList<(int Day, long Minor)> Instalments { get; init; } = [];

    /// <summary>As this schedule draws them; nothing is thrown for what is not drawn.</summary>
    public static Terms Of(World world)
    {
        var terms = new Terms(world.Dice.Between(100, 40_000), world.Draws["partial"] > 0);
        return world.Draws["instalments"] > 0 ? terms.InParts(world)
            : world.Draws["latefees"] + world.Draws["reminders"] + world.Draws["autopay"] > 0
            ? terms with { DueDays = world.Dice.Below(4) }
            : terms;
    }

    Terms InParts(World world)
    {
        var (count, apart, first) = (world.Dice.Between(1, 3), world.Dice.Between(1, 2), world.Dice.Below(2));
        var most = (int)Minor / (count + 1);
        return this with
        {
            Minor = Minor + (Smallest * (count + 1)), DueDays = first + (apart * count),
            Instalments = [.. Enumerable.Range(0, count).Select(i =>
                (first + (apart * i), (long)world.Dice.Between(Smallest, Smallest + most)))],
        };
    }
}
