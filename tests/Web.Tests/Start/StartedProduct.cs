using System.Diagnostics;
using Tamias.Web.Start;

namespace Tamias.Web.Tests.Start;

/// <summary>The product in a process of its own, as <c>dotnet run</c> leaves it.</summary>
sealed class StartedProduct : IAsyncDisposable
{
    readonly Process process;

    StartedProduct(Process process, string address)
    {
        this.process = process;
        Address = address;
        Http = new() { BaseAddress = new(address) };
    }

    public string Address { get; }

    public HttpClient Http { get; }

    /// <summary>Told where to listen by its arguments.</summary>
    public static StartedProduct Start(TamiasSettings settings, params string[] arguments)
    {
        var info = Program.Info(
            settings.DataFolder, settings.ConnectionString, [.. arguments, "--urls", settings.PublicUrl]);
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        return new(Process.Start(info)!, settings.PublicUrl);
    }

    /// <summary>The first line from here on that begins so.</summary>
    public async Task<string> SaysAsync(string beginning)
    {
        using var limit = new CancellationTokenSource(Program.Patience);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            if (line.StartsWith(beginning, StringComparison.Ordinal))
                return line;
        throw new InvalidOperationException($"It ended without saying “{beginning}”.");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
