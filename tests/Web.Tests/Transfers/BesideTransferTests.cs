using Microsoft.EntityFrameworkCore;
using Tamias.Web.Reminders;
using Tamias.Web.Tests.AutomaticPayments;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Payments;

namespace Tamias.Web.Tests.Transfers;

/// <summary>What else happens to an invoice while a transfer is awaited for it.</summary>
public sealed class BesideTransferTests(Databases databases) : OwnBusiness(databases, App.RemindersByHand)
{
    static readonly DateOnly First = new(2027, 3, 1);
    static readonly DateOnly Due = First.AddDays(10);

    [Fact]
    public async Task Who_only_asked_where_to_transfer_is_reminded_all_the_same_and_who_is_at_a_form_is_not()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        var (awaited, atForm) = (await Business.IssueAsync(60_00), await Business.IssueAsync(60_00));
        await desk.AskAsync(awaited);
        using var payer = new Payer(App, atForm);
        Assert.NotNull(await payer.PressPayAsync());
        Assert.Equal([awaited.Id], await Business.Merchant.WithDbAsync(db =>
            db.Undisturbed().Select(i => i.Id).ToListAsync()));
    }

    [Fact]
    public async Task A_saved_card_is_not_charged_for_a_week_while_the_money_may_be_on_its_way()
    {
        var desk = AutomaticDesk.Open(Business, First);
        await desk.AgreeAsync();
        var transfers = await TransferDesk.OpenAsync(Business);
        var invoice = await desk.Calendar.IssueAsync(Due, 60_00);
        await desk.PassAsync(Due.AddDays(-1));
        var intent = await transfers.AskAsync(invoice);
        await desk.PassAsync(Due.AddDays(5));
        Assert.Equal("requires_action", transfers.State(intent));
        Assert.DoesNotContain("succeeded 6000", desk.Charges());

        await desk.PassAsync(Due.AddDays(7));
        Assert.Equal("canceled", transfers.State(intent));
        Assert.Contains("succeeded 6000", desk.Charges());
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task When_it_comes_in_time_the_card_is_not_charged()
    {
        var desk = AutomaticDesk.Open(Business, First);
        await desk.AgreeAsync();
        var transfers = await TransferDesk.OpenAsync(Business);
        var invoice = await desk.Calendar.IssueAsync(Due, 60_00);
        await desk.PassAsync(Due.AddDays(-1));
        var intent = await transfers.AskAsync(invoice);
        await desk.PassAsync(Due.AddDays(1));
        App.Stripe.Bank.Transfer(intent, 60_00);
        await desk.ReconcileAsync();
        await desk.PassAsync(Due.AddDays(9));
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
        Assert.Equal(AutomaticPaymentEnd.NotNeeded, Assert.Single(await desk.AnnouncedAsync()).Ending);
    }
}
