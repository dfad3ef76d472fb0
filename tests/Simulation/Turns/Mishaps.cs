using Tamias.Simulation.Chance;

namespace Tamias.Simulation.Turns;

/// <summary>Decides at each port whether something goes wrong there. Silent when faults are off.</summary>
sealed class Mishaps(Draws draws)
{
    readonly Dice dice = Dice.For(draws.Seed, "mishaps");

    public bool AreOn { get; set; }

    public int Crashes { get; private set; }

    /// <summary>Points passed so far at which a process could have died.</summary>
    public int Points { get; private set; }

    /// <summary>Kills the process at exactly these points instead of by chance.</summary>
    public IReadOnlySet<int>? Chosen { get; init; }

    public Dice Dice => dice;

    /// <summary>A point before or after a durable step.</summary>
    /// <exception cref="Crash">The process dies here.</exception>
    public void Strike(Operation operation)
    {
        operation.ThrowIfDead();
        if (!AreOn)
            return;

        Points++;
        if (Chosen is null ? !dice.Points(draws["crashes"]) : !Chosen.Contains(Points))
            return;

        Crashes++;
        operation.Node.Die();
        throw new Crash();
    }

    public bool Percent(string name) => AreOn && dice.Percent(draws[name]);
}
