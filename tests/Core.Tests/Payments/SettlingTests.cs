using CsCheck;

namespace Tamias.Core.Tests;

public sealed class SettlingTests
{
    static readonly Gen<(long Received, (long Asked, long Owed)[] Parts)> Anything = Gen.Select(
        Gen.Long[0, 500_00], Gen.Select(Gen.Long[1, 120_00], Gen.Long[0, 120_00]).Array[1, 8]);

    [Fact]
    public void Each_gets_what_was_asked_for_it() =>
        Assert.Equal([60_00, 40_00], Shares(100_00, (60_00, 60_00), (40_00, 70_00)));

    [Fact]
    public void What_one_cannot_take_any_more_goes_to_what_is_still_owed() =>
        Assert.Equal([20_00, 70_00], Shares(100_00, (60_00, 20_00), (40_00, 70_00)));

    [Fact]
    public void Too_little_money_settles_the_first_first() =>
        Assert.Equal([60_00, 10_00, 0], Shares(70_00, (60_00, 60_00), (40_00, 40_00), (5_00, 5_00)));

    [Fact]
    public void Nothing_is_given_beyond_what_is_owed_and_no_cent_is_kept_while_something_is() => Anything.Sample(s =>
    {
        var shares = Shares(s.Received, s.Parts);
        Assert.Equal(Math.Min(s.Received, s.Parts.Sum(p => p.Owed)), shares.Sum());
        Assert.All(shares.Zip(s.Parts), p => Assert.InRange(p.First, 0, p.Second.Owed));
    });

    [Fact]
    public void When_all_that_was_asked_came_each_owed_part_is_settled_as_asked() => Anything.Sample(s =>
    {
        var shares = Shares(s.Parts.Sum(p => p.Asked), s.Parts);
        Assert.All(shares.Zip(s.Parts), p => Assert.True(p.First >= Math.Min(p.Second.Asked, p.Second.Owed)));
    });

    [Fact]
    public void Spread_money_fills_one_after_the_other() => Anything.Sample(s =>
    {
        var owed = s.Parts.Select(p => p.Owed).ToArray();
        var spread = Settling.Spread(Make.Euros(s.Received), owed.Select(Make.Euros)).Select(m => m.Minor).ToArray();
        var before = 0L;
        foreach (var (part, most) in spread.Zip(owed))
        {
            Assert.Equal(Math.Clamp(s.Received - before, 0, most), part);
            before += most;
        }
    });

    static long[] Shares(long received, params (long Asked, long Owed)[] parts) =>
    [
        .. Settling.Shares(Make.Euros(received),
            [.. parts.Select(p => (Make.Euros(p.Asked), Make.Euros(p.Owed)))]).Select(m => m.Minor),
    ];
}
