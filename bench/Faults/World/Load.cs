using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tamias.Bench.Faults.World;

/// <summary>Signed webhooks and payers without end. What was acknowledged and what was paid is remembered here, and
/// must be in the books afterwards.</summary>
sealed class Load(Scene scene, Func<DateTimeOffset>? clock = null)
{
    static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);

    readonly ConcurrentDictionary<string, int> answers = new(StringComparer.Ordinal);
    readonly ConcurrentBag<string> paid = [];
    readonly ConcurrentQueue<int> open = new(Enumerable.Range(0, scene.Invoices.Count));
    int number;

    /// <summary>Ids of the events that were answered with 2xx.</summary>
    public IEnumerable<string> Acknowledged => answers.Where(a => a.Value is >= 200 and < 300).Select(a => a.Key);

    /// <summary>Forms at Stripe through which money moved.</summary>
    public IReadOnlyCollection<string> Paid => paid;

    public override string ToString() => $"events answered {string.Join(", ", answers.Values.CountBy(a => a)
        .OrderBy(a => a.Key).Select(a => $"{a.Key}: {a.Value}"))}; {paid.Count} invoices paid";

    /// <summary>How many answers there were until now.</summary>
    public int Answers => answers.Count;

    /// <summary>With this the ids of new events begin.</summary>
    public string Tag { get; set; } = "evt_a_";

    public Task RunAsync(int senders, int payers, CancellationToken end) => Task.WhenAll(
        Enumerable.Range(0, senders).Select(_ => Task.Run(() => RepeatAsync(SendAsync, end), CancellationToken.None))
            .Concat(Enumerable.Range(0, payers)
                .Select(_ => Task.Run(() => RepeatAsync(PayAndRestAsync, end), CancellationToken.None))));

    /// <summary>An event that nobody has sent before and that means nothing.</summary>
    public async Task SendAsync()
    {
        var id = $"{Tag}{Interlocked.Increment(ref number):D9}";
        using var request = Event(id, "charge.updated", "ch_none");
        using var response = await scene.Http.SendAsync(request);
        answers[id] = (int)response.StatusCode;
    }

    /// <summary>Signed as Stripe signs, at the time it is here.</summary>
    public HttpRequestMessage Event(string id, string type, string about)
    {
        var body = $$$"""
            {"id":"{{{id}}}","object":"event","type":"{{{type}}}","account":"{{{scene.Stripe.Account}}}",
             "livemode":false,"created":1790000000,"api_version":"2026-10-28.endive",
             "data":{"object":{"id":"{{{about}}}"} } }
            """;
        var now = clock?.Invoke() ?? DateTimeOffset.UtcNow;
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(Stripe.WebhookSecret), Encoding.UTF8.GetBytes($"{time}.{body}"));
        var request = new HttpRequestMessage(HttpMethod.Post, "/hooks/stripe")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Stripe-Signature", $"t={time},v1={Convert.ToHexStringLower(signature)}");
        return request;
    }

    /// <summary>Pays the next open invoice in full. Whether the payer comes back from Stripe is left to chance; one who
    /// could not pay tries again later.</summary>
    public async Task PayAsync()
    {
        if (!open.TryDequeue(out var next))
            return; // all are paid

        var hasPaid = false;
        try
        {
            hasPaid = await PayAsync(next);
        }
        finally
        {
            if (!hasPaid)
                open.Enqueue(next);
        }
    }

    /// <summary>False when no money moved.</summary>
    public async Task<bool> PayAsync(int invoice)
    {
        using var payer = new Payer(scene, scene.Invoices[invoice]);
        var (_, session) = await payer.PressPayAsync();
        if (session is null || !await scene.Stripe.PayAsync(session))
            return false;

        paid.Add(session);
        if (invoice % 2 == 0)
            await TryAsync(() => payer.ComeBackAsync(session));
        return true;
    }

    async Task PayAndRestAsync()
    {
        await PayAsync();
        await Task.Delay(Breath * 4, CancellationToken.None);
    }

    static async Task RepeatAsync(Func<Task> once, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
            if (!await TryAsync(once))
                await Task.Delay(Breath, CancellationToken.None);
    }

    /// <summary>False when the product gave no answer.</summary>
    static async Task<bool> TryAsync(Func<Task> once)
    {
        try
        {
            await once();
            return true;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
