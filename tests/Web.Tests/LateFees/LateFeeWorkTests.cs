using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Web.LateFees;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.LateFees;

/// <summary>What is made, of which invoices, and how often.</summary>
public sealed class LateFeeWorkTests(Databases databases) : OwnBusiness(databases, App.RemindersByHand)
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
    public async Task On_its_day_a_rule_drafts_an_invoice_of_its_own_and_the_late_one_stays_as_it_was()
    {
        var desk = Opened();
        await desk.RuleAsync(r => r.DueDays = 14);
        var late = await desk.Calendar.IssueAsync(Due, 250_00);
        var before = await late.ReadAsync();
        await desk.PassAsync(Due.AddDays(29));
        Assert.Empty(await desk.FeesAsync());

        await desk.PassAsync(Due.AddDays(45));
        var made = Assert.Single(await desk.FeesAsync());
        Assert.Equal((late.Id, 1, 30, Due), (made.InvoiceId, made.Step, made.DaysLate, made.DueOn));
        var fee = Assert.Single(await desk.AskedAsync());
        Assert.True(fee.IsDraft);
        Assert.Equal((made.FeeInvoiceId, before.CustomerId, "en", Due.AddDays(44)),
            (fee.Id, fee.CustomerId, fee.Language, fee.DueOn!.Value));
        Assert.Equal((new Money(40_00, Currency.Eur), new(40_00, Currency.Eur)), (fee.Net, fee.Payable));
        Assert.Equal("Late fee for invoice INV-0001, due 6 March 2027, 30 days late",
            Assert.Single(fee.Lines).Description);
        Assert.Contains("outside the scope of VAT", fee.Notes, StringComparison.Ordinal);
        var after = await late.ReadAsync();
        Assert.Equal((before.Payable, before.Version), (after.Payable, after.Version));
        Assert.Equal(TimelineKind.LateFeeMade, (await desk.TimelineAsync(late.Id))[^1]);
        var todo = Assert.Single(await desk.TodosAsync());
        Assert.Equal((fee.Id, null), (todo.InvoiceId, todo.DoneAt));
        await desk.VerifyAsync();
    }

    [Fact]
    public async Task However_many_are_made_in_a_day_the_merchant_is_mailed_once_and_the_customer_not()
    {
        var desk = Opened();
        await desk.RuleAsync();
        await desk.RuleAsync(r => r.Days = 31);
        for (var i = 0; i < 3; i++)
            await desk.Calendar.IssueAsync(Due);
        await desk.PassAsync(Due.AddDays(31));
        Assert.Equal(6, (await desk.FeesAsync()).Count);
        var mails = await Business.Merchant.WithDbAsync(db => db.Mails.AsNoTracking().ToListAsync());
        Assert.Equal(2, mails.Count(m => m.Cause.StartsWith("late-fees:", StringComparison.Ordinal)));
        Assert.All(mails, m => Assert.Equal(MailKind.Notice, m.Kind));
    }

    [Fact]
    public async Task Interest_is_on_what_was_late_day_by_day_whenever_a_payment_is_written_down()
    {
        var desk = Opened();
        await desk.InterestAsync(30, 30);
        var late = await desk.Calendar.IssueAsync(Due, 1000_00);
        desk.Calendar.Become(Due.AddDays(20));
        await desk.PayAsync(late, 600_00, Due.AddDays(10));
        await desk.ComeAsync(Due.AddDays(30));
        await desk.ComeAsync(Due.AddDays(60));
        Assert.Equal([4_93L, 3_29L], (await desk.FeesAsync()).Select(f => f.Amount.Minor)); // 10·1000 + 20·400; 30·400
        var fee = (await desk.AskedAsync())[1];
        Assert.Equal("Interest for invoice INV-0001, due 6 March 2027: 10% a year on what was late, "
            + "from 6 April 2027 to 5 May 2027, 60 days late", Assert.Single(fee.Lines).Description);
        await desk.PayAsync(late, 400_00, Due.AddDays(60));
        await desk.ComeAsync(Due.AddDays(90));
        Assert.Equal(2, (await desk.FeesAsync()).Count); // nothing is owed any more
        await desk.VerifyAsync();
    }

    [Fact]
    public async Task Each_instalment_is_charged_for_itself_by_its_own_due_date()
    {
        var desk = Opened();
        await desk.RuleAsync(r => r.Days = 10);
        await desk.InterestAsync(10);
        await desk.IssueAsync(Due.AddDays(20), Currency.Eur, new Instalment(Due, new Money(400_00, Currency.Eur)));
        await desk.PassAsync(Due.AddDays(60));
        var fees = (await desk.FeesAsync()).OrderBy(f => f.DueOn).ThenBy(f => f.Kind);
        Assert.Equal([(Due, 40_00L), (Due, 1_10L), (Due.AddDays(20), 40_00L), (Due.AddDays(20), 1_64L)],
            fees.Select(f => (f.DueOn, f.Amount.Minor)));
        Assert.All(fees, f => Assert.Equal(10, f.DaysLate));
        await desk.VerifyAsync();
    }

    [Fact]
    public async Task A_fee_that_is_not_paid_bears_no_fee_itself()
    {
        var desk = Opened();
        await desk.RuleAsync(r => (r.Days, r.Sends) = (1, true));
        await desk.Calendar.IssueAsync(Due);
        await desk.PassAsync(Due.AddDays(20));
        Assert.True(Assert.Single(await desk.AskedAsync()).IsOverdueOn(Due.AddDays(20)));
        Assert.Single(await desk.FeesAsync());
    }

    [Fact]
    public async Task Several_processes_at_once_make_each_fee_once()
    {
        var desk = Opened();
        await desk.RuleAsync(r => r.Sends = true);
        await desk.InterestAsync(30, sends: true);
        for (var i = 0; i < 4; i++)
            await desk.Calendar.IssueAsync(Due, 1000_00);
        desk.Calendar.Become(Due.AddDays(30));
        for (var round = 0; round < 3; round++)
        {
            await Business.Merchant.WithDbAsync(db => db.LateFeeRules.ExecuteUpdateAsync(r =>
                r.SetProperty(x => x.NotBeforeAt, App.Clock.GetUtcNow())));
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(desk.WorkAsync)));
        }

        await desk.ComeAsync(Due.AddDays(30), 11);
        var fees = await desk.FeesAsync();
        Assert.Equal((8, 8), (fees.Count, fees.DistinctBy(f => (f.InvoiceId, f.RuleId)).Count()));
        var numbers = (await desk.AskedAsync()).Select(i => i.Number).Order(StringComparer.Ordinal);
        Assert.Equal(Enumerable.Range(5, 8).Select(n => $"INV-{n:0000}"), numbers);
        await desk.VerifyAsync();
    }

    [Fact]
    public async Task Two_who_look_at_the_same_invoice_at_the_same_moment_make_one()
    {
        var desk = Opened();
        var (rule, late) = (await desk.RuleAsync(), await desk.Calendar.IssueAsync(Due));
        desk.Calendar.Become(Due.AddDays(30));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => MakeAsync(rule, late.Id, dies: false))));
        Assert.Single(await desk.FeesAsync());
    }

    [Fact]
    public async Task A_process_that_dies_while_it_makes_one_leaves_nothing_and_the_next_one_makes_it()
    {
        var desk = Opened();
        var (rule, late) = (await desk.RuleAsync(r => r.Sends = true), await desk.Calendar.IssueAsync(Due));
        desk.Calendar.Become(Due.AddDays(30));
        await Assert.ThrowsAsync<InvalidOperationException>(() => MakeAsync(rule, late.Id, dies: true));
        Assert.Empty(await desk.FeesAsync());
        Assert.Equal(1, await Business.Merchant.WithDbAsync(db => db.Invoices.CountAsync()));
        await desk.ComeAsync(Due.AddDays(30));
        Assert.Equal("INV-0002", Assert.Single(await desk.AskedAsync()).Number);
    }

    Task<bool> MakeAsync(Id<LateFeeRule> rule, Id<Invoice> id, bool dies) =>
        Business.Merchant.WithDbAsync(async _ =>
        {
            using var scope = App.Services.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<Data.Db>();
            db.Organization = Business.Merchant.OrganizationId;
            var organization = await db.Organizations.AsNoTracking().FirstAsync(o => o.Id == db.Organization);
            return await db.InTransactionAsync(async () =>
            {
                await scope.ServiceProvider.GetRequiredService<MakeLateFee>()
                    .MakeAsync(rule, organization, id, App.Clock.GetUtcNow(), default);
                await db.SaveChangesAsync();
                return dies ? throw new InvalidOperationException("The process died.") : true;
            });
        });
}
