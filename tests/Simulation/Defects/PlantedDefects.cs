using System.Data.Common;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Defects;

/// <summary>The defect that this stage carries, if any.</summary>
sealed class PlantedDefects(IDefect? defect)
{
    public void Rewrite(DbCommand command) => defect?.Rewrite(command);

    public Task<HttpResponseMessage> SendAsync(
        World world, HttpRequestMessage request, CancellationToken cancellation) =>
        defect is null ? world.Line.SendAsync(request, cancellation) : defect.SendAsync(world, request, cancellation);
}
