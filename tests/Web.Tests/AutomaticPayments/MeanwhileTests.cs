using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.AutomaticPayments;

/// <summary>Who will be charged is neither reminded nor charged for being late, and is again when they will not
/// be.</summary>
public sealed class MeanwhileTests(Databases databases) : OwnBusiness(databases, App.RemindersByHand)
{
    static readonly DateOnly First = new(2027, 3, 1);
    static readonly DateOnly Due = First.AddDays(10);

    [Theory]
    [InlineData("4242424242424242", 0)]
    [InlineData("4000000000000341", 1)]
    public async Task Reminders_and_late_fees_wait_until_it_is_paid_or_refused_for_good(string card, int afterwards)
    {
        var desk = AutomaticDesk.Open(Business, First);
        await desk.Calendar.RuleAsync(-5);
        await desk.Calendar.RuleAsync(2);
        await desk.Calendar.RuleAsync(25);
        await desk.Late.RuleAsync(r => r.Days = 4);
        await desk.AgreeAsync(card);
        await desk.Calendar.IssueAsync(Due);
        for (var day = First; day <= Due.AddDays(14); day = day.AddDays(1))
            await LiveAsync(desk, day);
        Assert.Empty(await desk.Calendar.RemindersAsync());
        Assert.Empty(await desk.Late.FeesAsync());
        for (var day = Due.AddDays(15); day <= Due.AddDays(26); day = day.AddDays(1))
            await LiveAsync(desk, day);
        Assert.Equal(afterwards, (await desk.Calendar.RemindersAsync()).Count);
        Assert.Equal(afterwards, (await desk.Late.FeesAsync()).Count);
    }

    static async Task LiveAsync(AutomaticDesk desk, DateOnly day)
    {
        await desk.ComeAsync(day, 11);
        await desk.Calendar.ComeAsync(day, 12);
        await desk.Late.ComeAsync(day, 13);
    }
}
