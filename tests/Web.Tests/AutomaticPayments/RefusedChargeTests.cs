using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Payments;

namespace Tamias.Web.Tests.AutomaticPayments;

/// <summary>What follows a bank's no: acceptance cases 57 and 58.</summary>
public sealed class RefusedChargeTests(Databases databases) : OwnBusiness(databases, App.RemindersByHand)
{
    const string AsksAlways = "4000002760003184";
    const string FailsOnceSaved = "4000000000000341";

    static readonly DateOnly First = new(2027, 3, 1);
    static readonly DateOnly Due = First.AddDays(10);

    AutomaticDesk Opened() => AutomaticDesk.Open(Business, First);

    [Fact]
    public async Task A_bank_that_wants_its_customer_is_asked_once_and_the_customer_pays_by_the_link()
    {
        var desk = Opened();
        await desk.OfferAsync();
        using var payer = new Payer(App, await desk.Calendar.IssueAsync(null, 10_00));
        var session = (await payer.PressPayAsync(tick: AutomaticDesk.Tick))!;
        Assert.Null(App.Stripe.Payer.PayByCard(session, AsksAlways));
        Assert.Null(App.Stripe.Payer.Authenticate(session));
        await payer.ComeBackAsync(session);

        var invoice = await desk.Calendar.IssueAsync(Due, 60_00);
        await desk.PassAsync(Due.AddDays(20));
        Assert.Equal(["canceled 6000"], desk.Charges()); // and can never be confirmed any more
        var automatic = Assert.Single(await desk.AnnouncedAsync());
        Assert.Equal((AutomaticPaymentEnd.Refused, 1, "authentication_required"),
            (automatic.Ending, automatic.Tries, automatic.LastError));
        Assert.Single(await desk.MailsAsync(), m => m == "€60.00 for invoice INV-0002 could not be charged");
        Assert.Single(await desk.NoticesAsync(), m => m == "The automatic payment of invoice INV-0002 was refused");
        Assert.True(Assert.Single(await desk.MethodsAsync()).IsUsable);
        var mail = await Business.Merchant.WithDbAsync(db => db.Mails.OrderByDescending(m => m.Id)
            .FirstAsync(m => m.Kind == MailKind.AutomaticPayment));
        Assert.EndsWith(invoice.Address, mail.ButtonUrl, StringComparison.Ordinal);
        Assert.Contains("Your bank wants to ask you yourself", mail.Body, StringComparison.Ordinal);

        using var present = new Payer(App, invoice);
        var form = (await present.PressPayAsync())!;
        Assert.Null(App.Stripe.Payer.PayByCard(form, AsksAlways));
        Assert.Null(App.Stripe.Payer.Authenticate(form));
        await present.ComeBackAsync(form);
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task A_plain_no_is_tried_again_three_times_on_other_days_and_told_each_time()
    {
        var desk = Opened();
        await desk.AgreeAsync(FailsOnceSaved);
        var invoice = await desk.Calendar.IssueAsync(Due, 60_00);
        await desk.ComeAsync(Due.AddDays(-1));
        var days = new List<int>();
        for (var day = 0; day <= 30; day++)
        {
            var before = desk.Charges().Count;
            await desk.ComeAsync(Due.AddDays(day), 12);
            days.AddRange(Enumerable.Repeat(day, desk.Charges().Count - before));
        }

        Assert.Equal([1, 4, 9, 16], days); // told only a day before
        Assert.All(desk.Charges(), c => Assert.Equal("canceled 6000", c));
        Assert.Equal(4, (await desk.MailsAsync()).Count(m =>
            m.EndsWith("could not be charged", StringComparison.Ordinal)));
        var automatic = Assert.Single(await desk.AnnouncedAsync());
        Assert.Equal((AutomaticPaymentEnd.Refused, 4, "generic_decline"),
            (automatic.Ending, automatic.Tries, automatic.LastError));
        await Books.AreAsync(invoice, paid: 0, payments: 0, todos: 0);
    }

    [Theory]
    [InlineData("lost_card")]
    [InlineData("expired_card")]
    public async Task A_card_that_is_no_good_any_more_is_not_charged_again_for_anything(string reason)
    {
        var desk = Opened();
        var method = await desk.AgreeAsync();
        App.Stripe.Bank.RefuseCharges(method.MethodId, reason);
        var (first, second) = (await desk.Calendar.IssueAsync(Due, 60_00), await desk.Calendar.IssueAsync(Due, 70_00));
        await desk.PassAsync(Due.AddDays(30));
        Assert.Single(desk.Charges());
        Assert.Equal((false, SavedMethodEnd.RefusedByBank),
            ((await desk.MethodsAsync())[0].IsUsable, (await desk.MethodsAsync())[0].Ending));
        Assert.All(await desk.AnnouncedAsync(), p => Assert.True(p.HasEnded));
        Assert.Single(await desk.MailsAsync(), m => m.EndsWith("could not be charged", StringComparison.Ordinal));
        Assert.Contains(TimelineKind.ChargeStopped, (await Books.TimelineAsync(first)).Concat(
            await Books.TimelineAsync(second)));
        await Eventually.GetsAsync(desk.MethodsAsync, m => m[0].ForgetAt is null);
        Assert.Null(App.Stripe.Find(method.MethodId)!["customer"]); // Stripe has forgotten it
        await desk.VerifyAsync();
    }

    [Fact]
    public async Task Another_card_that_the_customer_gave_meanwhile_is_charged_whatever_becomes_of_the_one_before()
    {
        var desk = Opened();
        var before = await desk.AgreeAsync();
        var invoice = await desk.Calendar.IssueAsync(Due, 60_00);
        await desk.PassAsync(Due.AddDays(-1));
        var after = await desk.AgreeAsync("5555555555554444");
        Assert.Equal(SavedMethodEnd.Replaced, Assert.Single(await desk.MethodsAsync(), m => !m.IsUsable).Ending);
        await Eventually.GetsAsync(desk.MethodsAsync, m => m.TrueForAll(x => x.ForgetAt is null));
        Assert.Null(App.Stripe.Find(before.MethodId)!["customer"]);
        await desk.ComeAsync(Due);
        Assert.Equal(after.Id, Assert.Single(await desk.AnnouncedAsync()).SavedMethodId);
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task A_method_that_was_taken_away_at_Stripe_stops_it_with_a_notice_to_both()
    {
        var desk = Opened();
        var method = await desk.AgreeAsync();
        await desk.Calendar.IssueAsync(Due, 60_00);
        await desk.PassAsync(Due.AddDays(-1));
        App.Stripe.Bank.Detach(method.MethodId);
        await Eventually.GetsAsync(desk.MethodsAsync, m => m[0].EndedAt is not null);
        await desk.PassAsync(Due.AddDays(9));
        Assert.Empty(desk.Charges());
        Assert.Equal(SavedMethodEnd.GoneAtStripe, (await desk.MethodsAsync())[0].Ending);
        Assert.Equal("Automatic payments to Ergasterion have stopped", (await desk.MailsAsync())[^1]);
        Assert.Contains("Customer does not pay automatically any more", await desk.NoticesAsync());
        Assert.Equal(AutomaticPaymentEnd.Stopped, Assert.Single(await desk.AnnouncedAsync()).Ending);
    }

    [Fact]
    public async Task One_that_was_taken_away_unheard_is_found_out_by_the_charge()
    {
        var desk = Opened();
        App.Stripe.Settings = App.Stripe.Settings with { Webhooks = new() { DropPercent = 100 } };
        var method = await desk.AgreeAsync();
        App.Stripe.Bank.Detach(method.MethodId);
        var invoice = await desk.Calendar.IssueAsync(Due, 60_00);
        await desk.PassAsync(Due.AddDays(9));
        Assert.Empty(desk.Charges());
        Assert.Equal(SavedMethodEnd.RefusedByBank, (await desk.MethodsAsync())[0].Ending);
        Assert.Equal(AutomaticPaymentEnd.Refused, Assert.Single(await desk.AnnouncedAsync()).Ending);
        Assert.Contains(TimelineKind.Failed, await Books.TimelineAsync(invoice));
    }

    [Fact]
    public async Task A_card_that_the_bank_renewed_goes_on_under_its_new_name()
    {
        var desk = Opened();
        var method = await desk.AgreeAsync();
        App.Stripe.Bank.RenewCard(method.MethodId, "1881");
        await Eventually.GetsAsync(desk.MethodsAsync, m => m[0].Title != method.Title);
        Assert.Equal("Visa •••• 1881", Assert.Single(await desk.MethodsAsync(), m => m.IsUsable).Title);
        await desk.Calendar.IssueAsync(Due, 60_00);
        await desk.PassAsync(Due);
        Assert.Equal(["succeeded 6000"], desk.Charges());
    }

    [Fact]
    public async Task A_debit_that_its_bank_refuses_after_days_is_tried_again_on_another_day()
    {
        var desk = Opened();
        await desk.AgreeByDebitAsync();
        App.Stripe.Settings = App.Stripe.Settings with { DebitsAfter = TimeSpan.FromDays(30) };
        var invoice = await desk.Calendar.IssueAsync(Due, 60_00);
        await desk.PassAsync(Due);
        desk.Calendar.Become(Due.AddDays(4));
        App.Stripe.Bank.DecidePayment(await desk.LastIntentAsync(), succeeds: false);
        await desk.ReconcileAsync();
        var automatic = Assert.Single(await desk.AnnouncedAsync());
        Assert.Equal((false, Due.AddDays(7)),
            (automatic.HasEnded, DateOnly.FromDateTime(automatic.NextAt!.Value.UtcDateTime)));
        await desk.PassAsync(Due.AddDays(7));
        App.Stripe.Bank.DecidePayment(await desk.LastIntentAsync(), succeeds: true);
        await desk.ReconcileAsync();
        Assert.Equal(["canceled 6000", "succeeded 6000"], desk.Charges());
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
    }
}
