using System.Net;
using Tamias.Web.Start;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Start;

/// <summary>What the product says when it is started, and that it is so.</summary>
public sealed class GreetingTests(Databases databases) : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("tamias-start-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_empty_installation_names_its_first_page_and_the_setup_code()
    {
        await using var started = StartedProduct.Start(await SettingsAsync());
        var said = await started.SaysAsync("Open ");
        Assert.Matches($"^Open {started.Address}/setup and use the setup code [A-Za-z0-9_-]{{12}}$", said);
        Assert.Equal("ok", await started.Http.GetStringAsync("/health/live"));
        Assert.Equal("ok", await started.Http.GetStringAsync("/health/ready"));
        using var first = await started.Http.GetAsync("/");
        Assert.Equal("/setup", first.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("demo", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_names_two_links_that_open_the_merchants_and_the_customers_side()
    {
        await using var started = StartedProduct.Start(await SettingsAsync(), "--demo");
        var merchant = (await started.SaysAsync("Merchant:"))["Merchant:".Length..].Trim();
        var customer = (await started.SaysAsync("Customer:"))["Customer:".Length..].Trim();
        Assert.StartsWith($"{started.Address}/account/demo/", merchant, StringComparison.Ordinal);
        Assert.Contains("Στούντιο Ηλιοστάσιο", WebUtility.HtmlDecode(await started.Http.GetStringAsync(merchant)),
            StringComparison.Ordinal);
        Assert.Contains("panel=1", await started.Http.GetStringAsync(customer), StringComparison.Ordinal);
        var estimates = await started.Http.GetStringAsync("/sales/estimates");
        Assert.Contains("status-issued", estimates, StringComparison.Ordinal); // one waits, and one was accepted
        Assert.Contains("status-accepted", estimates, StringComparison.Ordinal);
    }

    async Task<TamiasSettings> SettingsAsync() => new()
    {
        DataFolder = folder, PublicUrl = $"http://127.0.0.1:{Ports.Free()}",
        ConnectionString = await databases.NewAsync(folder),
    };
}
