using System.Diagnostics;
using Tamias.Bench.Faults;
using Tamias.Bench.Faults.Rounds;

// Does to the real process what the world does to it, and says in one closing line whether anything was lost.
if (FaultOptions.Read(args) is not { } options || !Fault.All.TryGetValue(options.Fault, out var fault))
{
    Console.WriteLine($"Faults {string.Join('|', Fault.All.Keys)}");
    Console.WriteLine("       [--rounds N] [--seed S] [--database sqlite|postgres]");
    return 2;
}

var watch = Stopwatch.StartNew();
var losses = new List<string>();
var said = await fault(options, losses.Add);
losses.ForEach(loss => Console.WriteLine($"  LOST {loss}"));
Console.WriteLine($"{options}: {said}; {losses.Count} wrong; {watch.Elapsed.TotalSeconds:0} s");
return losses.Count == 0 ? 0 : 1;
