using System.Globalization;

namespace Tamias.Core.Tests;

public sealed class TodayTests
{
    /// <summary>Athens is two hours ahead, three from the last Sunday of March, 01:00 UTC, to that of
    /// October.</summary>
    [Theory]
    [InlineData("2026-11-24T21:59:59Z", "2026-11-24")]
    [InlineData("2026-11-24T22:00:00Z", "2026-11-25")]
    [InlineData("2026-07-01T20:59:59Z", "2026-07-01")]
    [InlineData("2026-07-01T21:00:00Z", "2026-07-02")]
    [InlineData("2026-03-28T21:59:59Z", "2026-03-28")]
    [InlineData("2026-03-28T22:00:00Z", "2026-03-29")]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29")]
    [InlineData("2026-03-29T20:59:59Z", "2026-03-29")]
    [InlineData("2026-03-29T21:00:00Z", "2026-03-30")]
    [InlineData("2026-10-24T20:59:59Z", "2026-10-24")]
    [InlineData("2026-10-24T21:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25")]
    [InlineData("2026-10-25T01:30:00Z", "2026-10-25")]
    [InlineData("2026-10-25T21:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T22:00:00Z", "2026-10-26")]
    [InlineData("2026-12-31T23:59:59Z", "2027-01-01")]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-01")]
    public void In_Athens_the_day_begins_at_its_own_midnight(string instant, string day) =>
        Is(day, instant, "Europe/Athens");

    [Theory]
    [InlineData("2026-11-24T23:59:59Z", "2026-11-24", "UTC")]
    [InlineData("2026-11-25T00:00:00Z", "2026-11-25", "UTC")]
    [InlineData("2026-11-25T00:00:00Z", "2026-11-24", "America/New_York")]
    [InlineData("2026-11-24T11:00:00Z", "2026-11-25", "Pacific/Auckland")]
    public void Elsewhere_too(string instant, string day, string zone) => Is(day, instant, zone);

    static void Is(string day, string instant, string zone)
    {
        var organization = Make.Organization();
        organization.TimeZone = zone;

        var today = organization.Today(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture));

        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), today);
    }
}
