using System.Net;
using System.Net.Sockets;
using Tamias.Web.Start;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Start;

/// <summary>What whoever starts it can mend is said in a sentence.</summary>
public sealed class StartTroubleTests(Databases databases) : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("tamias-start-").FullName;

    string Garbage => Path.Combine(folder, "garbage");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public Task A_server_that_is_not_there() => IsToldAsync(
        "PostgreSQL does not answer", folder, $"Host=127.0.0.1;Port={Ports.Free()};Database=a;Username=b;Timeout=5");

    [Fact]
    public async Task A_user_whom_the_server_does_not_know()
    {
        if (Databases.OnPostgres)
            await IsToldAsync("PostgreSQL refuses what ConnectionStrings:Tamias names: role \"stranger\"", folder,
                $"{await databases.NewAsync(folder)};Username=stranger");
    }

    [Fact]
    public async Task A_file_that_is_no_database()
    {
        await File.WriteAllTextAsync(Garbage, "what somebody copied here");
        await IsToldAsync("is no database that can be read", folder, $"Data Source={Garbage}");
        Assert.Equal("what somebody copied here", await File.ReadAllTextAsync(Garbage));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_one()
    {
        await File.WriteAllTextAsync(Garbage, "no folder");
        await IsToldAsync("A file or folder cannot be used", Path.Combine(Garbage, "data"), "");
    }

    [Fact]
    public async Task An_address_that_is_taken()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        await IsToldAsync("Another program listens there already", folder, await databases.NewAsync(folder),
            "--urls", $"http://{other.LocalEndpoint}");
    }

    static async Task IsToldAsync(string sentence, string folder, string data, params string[] arguments)
    {
        var (code, said) = await Program.StartAsync(
            new() { DataFolder = folder, PublicUrl = "", ConnectionString = data }, arguments);
        Assert.True(code == 1 && said.Contains(sentence, StringComparison.Ordinal)
            && !said.Contains("Unhandled exception", StringComparison.Ordinal), $"{code}: {said}");
    }
}
