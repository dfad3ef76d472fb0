using System.Data.Common;
using Microsoft.Data.Sqlite;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Defects;

/// <summary>An error that somebody could make in the product, planted at one of its ports: in the database, in what it
/// says to the database, or on the wire to Stripe.</summary>
interface IDefect
{
    string Name { get; }

    /// <summary>Changes the schema of the template: a lost index, a wrong trigger.</summary>
    void Plant(SqliteConnection database)
    {
    }

    /// <summary>Changes a statement on its way to the database.</summary>
    void Rewrite(DbCommand command)
    {
    }

    /// <summary>Changes a call to Stripe or its answer.</summary>
    Task<HttpResponseMessage> SendAsync(World world, HttpRequestMessage request, CancellationToken cancellation) =>
        world.Line.SendAsync(request, cancellation);
}
