using Tamias.Web.Pages;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Pages;

public sealed class TrendsTests(SharedApp shared) : IClassFixture<SharedApp>
{
    static readonly DateOnly Today = new(2026, 11, 25); // a Wednesday

    [Theory]
    [InlineData("2026-11-23", "2026-11-23")]
    [InlineData("2026-11-29", "2026-11-23")]
    [InlineData("2026-11-30", "2026-11-30")]
    public void A_week_begins_on_monday(string day, string monday) =>
        Assert.Equal(DateOnly.Parse(monday, null), Trends.MondayOf(DateOnly.Parse(day, null)));

    [Theory]
    [InlineData(0, Age.NotDue)]
    [InlineData(1, Age.UpTo30)]
    [InlineData(30, Age.UpTo30)]
    [InlineData(31, Age.UpTo60)]
    [InlineData(60, Age.UpTo60)]
    [InlineData(90, Age.UpTo90)]
    [InlineData(91, Age.Over90)]
    public void Age_is_counted_from_the_day_after_the_due_date(int days, Age age)
    {
        Assert.Equal(age, Trends.AgeOf(Today.AddDays(-days), Today));
        Assert.Equal(Age.NotDue, Trends.AgeOf(null, Today));
    }

    [Fact]
    public async Task Each_currency_has_its_own_and_nothing_is_added_up_across_them()
    {
        var merchant = await shared.App.NewMerchantAsync();
        var customer = await merchant.AddCustomerAsync("Company");
        await merchant.AddPaymentAsync(customer, new(12_34, Currency.Eur));
        await merchant.AddPaymentAsync(customer, new(1_00, Currency.Eur));
        await merchant.AddPaymentAsync(customer, new(500, Currency.Of("JPY")));
        var trends = await merchant.WithDbAsync(async db =>
            await Trends.ReadAsync(db, Currency.Eur, merchant.Today(), await db.OwedByDueAsync()));
        Assert.Equal([new(13_34, Currency.Eur), new(500, Currency.Of("JPY"))], trends.Select(t => t.Received));
        Assert.All(trends, t => Assert.Equal(Trends.Span, t.Weeks.Count));
        Assert.Equal(new Money(13_34, Currency.Eur), trends[0].Weeks[^1].Received);
        Assert.All(trends, t => Assert.True(t.Owed.IsZero));
    }

    [Fact]
    public async Task The_first_page_shows_them_as_a_table_that_needs_no_script()
    {
        var business = await Business.OpenAsync(shared.App);
        await business.IssueAsync(40_00);
        using var visitor = await business.Merchant.SignInAsync();
        await visitor.OpenAsync("/");
        var rows = visitor.Page.QuerySelectorAll("[data-chart] tbody tr");
        Assert.Equal(Trends.Span + 5, rows.Length);
        Assert.Contains(rows, r => r.TextContent.Contains("Not due", StringComparison.Ordinal)
            && r.QuerySelector("td")!.GetAttribute("data-minor") == "4000"
            && r.TextContent.Contains("€40.00", StringComparison.Ordinal));
    }
}
