using CsCheck;

namespace Tamias.Core.Tests;

public sealed class NumberSeriesTests
{
    readonly NumberSeries series = Make.Series();

    [Fact]
    public void Numbers_are_consecutive_and_padded()
    {
        var given = Enumerable.Range(0, 3).Select(_ => series.Take(Make.Day)).ToList();

        Assert.Equal([(1, "INV-0001"), (2, "INV-0002"), (3, "INV-0003")], given);
        Assert.Equal((4, Make.Day), (series.Next, series.LastIssuedOn));
    }

    [Theory]
    [InlineData(1, 7, "INV-7")]
    [InlineData(4, 12345, "INV-12345")]
    [InlineData(10, 7, "INV-0000000007")]
    public void Padding_fills_and_never_cuts(int padding, int first, string number)
    {
        series.Padding = padding;
        Assert.Null(series.StartAt(first));

        Assert.Equal(number, series.Take(Make.Day).Number);
    }

    [Fact]
    public void A_date_before_the_last_one_is_refused_and_takes_no_number()
    {
        series.Take(Make.Day);

        Assert.Equal("The date cannot be before {0}, the date of the previous document in this series.",
            series.Offer(Make.Day.AddDays(-1))?.Sentence);
        Assert.Throws<InvalidOperationException>(() => series.Take(Make.Day.AddDays(-1)));
        Assert.Null(series.Offer(Make.Day));
        Assert.Equal(2, series.Next);
    }

    [Fact]
    public void The_beginning_is_chosen_only_before_the_first_number()
    {
        Assert.NotNull(series.StartAt(0));
        Assert.Null(series.StartAt(120));
        Assert.Equal(120, series.Take(Make.Day).Sequence);

        Assert.Null(series.StartAt(121));
        Assert.Equal("Numbers have been given out already; the next one is 121.", series.StartAt(200)?.ToString());
        Assert.Equal(121, series.Next);
    }

    [Fact]
    public void Whatever_is_asked_numbers_have_no_gap_and_dates_never_run_backwards() =>
        Gen.Int[-30, 30].Array[0, 40].Sample(days =>
        {
            var taken = new List<(int Sequence, DateOnly On)>();
            var some = Make.Series();
            foreach (var day in days.Select(d => Make.Day.AddDays(d)))
                if (some.Offer(day) is null)
                    taken.Add((some.Take(day).Sequence, day));

            Assert.Equal(Enumerable.Range(1, taken.Count), taken.Select(t => t.Sequence));
            Assert.Equal(taken.Select(t => t.On).Order(), taken.Select(t => t.On));
        });
}
