using System.Globalization;
using System.Text.Json;

namespace Tamias.Gateways;

/// <summary>An account's events, asked for: where Stripe cannot reach us, and after an outage.</summary>
/// <remarks>Stripe keeps them for 30 days.</remarks>
public sealed class StripeEvents(StripeAccess access)
{
    const int PageSize = 100;
    const int Pages = 10;

    static readonly string Types = string.Concat(StripeEventTypes.Polled.Select(t => $"&types[]={t}"));

    /// <summary>What came after an event, oldest first; to go on, ask after the last of them.</summary>
    /// <exception cref="StripeTrouble">NotFound or Refused: the event is forgotten; ask since a time.</exception>
    public async Task<StripeEventList> AfterAsync(
        StripeCredential credential, string eventId, CancellationToken cancellation)
    {
        StripeIds.Require("evt_", eventId);
        var events = new List<StripeEvent>();
        for (var page = 0; page < Pages; page++)
        {
            var (newestFirst, hasMore) = await PageAsync(credential, $"&ending_before={eventId}", cancellation);
            events.AddRange(newestFirst.AsEnumerable().Reverse());
            if (!hasMore || newestFirst.Count == 0)
                return new(events, IsWhole: true);
            eventId = newestFirst[0].EventId;
        }

        return new(events, IsWhole: false);
    }

    /// <summary>What came since a time, oldest first; not whole when only the newest thousand are given.</summary>
    public Task<StripeEventList> SinceAsync(
        StripeCredential credential, DateTimeOffset since, CancellationToken cancellation) =>
        InAsync(credential, string.Create(CultureInfo.InvariantCulture, $"&created[gte]={since.ToUnixTimeSeconds()}"),
            cancellation);

    /// <summary>What came in a time, the second of its end left out; as <see cref="SinceAsync"/>.</summary>
    public Task<StripeEventList> BetweenAsync(
        StripeCredential credential, DateTimeOffset since, DateTimeOffset until, CancellationToken cancellation) =>
        InAsync(credential, string.Create(CultureInfo.InvariantCulture,
            $"&created[gte]={since.ToUnixTimeSeconds()}&created[lt]={until.ToUnixTimeSeconds()}"), cancellation);

    async Task<StripeEventList> InAsync(StripeCredential credential, string range, CancellationToken cancellation)
    {
        var events = new List<StripeEvent>();
        for (var page = 0; page < Pages; page++)
        {
            var cursor = events.Count > 0 ? $"&starting_after={events[^1].EventId}" : "";
            var (newestFirst, hasMore) = await PageAsync(credential, range + cursor, cancellation);
            events.AddRange(newestFirst);
            if (!hasMore || newestFirst.Count == 0)
                return new([.. events.AsEnumerable().Reverse()], IsWhole: true);
        }

        return new([.. events.AsEnumerable().Reverse()], IsWhole: false);
    }

    /// <summary>Read as text: old events are worded in old versions, which the library may not bear.</summary>
    async Task<(List<StripeEvent> NewestFirst, bool HasMore)> PageAsync(
        StripeCredential credential, string query, CancellationToken cancellation)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/v1/events?limit={PageSize}{Types}{query}");
        return await access.AskAsync(
            credential,
            async (stripe, token) =>
            {
                var answer = await stripe.RawRequestAsync(HttpMethod.Get, path, cancellationToken: token);
                using var json = JsonDocument.Parse(answer.Content);
                var events = json.RootElement.GetProperty("data").EnumerateArray()
                    .Select(e => StripeEventText.Of(e) is { } told ? told with { Body = e.GetRawText() } : null);
                return (events.OfType<StripeEvent>().ToList(), json.RootElement.GetProperty("has_more").GetBoolean());
            },
            cancellation);
    }
}

/// <summary>Events, oldest first, and whether there are no others.</summary>
public sealed record StripeEventList(IReadOnlyList<StripeEvent> Events, bool IsWhole);
