using System.Diagnostics;
using System.Runtime.InteropServices;
using Tamias.Bench.Faults;
using Tamias.Bench.Faults.Rounds;

// Does to the real process what the world does to it, and says in one closing line whether anything was lost. Told to
// terminate, it ends the round and judges what was done so far.
if (FaultOptions.Read(args) is not { } options || !Fault.All.TryGetValue(options.Fault, out var fault))
{
    Console.WriteLine($"Faults {string.Join('|', Fault.All.Keys)}");
    Console.WriteLine("       [--rounds N] [--seed S] [--database sqlite|postgres]");
    return 2;
}

using var enough = new CancellationTokenSource();
using var signal = PosixSignalRegistration.Create(PosixSignal.SIGTERM, told =>
{
    told.Cancel = true;
    enough.Cancel();
});
options = options with { Enough = enough.Token };
var watch = Stopwatch.StartNew();
var losses = new List<string>();
var said = await fault(options, losses.Add);
losses.ForEach(loss => Console.WriteLine($"  LOST {loss}"));
Console.WriteLine($"{options}: {said}; {losses.Count} wrong; {watch.Elapsed.TotalSeconds:0} s");
return losses.Count == 0 ? 0 : 1;
