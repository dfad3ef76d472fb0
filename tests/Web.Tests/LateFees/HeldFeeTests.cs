using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.LateFees;

/// <summary>What is not charged, or not yet.</summary>
public sealed class HeldFeeTests(Databases databases) : OwnBusiness(databases, App.RemindersByHand)
{
    static readonly DateOnly First = new(2027, 3, 1);
    static readonly DateOnly Due = First.AddDays(5);

    LateFeeDesk Opened()
    {
        var desk = new LateFeeDesk(Business);
        desk.Calendar.Become(First);
        return desk;
    }

    [Fact]
    public async Task While_somebody_pays_or_a_bank_has_not_decided_it_waits_and_then_all_days_count()
    {
        var desk = Opened();
        await desk.InterestAsync(10);
        var late = await desk.Calendar.IssueAsync(Due, 1000_00);
        desk.Calendar.Become(Due.AddDays(10));
        using var payer = new Payer(App, late);
        var session = (await payer.PressPayAsync())!;
        await desk.ComeAsync(Due.AddDays(10));
        Assert.Empty(await desk.FeesAsync()); // the form is open

        App.Stripe.Settings = App.Stripe.Settings with { DebitsAfter = TimeSpan.FromDays(30) };
        Assert.Null(App.Stripe.Payer.PayByDebit(session));
        await payer.ComeBackAsync(session);
        await desk.ComeAsync(Due.AddDays(12));
        Assert.Empty(await desk.FeesAsync()); // neither paid nor unpaid

        App.Stripe.Bank.DecidePayment(App.Stripe.Find(session)!["payment_intent"]!.ToString(), succeeds: false);
        await Eventually.GetsAsync(
            () => Business.Merchant.WithDbAsync(db => db.Attempts.SingleAsync()), a => a.IsEnded);
        await desk.ComeAsync(Due.AddDays(12), 12);
        var fee = Assert.Single(await desk.FeesAsync());
        Assert.Equal((12, 3_29L), (fee.DaysLate, fee.Amount.Minor));
    }

    [Fact]
    public async Task While_a_payment_is_disputed_nothing_is_charged()
    {
        var desk = Opened();
        await desk.RuleAsync(r => r.Days = 1);
        var late = await desk.Calendar.IssueAsync(Due);
        using var payer = new Payer(App, late);
        await payer.PayAsync((await payer.PressPayAsync())!);
        App.Stripe.Bank.Dispute((await Business.Merchant.WithDbAsync(db => db.Payments.SingleAsync())).ChargeId);
        await Eventually.GetsAsync(late.ReadAsync, i => i.Outstanding.IsPositive);
        await desk.ComeAsync(Due.AddDays(3));
        Assert.Empty(await desk.FeesAsync());
        Assert.True((await late.ReadAsync()).Outstanding.IsPositive);
    }

    [Fact]
    public async Task A_promise_is_waited_for_and_a_broken_one_is_charged()
    {
        var desk = Opened();
        await desk.RuleAsync(r => (r.Days, r.Sends) = (3, true));
        var late = await desk.Calendar.IssueAsync(Due);
        await desk.Calendar.ChangeAsync(late, i => Assert.Null(i.Promise(Due.AddDays(9), First)));
        await desk.PassAsync(Due.AddDays(9));
        Assert.Empty(await desk.FeesAsync());
        await desk.ComeAsync(Due.AddDays(10));
        Assert.Equal(10, Assert.Single(await desk.FeesAsync()).DaysLate);
    }

    [Fact]
    public async Task Paid_void_credited_waived_and_undated_invoices_and_small_rests_are_left_alone()
    {
        var desk = Opened();
        await desk.RuleAsync(r => (r.Days, r.Least) = (1, new(50_00, Currency.Eur)));
        await desk.RuleAsync(r => r.Archive(App.Clock.GetUtcNow()));
        var paid = await desk.Calendar.IssueAsync(Due);
        await paid.SettleByHandAsync();
        var gone = await desk.Calendar.IssueAsync(Due);
        await desk.Calendar.ChangeAsync(gone, i => i.Void(App.Clock.GetUtcNow()));
        var credited = await desk.Calendar.IssueAsync(Due);
        await desk.Calendar.ChangeAsync(credited, i => i.Credit(i.Payable));
        var waived = await desk.Calendar.IssueAsync(Due);
        await desk.Calendar.ChangeAsync(waived, i => i.ChargeLateFees(false));
        await desk.Calendar.IssueAsync(null);
        await desk.Calendar.IssueAsync(Due, 49_99);
        var late = await desk.Calendar.IssueAsync(Due, 50_00);
        await desk.PassAsync(Due.AddDays(40));
        Assert.Equal(late.Id, Assert.Single(await desk.FeesAsync()).InvoiceId);
    }

