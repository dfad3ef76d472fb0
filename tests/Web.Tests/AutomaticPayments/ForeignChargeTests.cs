using Microsoft.EntityFrameworkCore;
using Tamias.Web.AutomaticPayments;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Payments;

namespace Tamias.Web.Tests.AutomaticPayments;

/// <summary>Two merchants whose customers let what falls due be charged: money rule 9.</summary>
public sealed class ForeignChargeTests(Databases databases) : OwnBusiness(databases, App.RemindersByHand)
{
    static readonly DateOnly First = new(2027, 3, 1);
    static readonly DateOnly Due = First.AddDays(10);

    /// <summary>Works look through all organizations; each charge is its own merchant's.</summary>
    [Fact]
    public async Task Each_is_charged_for_their_own_merchant_at_that_merchants_account()
    {
        var (mine, theirs) = await TwoAsync();
        var (first, second) = (
            await mine.Calendar.IssueAsync(Due, 60_00), await theirs.Calendar.IssueAsync(Due, 70_00));
        await mine.PassAsync(Due);
        Assert.Equal(["succeeded 6000"], mine.Charges());
        Assert.Equal(["succeeded 7000"], theirs.Charges());
        await Books.AreAsync(first, paid: 60_00, payments: 1, todos: 0);
        await Books.AreAsync(second, paid: 70_00, payments: 1, todos: 0);
        Assert.All(await mine.AnnouncedAsync(), p => Assert.Equal(first.Id, p.InvoiceId));
        Assert.DoesNotContain(await mine.MailsAsync(), m => m.Contains("70.00", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_one_merchant_hears_or_stops_touches_nothing_of_the_other()
    {
        var (mine, theirs) = await TwoAsync();
        var kept = Assert.Single(await theirs.MethodsAsync());
        Assert.False(await App.WithAsync<MethodEvents, bool>(mine.Merchant.OrganizationId,
            events => events.ActAsync(Business.Connection, kept.MethodId, default)));
        Assert.False(await App.WithAsync<StopAutomatic, bool>(mine.Merchant.OrganizationId,
            stopping => stopping.StopAsync(kept.Id, SavedMethodEnd.StoppedByMerchant, default)));

        var invoice = await theirs.Calendar.IssueAsync(Due, 70_00);
        await theirs.PassAsync(Due.AddDays(-1));
        Assert.NotNull(await App.WithAsync<StopAutomatic, Refusal?>(mine.Merchant.OrganizationId,
            stopping => stopping.TryNowAsync(invoice.Id, default)));
        await App.WithAsync<StopAutomatic, bool>(mine.Merchant.OrganizationId, async stopping =>
        {
            await stopping.StopAsync(invoice.Id, mine.Merchant.UserId, default);
            return true;
        });
        Assert.False(Assert.Single(await theirs.AnnouncedAsync()).HasEnded);
        Assert.True(Assert.Single(await theirs.MethodsAsync()).IsUsable);
    }

    async Task<(AutomaticDesk Mine, AutomaticDesk Theirs)> TwoAsync()
    {
        var other = await Business.OpenAsync(App);
        var (mine, theirs) = (AutomaticDesk.Open(Business, First), AutomaticDesk.Open(other, First));
        await mine.AgreeAsync();
        await theirs.AgreeAsync("5555555555554444");
        return (mine, theirs);
    }
}
