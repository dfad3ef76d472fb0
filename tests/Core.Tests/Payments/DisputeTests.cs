namespace Tamias.Core.Tests;

public sealed class DisputeTests
{
    readonly Dispute dispute = new(new(Guid.NewGuid()), Make.Owner, new(Guid.NewGuid()), default, "du_1");

    [Theory]
    [InlineData("needs_response", false, true, false)]
    [InlineData("under_review", false, false, false)]
    [InlineData("won", false, false, true)]
    [InlineData("lost", false, false, true)]
    [InlineData("warning_needs_response", true, true, false)]
    [InlineData("warning_under_review", true, false, false)]
    [InlineData("warning_closed", true, false, true)]
    [InlineData("prevented", false, false, true)]
    [InlineData("frozen_by_moonlight", false, false, false)]
    public void Each_label_says_what_it_is_and_an_unknown_one_leaves_it_open(
        string status, bool isInquiry, bool needsResponse, bool isClosed)
    {
        dispute.Hear(Told(status), Make.Now);
        Assert.Equal(
            (isInquiry, needsResponse, isClosed), (dispute.IsInquiry, dispute.NeedsResponse, dispute.IsClosed));
        Assert.Equal(isClosed, dispute.ClosedAt is not null);
    }

    [Fact]
    public void It_is_closed_when_it_was_first_heard_so_and_open_again_when_it_is()
    {
        dispute.Hear(Told("lost"), Make.Now);
        dispute.Hear(Told("won"), Make.Now.AddDays(100));
        Assert.Equal(Make.Now, dispute.ClosedAt);
        dispute.Hear(Told("needs_response"), Make.Now.AddDays(101));
        Assert.Null(dispute.ClosedAt);
    }

    [Fact]
    public void Before_its_first_move_nothing_is_away_in_its_own_currency()
    {
        var dollars = Currency.Of("USD");
        dispute.Hear(Told("needs_response") with { Amount = new(5_00, dollars), Withdrawn = dollars.Zero }, Make.Now);
        Assert.Equal(dollars.Zero, dispute.Away);
        dispute.Move(new(5_00, dollars));
        dispute.Move(new(-2_00, dollars));
        Assert.Equal((new Money(3_00, dollars), 2), (dispute.Away, dispute.Moves));
    }

    [Fact]
    public void It_says_the_same_only_when_labels_and_money_are_the_same()
    {
        var told = Told("needs_response");
        dispute.Hear(told, Make.Now);
        Assert.True(dispute.Says(told));
        Assert.False(dispute.Says(told with { Status = "lost" }));
        Assert.False(dispute.Says(told with { Withdrawn = Make.Euros(1) }));
        Assert.False(dispute.Says(told with { IsChargeRefundable = true }));
        Assert.False(dispute.Says(told with { EvidenceDueAt = Make.Now }));
    }

    static ReportedDispute Told(string status) => new()
    {
        Id = "du_1", Amount = Make.Euros(60_00), Status = status, Reason = "general", OpenedAt = Make.Now,
        Withdrawn = Make.Euros(0),
    };
}
