using System.Diagnostics.Metrics;

namespace Tamias.Web.Hooks;

/// <summary>Counts webhooks by what became of them, for whoever watches the process: meter "Tamias", instrument
/// "tamias.webhooks", tag "result" with one of the words here or a <see cref="Gateways.WebhookRefusal"/>.</summary>
public sealed class HookCounter(IMeterFactory meters)
{
    public const string Stored = "Stored";

    /// <summary>Genuine, of an account that nobody here has connected.</summary>
    public const string OfNobody = "OfNobody";

    readonly Counter<long> webhooks = meters.Create("Tamias").CreateCounter<long>("tamias.webhooks");

    public void Count(string result) => webhooks.Add(1, new KeyValuePair<string, object?>("result", result));
}
