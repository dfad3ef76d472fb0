using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Tamias.Bench.Faults.World;

/// <summary>A process of our own, with what it said.</summary>
sealed class Child : IAsyncDisposable
{
    readonly Process process;
    readonly ConcurrentQueue<string> said = new();
    bool isGone;

    Child(Process process) => this.process = process;

    public IReadOnlyCollection<string> Said => said;

    public bool HasEnded => process.HasExited;

    public int ExitCode => process.ExitCode;

    public static Child Start(string[] command, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var child = new Child(Process.Start(start)!);
        child.process.OutputDataReceived += (_, line) => child.Keep(line.Data);
        child.process.ErrorDataReceived += (_, line) => child.Keep(line.Data);
        child.process.BeginOutputReadLine();
        child.process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Run to its end; says its exit code.</summary>
    public static async Task<int> RunAsync(params string[] command)
    {
        await using var child = Start(command, new Dictionary<string, string>(StringComparer.Ordinal));
        await child.EndAsync(TimeSpan.FromMinutes(2));
        return child.ExitCode;
    }

    /// <summary>As the kernel ends it: at once, wherever it stands.</summary>
    public Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        return process.WaitForExitAsync();
    }

    /// <summary>False when it has not ended by itself in time.</summary>
    public async Task<bool> EndAsync(TimeSpan limit)
    {
        using var time = new CancellationTokenSource(limit);
        try
        {
            await process.WaitForExitAsync(time.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Below the ports that the system gives to whoever calls somebody: who calls a port of those while nobody
    /// listens there may reach themselves, and keep it.</summary>
    public static int FreePort() => Enumerable.Range(0, 1_000)
        .Select(_ => 12_000 + Random.Shared.Next(18_000)).First(IsFree);

    static bool IsFree(int port)
    {
        using var probe = new TcpListener(IPAddress.Loopback, port);
        try
        {
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (isGone)
            return;

        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
        isGone = true;
    }

    void Keep(string? line)
    {
        if (line is not null)
            said.Enqueue(line);
    }
}
