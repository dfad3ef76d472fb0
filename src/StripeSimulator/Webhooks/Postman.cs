using System.Text;
using System.Text.Json;

namespace Tamias.StripeSimulator.Webhooks;

/// <summary>
/// Carries out deliveries that are due: one endpoint after the event before, several endpoints at once.
/// </summary>
internal sealed class Postman(World world, HttpClient client)
{
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Seconds between tries: three within hours in test mode, for three days in live mode.</summary>
    static readonly long[] TestWaits = [300, 3600, 10800];
    static readonly long[] LiveWaits = [60, 300, 1800, 7200, 18000, 36000, 36000, 36000, 36000, 36000, 36000];

    /// <summary>Delivers what is due now; says how many tries it made.</summary>
    internal async Task<int> DeliverDueAsync(CancellationToken cancellation)
    {
        var due = TakeDue();
        await Task.WhenAll(due.GroupBy(d => d.Endpoint).Select(g => DeliverAsync([.. g], cancellation)));
        return due.Count;
    }

    List<Delivery> TakeDue()
    {
        lock (world.Gate)
        {
            DueWork.Run(world);
            if (world.Settings.Webhooks.Off) return [];
            var due = world.Outbox.All.Where(d => !d.InFlight && d.NextAt <= world.Now).ToList();
            if (world.Settings.Webhooks.Reorder) Shuffle(due);
            due.ForEach(d => d.InFlight = true);
            return due;
        }
    }

    void Shuffle(List<Delivery> due)
    {
        for (var i = due.Count - 1; i > 0; i--)
        {
            var j = world.Ids.Draw(i + 1);
            (due[i], due[j]) = (due[j], due[i]);
        }
    }

    async Task DeliverAsync(List<Delivery> due, CancellationToken cancellation)
    {
        try
        {
            foreach (var delivery in due)
            {
                var (status, error) = await TryAsync(delivery, cancellation);
                lock (world.Gate) Note(delivery, status, error);
            }
        }
        finally
        {
            lock (world.Gate) due.ForEach(d => d.InFlight = false);
        }
    }

    async Task<(int Status, string? Error)> TryAsync(Delivery delivery, CancellationToken cancellation)
    {
        using var request = Prepare(delivery);
        if (request is null) return (0, "The endpoint or the event no longer exists.");
        try
        {
            using var response = await client.SendAsync(request, cancellation);
            return ((int)response.StatusCode, null);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return (0, e.Message);
        }
    }

    HttpRequestMessage? Prepare(Delivery delivery)
    {
        lock (world.Gate)
        {
            var endpoint = world.Book(delivery.EndpointAccount, delivery.EndpointLive).Find(delivery.Endpoint);
            var told = world.Book(delivery.Account, delivery.Live).Find(delivery.Event)?.Copy();
            if (endpoint is null || told is null) return null;
            if (endpoint.Flag("_connect")) told["account"] = delivery.Account;
            told["api_version"] = endpoint.TextOrNull("api_version") ?? told.TextOrNull("api_version");
            told["pending_webhooks"] = world.Outbox.Pending(delivery.Event);
            var body = told.ToJsonString(Indented);
            var request = new HttpRequestMessage(HttpMethod.Post, endpoint.Text("url"))
                { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.Add("Stripe-Signature", Signature.Header(body, endpoint.Text("_secret"), world.Now));
            request.Headers.UserAgent.ParseAdd("Stripe/1.0");
            return request;
        }
    }

    void Note(Delivery delivery, int status, string? error)
    {
        delivery.Attempts.Add(new DeliveryAttempt(world.Now, status, error));
        delivery.Delivered |= status is >= 200 and < 300;
        var waits = delivery.EndpointLive ? LiveWaits : TestWaits;
        var tries = delivery.Attempts.Count - 1;
        delivery.NextAt = delivery.Delivered || tries >= waits.Length ? null : world.Now + waits[tries];
        world.Changes++;
    }
}
