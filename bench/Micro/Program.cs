using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Tamias.Bench.Micro;

// In this process, so that nothing is generated and built beside the solution; short unless "--job medium" is said.
var job = (args.Contains("--job", StringComparer.Ordinal) ? Job.Default : Job.ShortRun)
    .WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(5), logOutput: true));
var config = DefaultConfig.Instance.AddJob(job).AddDiagnoser(MemoryDiagnoser.Default)
    .HideColumns(Column.Error, Column.StdDev, Column.RatioSD);
string[] all = ["--filter", "*"];
BenchmarkSwitcher.FromAssembly(typeof(MoneyBenchmarks).Assembly).Run(args.Length == 0 ? all : args, config);
