using System.Diagnostics;
using System.Text;
using Tamias.Web.Start;

namespace Tamias.Web.Tests.Start;

/// <summary>The product's binary as an operator starts it, in a process of its own.</summary>
static class Program
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>A subcommand, run to its end.</summary>
    public static async Task<(int Code, string Output)> RunAsync(
        string folder, string connectionString, params string[] arguments)
    {
        using var process = Process.Start(Info(folder, connectionString, arguments))!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    /// <summary>The product itself beside another on the same data, until it has said where it is or has
    /// ended.</summary>
    public static async Task<(int Code, string Output)> StartAsync(TamiasSettings settings, params string[] arguments)
    {
        var info = Info(settings.DataFolder, settings.ConnectionString, arguments);
        info.RedirectStandardError = true;
        info.Environment["Urls"] = "http://127.0.0.1:0";
        info.Environment["Stripe__Simulator"] = "false";
        using var process = Process.Start(info)!;
        using var limit = new CancellationTokenSource(Patience);
        var said = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            said.AppendLine(line);
            if (line.StartsWith("Open ", StringComparison.Ordinal))
                process.Kill();
        }

        said.Append(await process.StandardError.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, said.ToString());
    }

    public static ProcessStartInfo Info(string folder, string connectionString, string[] arguments) =>
        new("dotnet", [typeof(Words).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true, UseShellExecute = false,
            Environment = { ["Tamias__DataFolder"] = folder, ["ConnectionStrings__Tamias"] = connectionString },
        };
}
