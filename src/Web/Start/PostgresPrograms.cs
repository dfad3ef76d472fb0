using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Tamias.Web.Start;

/// <summary>PostgreSQL's own programs, told by their environment where the database is; the password stands in no
/// list of processes.</summary>
sealed class PostgresPrograms(NpgsqlConnectionStringBuilder connection)
{
    const string Debian = "/usr/lib/postgresql";
    const string Advice = "Install PostgreSQL's client programs (Debian: apt-get install postgresql-client).";

    /// <summary>Null when it went well, else what the program said.</summary>
    public async Task<string?> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Find(program), arguments)
        {
            RedirectStandardError = true, UseShellExecute = false,
        };
        foreach (var (name, value) in Environment().Where(e => !string.IsNullOrEmpty(e.Value)))
            start.Environment[name] = value;
        try
        {
            using var process = Process.Start(start)!;
            var said = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? null : $"{program} failed; nothing was changed. {said.Trim()}";
        }
        catch (Win32Exception)
        {
            return $"{program} is missing. {Advice}";
        }
    }

    Dictionary<string, string?> Environment() => new(StringComparer.Ordinal)
    {
        ["PGHOST"] = connection.Host,
        ["PGPORT"] = connection.Port.ToString(CultureInfo.InvariantCulture),
        ["PGDATABASE"] = connection.Database ?? connection.Username,
        ["PGUSER"] = connection.Username,
        ["PGPASSWORD"] = connection.Password,
        ["PGPASSFILE"] = connection.Passfile,
        ["PGSSLROOTCERT"] = connection.RootCertificate,
        ["PGSSLMODE"] = connection.SslMode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            var mode => mode.ToString().ToLowerInvariant(),
        },
    };

    /// <summary>The newest that Debian has put aside, for an old one cannot read a new server; else by the
    /// path.</summary>
    static string Find(string program) =>
        (Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [])
            .OrderByDescending(f => int.TryParse(Path.GetFileName(f), out var version) ? version : 0)
            .Select(f => Path.Combine(f, "bin", program)).FirstOrDefault(File.Exists) ?? program;
}
