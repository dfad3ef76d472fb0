using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Tamias.Bench.Faults.World;

/// <summary>The Stripe simulator as a process of its own, which outlives the product.</summary>
sealed class Stripe : IAsyncDisposable
{
    public const string ClientId = "ca_of_the_faults";
    public const string SecretKey = "sk_test_of_the_faults";
    public const string WebhookSecret = "whsec_of_the_faults";

    readonly Child child;
    readonly HttpClient http;

    Stripe(Child child, HttpClient http) => (this.child, this.http) = (child, http);

    public string Address => http.BaseAddress!.GetLeftPart(UriPartial.Authority);

    /// <summary>The merchant's account.</summary>
    public string Account { get; private set; } = "";

    public static async Task<Stripe> StartAsync(
        string productAddress, IReadOnlyDictionary<string, string> environment)
    {
        var port = Child.FreePort();
        var settings = new Dictionary<string, string>(environment, StringComparer.Ordinal)
        {
            ["Simulator__Port"] = $"{port}",
            ["Simulator__PlatformWebhookUrl"] = productAddress + "/hooks/stripe",
            ["Stripe__Platform__ClientId"] = ClientId,
            ["Stripe__Platform__SecretKey"] = SecretKey,
            ["Stripe__Platform__WebhookSecret"] = WebhookSecret,
        };
        var process = Child.Start(["dotnet", typeof(StripeSimulator.Simulator).Assembly.Location], settings);
        var stripe = new Stripe(process, new() { BaseAddress = new($"http://127.0.0.1:{port}") });
        await Until.TrueAsync(async () => (await stripe.http.GetAsync("/_simulator/state")).IsSuccessStatusCode);
        stripe.Account = (await stripe.TellAsync("accounts", new { country = "GR", currency = "eur" }))["id"]!
            .GetValue<string>();
        await stripe.TellAsync($"accounts/{stripe.Account}/connect", new { });
        return stripe;
    }

    /// <summary>Pays a form by card; false when the form was closed or the card refused: then no money moved.</summary>
    public async Task<bool> PayAsync(string session)
    {
        using var answer = await http.PostAsJsonAsync($"/_simulator/sessions/{session}/pay", new { });
        return answer.IsSuccessStatusCode
            && (await answer.Content.ReadFromJsonAsync<JsonObject>())!["refused"] is null;
    }

    /// <summary>No webhook is sent any more.</summary>
    public Task FallSilentAsync() => TellAsync("settings", new { webhooks = new { dropPercent = 100 } });

    /// <summary>How long every question waits for its answer from now on.</summary>
    public async Task AnswerAfterAsync(TimeSpan wait)
    {
        await TellAsync("clear-faults", new { });
        if (wait > TimeSpan.Zero)
            await TellAsync("faults", new { kind = "Stall", method = "GET", times = int.MaxValue, @for = wait });
    }

    /// <summary>Everything that it could not tell is told again at once.</summary>
    public Task DeliverAsync() => TellAsync("deliver", new { });

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await child.DisposeAsync();
    }

    async Task<JsonObject> TellAsync(string what, object body)
    {
        using var answer = await http.PostAsJsonAsync("/_simulator/" + what, body);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }
}
