using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Hooks;

/// <summary>What one instrument of one app counts while this is listening.</summary>
sealed class Counts : IDisposable
{
    readonly MeterListener listener = new();
    readonly ConcurrentBag<string> results = [];

    public Counts(App app, string instrument)
    {
        var factory = app.Services.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (published, to) =>
        {
            if (published.Name == instrument && ReferenceEquals(published.Meter.Scope, factory))
                to.EnableMeasurementEvents(published);
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => results.Add($"{tags[0].Value}"));
        listener.Start();
    }

    /// <summary>One for each count, in order of letters.</summary>
    public IEnumerable<string> Results => results.Order(StringComparer.Ordinal);

    public void Dispose() => listener.Dispose();
}
