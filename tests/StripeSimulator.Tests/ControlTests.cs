using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Tamias.StripeSimulator.Tests;

public sealed class ControlTests : Scenario
{
    readonly HttpClient http = new();

    [Fact]
    public async Task A_script_opens_an_account_pays_refunds_and_disputes()
    {
        var account = await SayAsync("accounts", new { email = "script@example.com", name = "Script" });
        var client = World.Client(account["keys"]![0]!["secret"]!.ToString());
        var session = await World.NewSessionAsync(client);
        Assert.Equal("Your card was declined.",
            (await SayAsync($"sessions/{session.Id}/pay", new { card = "4000000000000002" }))["refused"]!.ToString());
        Assert.Null((await SayAsync($"sessions/{session.Id}/pay", new { }))["refused"]);
        var charge = (await client.V1.Charges.ListAsync(cancellationToken: Now)).First(c => c.Paid).Id;
        var refund = (await SayAsync($"charges/{charge}/refund", new { amount = 100 }))["id"]!.ToString();
        Assert.Equal(100, (await client.V1.Refunds.GetAsync(refund, cancellationToken: Now)).Amount);
        var dispute = (await SayAsync($"charges/{charge}/dispute", new { amount = 50 }))["id"]!.ToString();
        await SayAsync($"disputes/{dispute}/close", new { won = true });
        Assert.Equal("won", (await client.V1.Disputes.GetAsync(dispute, cancellationToken: Now)).Status);
    }

    [Fact]
    public async Task A_script_moves_the_clock_and_arranges_faults()
    {
        await SayAsync("clock", new { seconds = 3600 });
        Assert.InRange(Simulator.Clock.Offset, TimeSpan.FromHours(1), TimeSpan.FromHours(1.01));
        await SayAsync("faults", new { kind = "Error", status = 503, path = "/v1/balance", afterEffect = true });
        var refused = await RefusedAsync(() => Api.Balance.GetAsync(cancellationToken: Now));
        Assert.Equal(503, (int)refused.HttpStatusCode);
    }

    [Fact]
    public async Task A_setting_changes_alone()
    {
        await SayAsync("settings", new { webhooks = new { extraCopies = 2 } });
        await SayAsync("settings", new { feesAfter = "00:00:30" });
        Assert.Equal((2, 30), (Simulator.Settings.Webhooks.ExtraCopies, Simulator.Settings.FeesAfter.TotalSeconds));
        var state = await http.GetFromJsonAsync<JsonObject>(new Uri(World.Host.Address, "/_simulator/state"), Now);
        Assert.Equal(2, state!["settings"]!["webhooks"]!["extraCopies"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        using var form = new FormUrlEncodedContent([]);
        var answer = await http.PostAsync(new Uri(World.Host.Address, "/_simulator/clock"), form, Now);
        Assert.Equal(415, (int)answer.StatusCode);
    }

    [Fact]
    public async Task What_cannot_be_done_is_said()
    {
        var answer = await http.PostAsJsonAsync(
            new Uri(World.Host.Address, "/_simulator/disputes/du_none/close"), new { won = true }, Now);
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("There is no dispute du_none", await answer.Content.ReadAsStringAsync(Now),
            StringComparison.Ordinal);
    }

    public override async ValueTask DisposeAsync()
    {
        http.Dispose();
        await base.DisposeAsync();
    }

    async Task<JsonObject> SayAsync<T>(string what, T said)
    {
        var answer = await http.PostAsJsonAsync(new Uri(World.Host.Address, "/_simulator/" + what), said, Now);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(Now))!;
    }
}
