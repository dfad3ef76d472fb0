using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Tamias.Gateways.Tests;

public class StripeEventsTests
{
    static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeSeconds(1_790_000_000);

    [Fact]
    public async Task Events_after_one_come_oldest_first_over_several_pages()
    {
        var list = await Events(250).AfterAsync(CannedStripe.Test, "evt_10", Until.TestEnds);

        Assert.True(list.IsWhole);
        Assert.Equal(Names(11, 250), list.Events.Select(e => e.EventId));
    }

    [Fact]
    public async Task Nothing_new_is_an_empty_list() =>
        Assert.Empty((await Events(10).AfterAsync(CannedStripe.Test, "evt_10", Until.TestEnds)).Events);

    [Fact]
    public async Task A_long_backlog_is_taken_in_parts_from_its_oldest_end()
    {
        var first = await Events(1_500).AfterAsync(CannedStripe.Test, "evt_1", Until.TestEnds);
        Assert.False(first.IsWhole);
        Assert.Equal(Names(2, 1_001), first.Events.Select(e => e.EventId));

        var second = await Events(1_500).AfterAsync(CannedStripe.Test, first.Events[^1].EventId, Until.TestEnds);
        Assert.True(second.IsWhole);
        Assert.Equal(Names(1_002, 1_500), second.Events.Select(e => e.EventId));
    }

    [Fact]
    public async Task Events_since_a_time_come_oldest_first()
    {
        var list = await Events(250).SinceAsync(CannedStripe.Test, Start.AddSeconds(40), Until.TestEnds);

        Assert.True(list.IsWhole);
        Assert.Equal(Names(40, 250), list.Events.Select(e => e.EventId));
    }

    [Fact]
    public async Task More_than_a_thousand_since_a_time_is_said()
    {
        var list = await Events(1_500).SinceAsync(CannedStripe.Test, Start, Until.TestEnds);

        Assert.False(list.IsWhole);
        Assert.Equal(Names(501, 1_500), list.Events.Select(e => e.EventId));
    }

    [Fact]
    public async Task Only_what_means_something_is_asked_for_and_not_more_than_Stripe_takes()
    {
        var stripe = Stripe(1);
        await new StripeEvents(stripe.Access).SinceAsync(CannedStripe.Connected, Start, Until.TestEnds);

        var asked = Assert.Single(stripe.Questions);
        Assert.InRange(StripeEventTypes.Polled.Count, 1, 20);
        Assert.All(StripeEventTypes.Polled, t => Assert.Contains(t, asked.Address.Query, StringComparison.Ordinal));
        Assert.Equal("acct_canned", asked.Header("Stripe-Account"));
    }

    [Fact]
    public async Task An_answer_that_is_no_list_is_unreadable()
    {
        var events = new StripeEvents(CannedStripe.Saying("""{"data":7}""").Access);
        var trouble = await Assert.ThrowsAsync<StripeTrouble>(
            () => events.SinceAsync(CannedStripe.Test, Start, Until.TestEnds));
        Assert.Equal((StripeTroubleKind.Unknown, "unreadable"), (trouble.Kind, trouble.Code));
    }

    static StripeEvents Events(int count) => new(Stripe(count).Access);

    static IEnumerable<string> Names(int from, int to) =>
        Enumerable.Range(from, to - from + 1).Select(n => $"evt_{n.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>An account with so many events, one each second, that pages as Stripe does.</summary>
    static CannedStripe Stripe(int count) => new(question =>
    {
        var since = Number(question, "created[gte]", Start.ToUnixTimeSeconds()) - Start.ToUnixTimeSeconds();
        var below = Number(question, "starting_after", count + 1);
        var above = Number(question, "ending_before", 0);
        var all = Enumerable.Range(1, count).Where(n => n >= since && n < below && n > above).ToArray();
        var page = above > 0 ? all.Take(100).Reverse() : all.TakeLast(100).Reverse();
        var events = page.Select(n => new
        {
            id = $"evt_{n}", @object = "event", type = "charge.updated", livemode = false,
            created = Start.ToUnixTimeSeconds() + n,
        });
        return (HttpStatusCode.OK, JsonSerializer.Serialize(new { data = events, has_more = all.Length > 100 }));
    });

    static long Number(CannedQuestion question, string name, long otherwise) =>
        question.Query.TryGetValue(name, out var text)
            ? long.Parse(text.Replace("evt_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            : otherwise;
}
