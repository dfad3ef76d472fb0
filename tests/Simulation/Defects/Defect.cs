using System.Data.Common;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Defects;

/// <summary>An error that somebody could make in the product, planted at its ports: in the database, in what is said to
/// the database, or on the wire to Stripe. The product's code stays as it is.</summary>
sealed record Defect(string Name)
{
    /// <summary>Changes the schema of the template: a lost index, a wrong trigger.</summary>
    public string Sql { get; init; } = "";

    /// <summary>A statement that contains all these words …</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>… is changed to this.</summary>
    public Func<string, string> Change { get; init; } = text => text;

    /// <summary>A call to Stripe and its answer; null leaves them alone.</summary>
    public Func<Wire, Task<HttpResponseMessage>>? Send { get; init; }

    /// <summary>Draws in which it can show: "reminders=1".</summary>
    public string Draws { get; init; } = "";

    public void Rewrite(DbCommand command)
    {
        if (Words.Count > 0 && Words.All(w => command.CommandText.Contains(w, StringComparison.Ordinal)))
            command.CommandText = Change(command.CommandText);
    }

    public Task<HttpResponseMessage> SendAsync(
        World world, HttpRequestMessage request, CancellationToken cancellation)
    {
        var wire = new Wire(world, request, cancellation);
        return Send is null ? wire.GoAsync() : Send(wire);
    }
}
