using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tamias.Simulation.Chance;
using Tamias.Web.Hooks;

namespace Tamias.Simulation.Stages;

/// <summary>One process of the product with its own clock and ids. When it dies all its operations end; what lives on
/// is in the database.</summary>
sealed class Node
{
    readonly WebApplication app;
    readonly IReadOnlyList<RouteEndpoint> hooks;
    Dice dice = new(0);

    public Node(Stage stage, string name)
    {
        Name = name;
        Clock = new(stage);
        Ids = new(Clock, bytes => dice.Fill(bytes));
        app = Composing.Compose(stage, this);
        if (stage.IsThick)
            Pipeline = Composing.Pipe(app);
        else
            StripeHook.Map(app);
        hooks = [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)];
    }

    public string Name { get; }

    /// <summary>Of every request; null where the stage is not thick.</summary>
    public RequestDelegate? Pipeline { get; }

    public NodeClock Clock { get; }

    public Ids Ids { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>Counts its deaths.</summary>
    public int Life { get; private set; }

    public void Die() => Life++;

    /// <summary>Before a schedule: a new process with the right time.</summary>
    public void Begin(ulong seed)
    {
        Life++;
        Clock.Skew = TimeSpan.Zero;
        dice = Dice.For(seed, "ids of " + Name);
    }

    /// <summary>The product's own endpoint for a path of webhooks.</summary>
    public RequestDelegate HookAt(string path) =>
        hooks.First(e => e.RoutePattern.Parameters.Count == path.Split('/').Length - 3).RequestDelegate!;
}
