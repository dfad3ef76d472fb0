using Microsoft.AspNetCore.DataProtection;
using Tamias.Simulation.Defects;

namespace Tamias.Simulation.Stages;

/// <summary>What is kept from schedule to schedule for speed: the nodes, composed once, and the database.</summary>
sealed class Stage : IDisposable
{
    const int MostNodes = 3;

    /// <param name="isThick">Customers and Stripe go through the nodes' whole pipelines.</param>
    public Stage(Defect? defect = null, Ground? ground = null, bool isThick = false)
    {
        (Ground, IsThick) = (ground ?? new SqliteGround(), isThick);
        Nodes = [.. Enumerable.Range(1, MostNodes).Select(i => new Node(this, $"node{i}"))];
        Estate = Founding.Found(this);
        Defect = defect;
        if (defect is not null)
            Ground.Plant(defect);
        Ground.Keep();
    }

    public Ground Ground { get; }

    public bool IsThick { get; }

    public IDataProtectionProvider Protection { get; } = new EphemeralDataProtectionProvider();

    public IReadOnlyList<Node> Nodes { get; }

    public Estate Estate { get; }

    /// <summary>What was planted on purpose; null in the product as it is.</summary>
    public Defect? Defect { get; }

    /// <summary>The schedule under way.</summary>
    public World World { get; set; } = null!;

    public DateTimeOffset Now => World is null ? Founding.Day : World.Now;

    public void Dispose() => Ground.Dispose();
}
