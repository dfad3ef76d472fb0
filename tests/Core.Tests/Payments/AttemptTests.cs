using CsCheck;

namespace Tamias.Core.Tests;

public sealed class AttemptTests
{
    static readonly DateTimeOffset Later = Make.Now.AddHours(1);

    static readonly AttemptState[] Ends = [AttemptState.Succeeded, AttemptState.Failed, AttemptState.Expired];

    static readonly Id<Invoice> First = new(Guid.CreateVersion7());

    static readonly Id<Invoice> Second = new(Guid.CreateVersion7());

    readonly Attempt attempt = New();

    [Fact]
    public void A_new_attempt_is_asked_and_live() =>
        Assert.Equal((AttemptState.Asked, true, false), (attempt.State, attempt.IsLive, attempt.IsEnded));

    [Fact]
    public void Its_amount_is_the_sum_of_its_parts_and_each_invoice_has_its_own()
    {
        Assert.Equal((100_00, 60_00, 40_00, 0), (attempt.Amount.Minor, attempt.PartOf(First).Minor,
            attempt.PartOf(Second).Minor, attempt.PartOf(default).Minor));
        Assert.Equal([1, 2], attempt.Parts.Select(p => p.Position));
    }

    [Fact]
    public void Stripes_answer_opens_it()
    {
        attempt.Open("cs_1");

        Assert.Equal((AttemptState.Open, true, "cs_1"), (attempt.State, attempt.IsLive, attempt.SessionId));
    }

    [Fact]
    public void A_bank_debit_under_way_is_not_live_and_not_ended()
    {
        attempt.Open("cs_1");
        attempt.Proceed();

        Assert.Equal((AttemptState.InProgress, false, false), (attempt.State, attempt.IsLive, attempt.IsEnded));
    }

    [Theory]
    [InlineData(AttemptState.Succeeded)]
    [InlineData(AttemptState.Failed)]
    [InlineData(AttemptState.Expired)]
    public void An_end_is_noted_and_nothing_is_asked_about_it_again(AttemptState end)
    {
        attempt.NextCheckAt = Later;
        attempt.End(end, Later);

        Assert.Equal((end, false, Later, null), (attempt.State, attempt.IsLive, attempt.EndedAt, attempt.NextCheckAt));
    }

    [Fact]
    public void Success_is_final()
    {
        attempt.End(AttemptState.Succeeded, Later);

        attempt.End(AttemptState.Expired, Later.AddHours(1));
        attempt.Proceed();
        attempt.Open("cs_1");

        Assert.Equal((AttemptState.Succeeded, Later, false), (attempt.State, attempt.EndedAt, attempt.IsLive));
    }

    [Theory]
    [InlineData(AttemptState.Failed)]
    [InlineData(AttemptState.Expired)]
    public void Every_other_end_yields_to_a_success_that_comes_later(AttemptState end)
    {
        attempt.End(end, Later);
        attempt.End(AttemptState.Succeeded, Later.AddHours(1));

        Assert.Equal((AttemptState.Succeeded, Later.AddHours(1)), (attempt.State, attempt.EndedAt));
    }

    [Fact]
    public void In_whatever_order_news_comes_an_ended_attempt_is_never_live_and_a_success_stays() =>
        Gen.Int[0, 4].Array[0, 12].Sample(news =>
        {
            var some = New();
            foreach (var (what, at) in news.Select((what, at) => (what, at)))
                Tell(some, what, Later.AddMinutes(at));

            Assert.Equal(news.Contains(2), some.State == AttemptState.Succeeded);
            Assert.Equal(news.Any(n => n >= 2), some.IsEnded);
            Assert.Equal(!news.Any(n => n >= 1), some.IsLive);
            Assert.All(some.Parts, p => Assert.Equal(some.IsLive, p.IsLive));
            Assert.Equal(some.IsEnded, Ends.Contains(some.State));
        });

    static void Tell(Attempt attempt, int what, DateTimeOffset at)
    {
        if (what == 0)
            attempt.Open("cs_1");
        else if (what == 1)
            attempt.Proceed();
        else
            attempt.End(Ends[what - 2], at);
    }

    static Attempt New() => new(default, Make.Owner, [(First, Make.Euros(60_00)), (Second, Make.Euros(40_00))])
    {
        GatewayId = default, ConnectionId = default, Request = "{}",
        CreatedAt = Make.Now, ExpiresAt = Later,
    };
}
