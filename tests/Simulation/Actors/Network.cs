using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Tamias.Simulation.Ports;
using Tamias.Simulation.Stages;
using WebhookFaults = Tamias.StripeSimulator.State.WebhookFaults;

namespace Tamias.Simulation.Actors;

/// <summary>Carries webhooks: late, twice, in another order or not at all, to any node.</summary>
sealed class Network(World world) : Actor(world)
{
    readonly List<Letter> letters = [];
    readonly List<Task> deliveries = [];

    /// <summary>Events that were answered with success.</summary>
    public HashSet<string> Acknowledged { get; } = new(StringComparer.Ordinal);

    public int Delivered { get; private set; }

    public override int Weight => 4;

    public void Begin()
    {
        var draws = World.Draws;
        Set(new()
        {
            DropPercent = draws["lost"], DuplicatePercent = draws["twice"], ExtraCopies = draws["copies"],
            Delay = TimeSpan.FromHours(draws["delay"]), Reorder = draws["reorder"] > 0, TwinPercent = draws["twins"],
        });
    }

    public override void Act()
    {
        if (World.Draws["blackout"] > 0 && Dice.OneIn(6))
            Set(World.Stripe.Settings.Webhooks with { Off = !World.Stripe.Settings.Webhooks.Off });
        if (letters.Count > 0 && Dice.Percent(World.Draws["twice"] / 2))
            Hand(Dice.Pick(letters));
        else
            Deliver();
    }

    public void Deliver() => deliveries.Add(World.Stripe.Mail.DeliverDueAsync());

    /// <summary>Whatever was held up comes now; what was lost stays lost.</summary>
    public void Heal()
    {
        Set(World.Stripe.Settings.Webhooks with { Off = false, ExtraCopies = 0, DuplicatePercent = 0, TwinPercent = 0,
            Delay = TimeSpan.Zero });
        deliveries.Add(World.Stripe.Mail.DeliverAllAsync());
    }

    /// <exception cref="HttpRequestException">The node died before it answered.</exception>
    public async Task<HttpStatusCode> CarryAsync(Letter letter)
    {
        letters.Add(letter);
        HttpStatusCode? answer = null;
        var node = World.AnyNode();
        var operation = World.Table.Begin(
            node, "hook", services => AnswerAsync(node, services, letter), status => answer = status);
        await operation.Work;
        if (answer is HttpStatusCode.OK)
            Acknowledge(letter);
        return answer ?? throw new HttpRequestException("The connection was cut.");
    }

    /// <exception cref="InvalidOperationException">The simulator itself failed.</exception>
    public void ThrowIfBroken()
    {
        foreach (var broken in deliveries.Where(d => d.IsFaulted))
            throw new InvalidOperationException("A delivery failed.", broken.Exception);
    }

    /// <summary>A letter that Stripe does not wait for.</summary>
    public void Hand(Letter letter)
    {
        var node = World.AnyNode();
        Tell("a letter from somewhere");
        World.Table.Begin(node, "hook", services => AnswerAsync(node, services, letter), _ => { });
    }

    void Acknowledge(Letter letter)
    {
        Delivered++;
        using var body = JsonDocument.Parse(letter.Body);
        Acknowledged.Add(body.RootElement.GetProperty("id").GetString()!);
    }

    void Set(WebhookFaults faults) => World.Stripe.Settings = World.Stripe.Settings with { Webhooks = faults };

    static async Task<HttpStatusCode> AnswerAsync(Node node, IServiceProvider services, Letter letter)
    {
        if (node.Pipeline is not null)
            return (HttpStatusCode)(await new Visit().HandAsync(node, services, letter)).Status;

        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Method = "POST";
        http.Request.Path = letter.Path;
        http.Request.Headers["Stripe-Signature"] = letter.Signature;
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(letter.Body));
        if (letter.Path.Split('/') is [_, _, _, var gateway])
            http.Request.RouteValues["gateway"] = gateway;
        await node.HookAt(letter.Path)(http);
        return (HttpStatusCode)http.Response.StatusCode;
    }
}
