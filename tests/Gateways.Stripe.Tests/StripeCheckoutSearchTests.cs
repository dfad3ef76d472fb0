using System.Net;
using System.Text.Json.Nodes;

namespace Tamias.Gateways.Tests;

public class StripeCheckoutSearchTests
{
    static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeSeconds(1_790_000_000);

    [Fact]
    public async Task Only_the_hour_in_which_it_can_have_been_made_is_searched()
    {
        var stripe = Listing(hasMore: false);
        var checkout = new StripeCheckout(stripe.Access);
        Assert.Null(await checkout.FindAsync(CannedStripe.Test, "other", Start, Until.TestEnds));

        var asked = Assert.Single(stripe.Questions).Query;
        Assert.Equal(("1789999400", "1790003600"), (asked["created[gte]"], asked["created[lte]"]));
        Assert.DoesNotContain(asked.Keys, k => k is "starting_after" or "ending_before");
    }

    [Fact]
    public async Task Not_having_looked_at_all_of_them_is_never_told_as_nothing_there()
    {
        var stripe = Listing(hasMore: true);
        var checkout = new StripeCheckout(stripe.Access);
        var trouble = await Assert.ThrowsAsync<StripeTrouble>(
            () => checkout.FindAsync(CannedStripe.Test, "other", Start, Until.TestEnds));

        Assert.Equal((StripeTroubleKind.Unknown, "too_many_sessions"), (trouble.Kind, trouble.Code));
        Assert.Equal(10, stripe.Questions.Count);
        Assert.Equal("cs_test_1", stripe.Questions[1].Query["starting_after"]);
    }

    [Fact]
    public async Task The_one_that_is_found_is_read_whole()
    {
        var stripe = Listing(hasMore: true);
        var checkout = new StripeCheckout(stripe.Access);
        var found = await checkout.FindAsync(CannedStripe.Test, "attempt-1", Start, Until.TestEnds);

        Assert.Equal("attempt-1", found?.AttemptId);
        Assert.Equal("payment_intent.latest_charge", stripe.Questions[^1].Query["expand[0]"]);
    }

    static CannedStripe Listing(bool hasMore) => new(question =>
    {
        var session = CannedSessions.Session("open", "unpaid");
        var list = new JsonObject
        {
            ["object"] = "list", ["has_more"] = hasMore, ["data"] = new JsonArray(session.DeepClone()),
        };
        var isList = question.Address.AbsolutePath.EndsWith("/sessions", StringComparison.Ordinal);
        return (HttpStatusCode.OK, (isList ? list : session).ToJsonString());
    });
}
