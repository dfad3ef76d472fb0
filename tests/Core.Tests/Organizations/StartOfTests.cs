using System.Globalization;

namespace Tamias.Core.Tests;

public sealed class StartOfTests
{
    /// <summary>São Paulo had no midnight on that day; Havana has two.</summary>
    [Theory]
    [InlineData("Europe/Athens", "2026-01-15", "2026-01-14T22:00:00Z")]
    [InlineData("Europe/Athens", "2026-10-26", "2026-10-25T22:00:00Z")]
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z")]
    [InlineData("America/Havana", "2026-11-01", "2026-11-01T04:00:00Z")]
    public void A_day_starts_at_its_first_moment(string zone, string day, string start)
    {
        var organization = new Organization(default, new(), Currency.Eur) { TimeZone = zone };
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var first = organization.StartOf(on);

        Assert.Equal(DateTimeOffset.Parse(start, CultureInfo.InvariantCulture), first);
        Assert.Equal((on, on.AddDays(-1)), (organization.Today(first), organization.Today(first.AddTicks(-1))));
    }
}
