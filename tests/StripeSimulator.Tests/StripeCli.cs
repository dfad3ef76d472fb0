using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Tamias.StripeSimulator.Tests;

/// <summary>The official Stripe CLI, pointed at a simulator.</summary>
public static class StripeCli
{
    const string Version = "1.52.0";

    /// <summary>
    /// Runs "stripe trigger" and says what it printed; the exit code is not enough to know a failure.
    /// </summary>
    public static async Task<(int Code, string Output)> TriggerAsync(string type, string key, Uri simulator)
    {
        var home = Directory.CreateTempSubdirectory("stripe-cli-");
        using var process = Process.Start(new ProcessStartInfo(Binary(), ["trigger", type, "--api-key", key,
            "--api-base", simulator.AbsoluteUri.TrimEnd('/'), "--color", "off"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["HOME"] = home.FullName, ["STRIPE_CLI_TELEMETRY_OPTOUT"] = "1" },
        })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(50));
        var said = process.StandardOutput.ReadToEndAsync(limit.Token);
        var complained = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        home.Delete(true);
        return (process.ExitCode, await said + await complained);
    }

    static string Binary()
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        var system = OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var machine = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        var path = Path.Combine(cache, "tamias", "stripe-cli-" + Version, "node_modules", "@stripe",
            $"cli-{system}-{machine}", "bin", "stripe");
        Assert.True(System.IO.File.Exists(path), "The Stripe CLI is missing: run scripts/install-stripe-cli first.");
        return path;
    }
}
