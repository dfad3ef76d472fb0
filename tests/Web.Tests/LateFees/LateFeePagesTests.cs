using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.LateFees;

public sealed class LateFeePagesTests(SharedApp shared) : IClassFixture<SharedApp>
{
    const string Address = "/settings/late-fees";

    [Fact]
    public async Task An_empty_list_leads_to_the_first_rule_which_can_be_changed_and_archived()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync("el");
        await visitor.OpenAsync(Address);
        Assert.Contains("2011/7", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Ο πρώτος κανόνας");
        await visitor.PressAsync("Αποθήκευση");
        var rule = Assert.Single(await RulesAsync(merchant));
        Assert.Equal((LateFeeKind.Sum, new Money(40_00, Currency.Eur), 30, true, false),
            (rule.Kind, rule.Sum, rule.Days, rule.CompaniesOnly, rule.Sends));
        await visitor.PressAsync("30 ημέρες μετά τη λήξη");
        visitor.Fill("Σταθερό ποσό", "1.250,50");
        visitor.Fill("Ξανά κάθε τόσες ημέρες", "15");
        await visitor.PressAsync("Αποθήκευση");
        Assert.Contains("1.250,50 €", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Κάθε 15 ημέρες", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("30 ημέρες μετά τη λήξη");
        await visitor.PressAsync("Αρχειοθέτηση");
        Assert.NotNull(Assert.Single(await RulesAsync(merchant)).ArchivedAt);
        await visitor.PressAsync("30 ημέρες μετά τη λήξη");
        await visitor.PressAsync("Επαναφορά από το αρχείο");
        Assert.Null(Assert.Single(await RulesAsync(merchant)).ArchivedAt);
    }

    [Fact]
    public async Task The_example_says_what_the_rule_would_charge_and_saves_nothing()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync($"{Address}/new");
        Assert.Contains("€1,000.00 outstanding, 30 days late: €40.00.", visitor.Text, StringComparison.Ordinal);
        visitor.Fill("What is charged", "interest");
        visitor.Fill("Interest a year (%)", "8");
        visitor.Fill("Again every so many days", "15");
        await visitor.PressAsync("Reckon the example");
        Assert.Contains("€1,000.00 outstanding, 30 days late: €6.58. €3.29 more every 15 days after that.",
            visitor.Text, StringComparison.Ordinal);
        Assert.Empty(await RulesAsync(merchant));
        await visitor.PressAsync("Save");
        var rule = Assert.Single(await RulesAsync(merchant));
        Assert.Equal((LateFeeKind.Interest, new Rate(800), 0L), (rule.Kind, rule.YearlyRate, rule.Sum.Minor));
    }

    [Theory]
    [InlineData("sum", "Days after the due date", "0")]
    [InlineData("sum", "Days after the due date", "366")]
    [InlineData("sum", "Fixed sum", "")]
    [InlineData("sum", "Fixed sum", "0.49")]
    [InlineData("sum", "Fixed sum", "40,5")]
    [InlineData("interest", "Interest a year (%)", "0")]
    [InlineData("interest", "Interest a year (%)", "100.01")]
    [InlineData("interest", "Interest a year (%)", "")]
    [InlineData("sum", "Again every so many days", "x")]
    [InlineData("sum", "At most so many times", "0")]
    [InlineData("sum", "Days to pay the fee", "-1")]
    [InlineData("sum", "From an outstanding amount of", "-1")]
    public async Task What_is_wrong_is_said_beside_the_field_and_nothing_is_lost(
        string kind, string label, string typed)
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync($"{Address}/new");
        visitor.Fill("What is charged", kind);
        visitor.Fill("Interest a year (%)", "9.15");
        visitor.Fill("Again every so many days", "20");
        visitor.Fill(label, typed);
        await visitor.PressAsync("Save");
        Assert.NotEqual("", visitor.ErrorBeside(label));
        Assert.Equal(typed, visitor.Value(label));
        Assert.Empty(await RulesAsync(merchant));
    }

    [Fact]
    public async Task A_number_of_times_without_days_between_is_asked_about()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync($"{Address}/new");
        visitor.Fill("At most so many times", "3");
        await visitor.PressAsync("Save");
        Assert.StartsWith("Say after how many days", visitor.ErrorBeside("Again every so many days"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_change_is_not_overwritten()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync($"{Address}/new");
        await visitor.PressAsync("Save");
        await visitor.PressAsync("30 days after the due date");
        await merchant.WithDbAsync(async db =>
        {
            (await db.LateFeeRules.SingleAsync()).Days = 60;
            return await db.SaveChangesAsync();
        });
        visitor.Fill("Fixed sum", "50");
        await visitor.PressAsync("Save");
        Assert.Contains("Somebody else changed this", visitor.Text, StringComparison.Ordinal);
        var rule = Assert.Single(await RulesAsync(merchant));
        Assert.Equal((60, 40_00L), (rule.Days, rule.Sum.Minor));
    }

    static Task<List<LateFeeRule>> RulesAsync(Merchant merchant) => merchant.WithDbAsync(db =>
        db.LateFeeRules.AsNoTracking().ToListAsync());
}
