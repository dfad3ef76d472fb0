using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Data;
using Tamias.StripeSimulator.Api;
using Tamias.Web.AutomaticPayments;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Payments;

namespace Tamias.Web.Tests.AutomaticPayments;

/// <summary>A charge beside payers, crashes and lost answers: money rules 3 to 5 and acceptance case 12.</summary>
public sealed class ChargeRaceTests(Databases databases) : OwnBusiness(databases, App.RemindersByHand)
{
    static readonly DateOnly First = new(2027, 3, 1);
    static readonly DateOnly Due = First.AddDays(10);

    /// <summary>An invoice of 60.00 that is announced and due now.</summary>
    async Task<(AutomaticDesk Desk, Issued Invoice)> DueAsync()
    {
        var desk = AutomaticDesk.Open(Business, First);
        await desk.AgreeAsync();
        var invoice = await desk.Calendar.IssueAsync(Due, 60_00);
        await desk.PassAsync(Due.AddDays(-1));
        desk.Calendar.Become(Due);
        return (desk, invoice);
    }

    [Fact]
    public async Task A_form_that_a_payer_has_open_is_closed_before_the_charge()
    {
        var (desk, invoice) = await DueAsync();
        using var payer = new Payer(App, invoice);
        var session = (await payer.PressPayAsync())!;
        await desk.ChargeAsync();
        Assert.Equal("expired", App.Stripe.Find(session)!["status"]!.ToString());
        Assert.Equal(["succeeded 6000"], desk.Charges());
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task Who_has_paid_at_the_form_a_moment_ago_is_not_charged_again()
    {
        var (desk, invoice) = await DueAsync();
        using var payer = new Payer(App, invoice);
        var session = (await payer.PressPayAsync())!;
        App.Stripe.Settings = App.Stripe.Settings with { Webhooks = new() { DropPercent = 100 } };
        Assert.Null(App.Stripe.Payer.PayByCard(session)); // and we have not heard of it
        await desk.ChargeAsync();
        await desk.ComeAsync(Due, 14);
        Assert.Empty(desk.Charges());
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
        Assert.Equal(AutomaticPaymentEnd.NotNeeded, Assert.Single(await desk.AnnouncedAsync()).Ending);
    }

    [Fact]
    public async Task While_a_bank_has_not_decided_about_another_payment_nothing_is_charged()
    {
        var (desk, invoice) = await DueAsync();
        App.Stripe.Settings = App.Stripe.Settings with { DebitsAfter = TimeSpan.FromDays(30) };
        using var payer = new Payer(App, invoice);
        var session = (await payer.PressPayAsync())!;
        Assert.Null(App.Stripe.Payer.PayByDebit(session));
        await payer.ComeBackAsync(session);
        await desk.PassAsync(Due.AddDays(4));
        Assert.Empty(desk.Charges());
        App.Stripe.Bank.DecidePayment(App.Stripe.Find(session)!["payment_intent"]!.ToString(), succeeds: false);
        await desk.ReconcileAsync();
        await desk.PassAsync(Due.AddDays(5));
        Assert.Equal(["succeeded 6000"], desk.Charges());
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task Payers_and_workers_at_once_take_the_money_once()
    {
        var (desk, invoice) = await DueAsync();
        var id = Assert.Single(await desk.AnnouncedAsync()).Id;
        var payers = Enumerable.Range(0, 6).Select(_ => new Payer(App, invoice)).ToList();
        await Task.WhenAll([
            .. payers.Select(PayIfPossibleAsync),
            .. Enumerable.Range(0, 4).Select(_ => App.WithAsync<ChargeSaved, bool>(
                Business.Merchant.OrganizationId, async charging =>
                {
                    await charging.GoAsync(id, default);
                    return true;
                })),
        ]);
        payers.ForEach(p => p.Dispose());
        await desk.ReconcileAsync();
        await desk.ComeAsync(Due, 15);

        var taken = App.Stripe.All(Business.Connection.AccountId, "payment_intent")
            .Where(i => i["status"]!.ToString() == "succeeded").Sum(i => (long)i["amount"]!);
        Assert.Equal(70_00, taken); // with the 10.00 at which the customer agreed
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
    }

    /// <summary>Before the call or after its effect; one call writes the charge down, another makes it.</summary>
    [Theory]
    [InlineData("/v1/payment_intents", false, 1)]
    [InlineData("/v1/payment_intents", true, 1)]
    [InlineData("/confirm", false, 1)]
    [InlineData("/confirm", true, 1)]
    [InlineData("/v1/payment_intents", false, 9)]
    [InlineData("/confirm", true, 9)]
    public async Task An_answer_that_was_lost_is_looked_for_and_nobody_is_charged_twice(
        string path, bool afterEffect, int times)
    {
        var (desk, invoice) = await DueAsync();
        App.Stripe.Settings = App.Stripe.Settings with { Webhooks = new() { DropPercent = 100 } };
        App.Stripe.Faults.Add(new()
        {
            Kind = FaultKind.Drop, Method = "POST", Path = path, AfterEffect = afterEffect, Times = times,
        });
        await desk.ChargeAsync();
        App.Stripe.Faults.Clear();
        await desk.ReconcileAsync();
        await desk.ComeAsync(Due, 13);
        Assert.Single(desk.Charges(), c => c == "succeeded 6000");
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
        Assert.Equal(AutomaticPaymentEnd.Paid, Assert.Single(await desk.AnnouncedAsync()).Ending);
    }

    [Fact]
    public async Task A_charge_that_was_written_down_and_then_stopped_is_called_off()
    {
        var (desk, invoice) = await DueAsync();
        App.Stripe.Faults.Add(new() { Kind = FaultKind.Drop, Method = "POST", Path = "/confirm", Times = 9 });
        await desk.ChargeAsync();
        App.Stripe.Faults.Clear();
        await App.WithAsync<StopAutomatic, bool>(Business.Merchant.OrganizationId, async stopping =>
        {
            await stopping.StopAsync(Business.Customer.Id, SavedMethodEnd.StoppedByCustomer, default);
            return true;
        });
        await desk.ReconcileAsync();
        Assert.Equal(["canceled 6000"], desk.Charges());
        await Books.AreAsync(invoice, paid: 0, payments: 0, todos: 0);
    }

    [Fact]
    public async Task One_that_was_never_made_is_not_made_days_later()
    {
        var (desk, invoice) = await DueAsync();
        App.Stripe.Faults.Add(new() { Kind = FaultKind.Drop, Method = "POST", Path = "/confirm", Times = 9 });
        await desk.ChargeAsync();
        App.Stripe.Faults.Clear();
        var attempt = await Business.Merchant.WithDbAsync(db =>
            db.Attempts.AsNoTracking().OrderByDescending(a => a.Id).FirstAsync());
        desk.Calendar.Become(Due.AddDays(2), 23); // nobody was running
        await desk.ReconcileAsync();
        Assert.Equal(["canceled 6000"], desk.Charges());
        await desk.ComeAsync(Due.AddDays(3), 9);
        Assert.Equal(["canceled 6000", "succeeded 6000"], desk.Charges());
        Assert.NotEqual(attempt.Id, (await desk.AnnouncedAsync())[0].AttemptId);
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task A_payer_who_presses_Pay_while_the_charge_waits_to_be_made_gets_a_form_and_pays_once()
    {
        var (desk, invoice) = await DueAsync();
        App.Stripe.Faults.Add(new() { Kind = FaultKind.Drop, Method = "POST", Path = "/confirm", Times = 9 });
        await desk.ChargeAsync();
        App.Stripe.Faults.Clear();
        using var payer = new Payer(App, invoice);
        await payer.PayAsync((await payer.PressPayAsync())!);
        await desk.ReconcileAsync();
        await desk.ComeAsync(Due, 16);
        Assert.Equal(["canceled 6000"], desk.Charges());
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task Who_slept_until_Stripe_had_forgotten_the_key_charges_nobody_a_second_time()
    {
        var (desk, invoice) = await DueAsync();
        var asleep = await ReserveAsync(desk);
        await desk.ReconcileAsync(); // another process makes the charge
        Assert.Equal(["succeeded 6000"], desk.Charges());
        desk.Calendar.Become(Due.AddDays(3));
        var seen = await WithFormsAsync(forms => forms.OpenAsync(asleep, default));
        Assert.Equal(CheckoutState.Paid, seen.State);
        Assert.Equal(["succeeded 6000"], desk.Charges());
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task A_charge_whose_attempt_has_ended_meanwhile_is_not_made()
    {
        var (desk, invoice) = await DueAsync();
        var asleep = await ReserveAsync(desk);
        await App.WithAsync<Settle, bool>(Business.Merchant.OrganizationId, async settle =>
        {
            await settle.EndAsync(asleep, AttemptState.Expired, "never_made", default);
            return true;
        });
        Assert.Equal(CheckoutState.Expired, (await WithFormsAsync(forms => forms.GoOnAsync(asleep, default))).State);
        Assert.Equal(["canceled 6000"], desk.Charges());
        await Books.AreAsync(invoice, paid: 0, payments: 0, todos: 0);
    }

    Task<Checkout> WithFormsAsync(Func<StripeForms, Task<Checkout>> work) =>
        App.WithAsync(Business.Merchant.OrganizationId, work);

    /// <summary>As a process does that goes to sleep before it asks Stripe.</summary>
    async Task<Attempt> ReserveAsync(AutomaticDesk desk)
    {
        var id = Assert.Single(await desk.AnnouncedAsync()).Id;
        using var scope = App.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        db.Organization = Business.Merchant.OrganizationId;
        var decision = scope.ServiceProvider.GetRequiredService<ChargeDecision>();
        return (await db.InTransactionAsync(() => decision.DecideAsync(id, default))).Attempt!;
    }

    [Fact]
    public async Task After_a_restore_nothing_is_charged_until_a_person_goes_on()
    {
        var (desk, invoice) = await DueAsync();
        await Business.Merchant.WithDbAsync(db => db.Organizations
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.RestoredAt, App.Clock.GetUtcNow())));
        await desk.PassAsync(Due.AddDays(2));
        Assert.Empty(desk.Charges());
        await Business.Merchant.WithDbAsync(async db =>
        {
            (await db.Organizations.FirstAsync()).Resume(App.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        await desk.PassAsync(Due.AddDays(3));
        Assert.Equal(["succeeded 6000"], desk.Charges());
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
    }

    async Task PayIfPossibleAsync(Payer payer)
    {
        try
        {
            if (await payer.PressPayAsync() is { } session && App.Stripe.Payer.PayByCard(session) is null)
                await payer.ComeBackAsync(session);
        }
        catch (InvalidOperationException)
        {
            // It is paid already, or the form was closed.
        }
    }
}
