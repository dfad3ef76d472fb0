using System.Globalization;

namespace Tamias.Bench.Faults.World;

/// <summary>A clock for several processes, by the library faketime: the machine's, put forward or back by what stands
/// in a file.</summary>
sealed class SteppedClock : IDisposable
{
    readonly string file = Path.GetTempFileName();
    TimeSpan ahead;

    public SteppedClock() => Set(DateTimeOffset.UtcNow);

    public DateTimeOffset Now => DateTimeOffset.UtcNow + ahead;

    public void Set(DateTimeOffset now)
    {
        ahead = now - DateTimeOffset.UtcNow;
        var next = file + ".next";
        File.WriteAllText(next, string.Create(CultureInfo.InvariantCulture, $"{ahead.TotalSeconds:+0;-0;+0}"));
        File.Move(next, file, overwrite: true);
    }

    public void Pass(TimeSpan time) => Set(Now + time);

    /// <summary>Waits and time-outs go by the steady clock, which nobody steps.</summary>
    public IReadOnlyDictionary<string, string> Environment(string library) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["LD_PRELOAD"] = library,
            ["FAKETIME_TIMESTAMP_FILE"] = file,
            ["FAKETIME_NO_CACHE"] = "1",
            ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
        };

    public void Dispose() => File.Delete(file);
}
