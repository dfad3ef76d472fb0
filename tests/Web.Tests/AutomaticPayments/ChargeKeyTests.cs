using Microsoft.EntityFrameworkCore;
using Tamias.Gateways;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Payments;

namespace Tamias.Web.Tests.AutomaticPayments;

/// <summary>A key of the merchant's own that may take payments and not charge what was kept: acceptance case 47 where
/// it is optional.</summary>
public sealed class ChargeKeyTests(Databases databases) : OwnBusiness(databases, App.RemindersByHand)
{
    const string Charging = "rak_payment_intent_write";

    static readonly DateOnly First = new(2027, 3, 1);
    static readonly DateOnly Due = First.AddDays(10);

    static readonly string[] WithoutCharging =
        [.. StripePermissions.All.Select(p => p.Slug).Where(s => s != Charging)];

    Task<Connection> TieAsync() => Business.Merchant.WithDbAsync(db => db.Connections.AsNoTracking().FirstAsync());

    [Fact]
    public async Task A_permission_that_is_gone_when_a_charge_is_due_stops_charges_and_nothing_else()
    {
        var desk = AutomaticDesk.Open(Business, First);
        await desk.AgreeAsync();
        var invoice = await desk.Calendar.IssueAsync(Due, 60_00);
        await desk.PassAsync(Due.AddDays(-1));
        await Business.UseKeyAsync(WithoutCharging);
        await desk.ComeAsync(Due);
        var tie = await TieAsync();
        Assert.Equal((ConnectionState.Connected, Charging, ""), (tie.State, tie.Forgoes, tie.Problem));
        Assert.Empty(desk.Charges());

        desk.Calendar.Become(Due, 12);
        await desk.ReconcileAsync(); // it was never made
        using var payer = new Payer(App, invoice);
        await payer.PayAsync((await payer.PressPayAsync())!);
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
        await desk.Calendar.IssueAsync(Due.AddDays(4), 30_00);
        await desk.PassAsync(Due.AddDays(6));
        Assert.Equal([AutomaticPaymentEnd.NotNeeded, AutomaticPaymentEnd.Stopped],
            (await desk.AnnouncedAsync()).Select(p => p.Ending)); // the second was not announced at all
        Assert.Single(await desk.MailsAsync(), m => m.Contains("will be charged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_ticks_it_with_such_a_key_is_told_at_once_what_is_missing()
    {
        await Business.UseKeyAsync(WithoutCharging);
        using var visitor = await Business.Merchant.SignInAsync();
        await visitor.OpenAsync($"/settings/payment-gateways/edit/{Business.Gateway.Id}");
        Assert.DoesNotContain("Customers are not offered", visitor.Text, StringComparison.Ordinal);
        visitor.Tick("Offer automatic payments");
        await visitor.PressAsync("Save");
        Assert.Contains("Customers are not offered automatic payments.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(Charging, (await TieAsync()).Forgoes);
        using var payer = App.Visitor();
        await payer.OpenAsync((await Business.IssueAsync(40_00)).Address + "?panel=1");
        Assert.DoesNotContain(AutomaticDesk.Tick, payer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_another_account_nothing_of_the_one_before_is_charged()
    {
        var desk = AutomaticDesk.Open(Business, First);
        await desk.AgreeAsync();
        await Business.Merchant.WithDbAsync(async db =>
        {
            var account = App.Stripe.Accounts.Create();
            App.Stripe.Accounts.Connect(account.Id);
            var next = new Connection(Business.Merchant.Ids().Next<Connection>(), Business.Merchant.OrganizationId,
                Business.Gateway.Id, ConnectionWay.Platform, livemode: false)
            {
                State = ConnectionState.Connected, ChargesEnabled = true, AccountId = account.Id,
                NextRoundAt = DateTimeOffset.UtcNow.AddYears(1),
            };
            (await db.Connections.FirstAsync()).State = ConnectionState.Disconnected;
            (await db.Gateways.FirstAsync()).ConnectionId = next.Id;
            db.Add(next);
            return await db.SaveChangesAsync();
        });
        await desk.Calendar.IssueAsync(Due, 60_00);
        await desk.PassAsync(Due.AddDays(1));
        Assert.Empty(await desk.AnnouncedAsync());
        Assert.Equal(SavedMethodEnd.StoppedByMerchant, Assert.Single(await desk.MethodsAsync()).Ending);
        Assert.Equal("Automatic payments to Ergasterion have stopped", (await desk.MailsAsync())[^1]);
    }
}