    [Fact]
    public async Task Persons_are_left_out_where_the_rule_is_for_companies_and_archived_customers_everywhere()
    {
        var desk = Opened();
        await desk.RuleAsync(r => r.Days = 1);
        await desk.RuleAsync(r => (r.Days, r.CompaniesOnly) = (2, false));
        await desk.Calendar.IssueAsync(Due);
        await desk.SetCustomerAsync(c => c.IsCompany = false);
        await desk.PassAsync(Due.AddDays(5));
        Assert.Equal(2, Assert.Single(await desk.FeesAsync()).DaysLate);

        await desk.Calendar.IssueAsync(Due.AddDays(6));
        await desk.SetCustomerAsync(c => (c.IsCompany, c.ArchivedAt) = (true, App.Clock.GetUtcNow()));
        await desk.PassAsync(Due.AddDays(20));
        Assert.Single(await desk.FeesAsync());
    }

    [Fact]
    public async Task A_sum_in_another_currency_passes_by_and_interest_is_in_the_invoices_own()
    {
        var desk = Opened();
        await desk.RuleAsync(r => r.Days = 5);
        await desk.InterestAsync(10);
        await desk.IssueAsync(Due, Currency.Of("USD"));
        await desk.PassAsync(Due.AddDays(12));
        Assert.Equal(new(2_74, Currency.Of("USD")), Assert.Single(await desk.AskedAsync()).Payable);
        await desk.VerifyAsync();
    }

    [Fact]
    public async Task Another_merchants_rules_charge_nothing_here()
    {
        var desk = Opened();
        await desk.Calendar.IssueAsync(Due);
        var other = new LateFeeDesk(await Business.OpenAsync(App));
        await other.RuleAsync(r => r.Days = 1);
        await other.ComeAsync(Due.AddDays(1));
        await desk.ComeAsync(Due.AddDays(3));
        Assert.Empty(await desk.FeesAsync());
        Assert.Empty(await other.FeesAsync());
    }

    [Fact]
    public async Task At_night_nothing_is_made_and_an_invoice_that_was_late_before_the_rule_is_left_out()
    {
        var desk = Opened();
        await desk.Calendar.IssueAsync(Due);
        desk.Calendar.Become(Due.AddDays(31));
        await desk.RuleAsync();
        var later = await desk.Calendar.IssueAsync(Due.AddDays(35));
        await desk.ComeAsync(Due.AddDays(65), 8);
        await desk.ComeAsync(Due.AddDays(65), 18);
        Assert.Empty(await desk.FeesAsync());
        await desk.ComeAsync(Due.AddDays(66), 9);
        Assert.Equal(later.Id, Assert.Single(await desk.FeesAsync()).InvoiceId);
    }

    [Fact]
    public async Task After_a_restore_nothing_is_made_until_a_person_goes_on_and_no_day_before_is_charged_again()
    {
        var desk = Opened();
        await desk.InterestAsync(10, 10);
        await desk.RuleAsync(r => r.Days = 12);
        await desk.Calendar.IssueAsync(Due, 10_000_00);
        await desk.ComeAsync(Due.AddDays(10));
        await Business.Merchant.WithDbAsync(db => db.Organizations.Where(o => o.Id == Business.Merchant.OrganizationId)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.RestoredAt, App.Clock.GetUtcNow())));
        await desk.PassAsync(Due.AddDays(14));
        Assert.Single(await desk.FeesAsync());

        await Business.Merchant.WithDbAsync(async db =>
        {
            (await db.Organizations.FirstAsync(o => o.Id == Business.Merchant.OrganizationId))
                .Resume(App.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        await desk.PassAsync(Due.AddDays(30));
        var fees = await desk.FeesAsync(); // the sum of the twelfth day may have been asked for before
        Assert.Equal([(Due, Due.AddDays(10)), (Due.AddDays(15), Due.AddDays(25))],
            fees.Select(f => (f.From, f.Until)));
    }
}
