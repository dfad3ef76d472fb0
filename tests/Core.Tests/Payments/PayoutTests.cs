namespace Tamias.Core.Tests;

public sealed class PayoutTests
{
    readonly Payout payout = new(new(Guid.NewGuid()), Make.Owner, default, "po_1")
    {
        Amount = Make.Euros(98_25), CreatedAt = Make.Now,
    };

    [Fact]
    public void A_paid_one_can_turn_into_failed_and_nothing_turns_back()
    {
        foreach (var (told, status) in new[]
        {
            ("in_transit", "in_transit"), ("pending", "in_transit"), ("paid", "paid"), ("in_transit", "paid"),
            ("failed", "failed"), ("paid", "failed"),
        })
        {
            payout.Hear(Told(told));
            Assert.Equal(status, payout.Status);
        }

        Assert.True(payout.HasFailed);
    }

    [Fact]
    public void A_state_that_is_new_to_us_is_kept_as_it_is()
    {
        payout.Hear(Told("in_transit"));
        payout.Hear(Told("on_a_bicycle"));
        Assert.Equal("on_a_bicycle", payout.Status);
        Assert.False(payout.HasFailed);
    }

    static ReportedPayout Told(string status) => new()
    {
        Id = "po_1", Amount = Make.Euros(98_25), CreatedAt = Make.Now, ArrivalOn = Make.Day, Status = status,
    };
}
