using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Verification;

namespace Tamias.Web.Tests.LateFees;

/// <summary>What becomes of a fee that was made.</summary>
public sealed class FeeFateTests(Databases databases) : OwnBusiness(databases, App.RemindersByHand)
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
    public async Task A_deleted_draft_is_not_made_again_and_its_days_are_not_charged_later()
    {
        var desk = Opened();
        await desk.RuleAsync(r => r.Days = 10);
        await desk.InterestAsync(10, 20);
        var late = await desk.Calendar.IssueAsync(Due, 1000_00);
        await desk.PassAsync(Due.AddDays(10));
        using var visitor = await Business.Merchant.SignInAsync();
        foreach (var draft in await desk.AskedAsync())
        {
            await visitor.OpenAsync($"/sales/invoices/show/{draft.Id}");
            Assert.Contains("Late fee for invoice INV-0001", visitor.Text, StringComparison.Ordinal);
            await visitor.PressAsync("Delete draft");
        }

        Assert.Empty(await desk.AskedAsync());
        Assert.Empty(await desk.TodosAsync());
        Assert.Equal(2, (await desk.TimelineAsync(late.Id)).Count(k => k == TimelineKind.LateFeeDropped));
        await desk.PassAsync(Due.AddDays(35));
        var left = Assert.Single(await desk.FeesAsync(), f => f.FeeInvoiceId is not null);
        Assert.Equal((2, Due.AddDays(10), Due.AddDays(30)), (left.Step, left.From, left.Until));
        Assert.Equal(3, (await desk.FeesAsync()).Count);
        using var later = await Business.Merchant.SignInAsync();
        await later.OpenAsync($"/sales/invoices/show/{late.Id}");
        Assert.Contains("Not charged: its draft was deleted", later.Text, StringComparison.Ordinal);
        await desk.VerifyAsync();
    }

    [Fact]
    public async Task A_draft_that_is_issued_is_done_and_shows_on_the_late_invoice()
    {
        var desk = Opened();
        await desk.RuleAsync(r => r.Days = 10);
        var late = await desk.Calendar.IssueAsync(Due);
        await desk.PassAsync(Due.AddDays(10));
        using var visitor = await Business.Merchant.SignInAsync();
        await visitor.OpenAsync("/todos");
        Assert.Contains("A late fee waits as a draft. €40.00", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("The draft");
        await visitor.PressAsync("Issue");
        Assert.NotNull(Assert.Single(await desk.TodosAsync()).DoneAt);
        await visitor.PressAsync("Late fee for invoice INV-0001");
        Assert.Equal($"/sales/invoices/show/{late.Id}", visitor.Address);
        await visitor.PressAsync("Invoice INV-0002");
        Assert.EndsWith($"{(await desk.AskedAsync())[0].Id}", visitor.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_sends_issues_and_mails_it_once_in_the_customers_language_with_the_same_ways_to_pay()
    {
        var desk = Opened();
        await desk.RuleAsync(r => (r.Days, r.Sends) = (10, true));
        await desk.SetCustomerAsync(c => c.Language = "el");
        var late = await desk.Calendar.IssueAsync(Due);
        var plain = await desk.Calendar.IssueAsync(Due);
        await desk.Calendar.ChangeAsync(plain, i => i.Offer(Business.Gateway.Id, false));
        await desk.PassAsync(Due.AddDays(13));
        var asked = await desk.AskedAsync();
        Assert.Equal([true, false], asked.Select(i => i.Offers(Business.Gateway.Id)));
        Assert.Equal("Χρέωση καθυστέρησης για το τιμολόγιο INV-0001, λήξη 6 Μαρτίου 2027, 10 ημέρες καθυστέρηση",
            asked[0].Lines[0].Description);
        Assert.All(asked, i => Assert.Equal((false, "el"), (i.IsDraft, i.Language)));
        var mails = await Business.Merchant.WithDbAsync(db =>
            db.Mails.Where(m => m.Kind == MailKind.Invoice).ToListAsync());
        Assert.Equal(asked.Select(i => (Id<Invoice>?)i.Id).Order(), mails.Select(m => m.InvoiceId).Order());
        Assert.Empty(await desk.TodosAsync());
        Assert.Equal(TimelineKind.LateFeeMade, (await desk.TimelineAsync(late.Id))[^1]);
        await desk.VerifyAsync();
    }

    [Fact]
    public async Task Without_an_address_or_days_late_it_is_only_drafted()
    {
        var desk = Opened();
        await desk.RuleAsync(r => (r.Days, r.Sends) = (10, true));
        await desk.Calendar.IssueAsync(Due);
        await desk.Calendar.IssueAsync(Due.AddDays(1));
        await desk.ComeAsync(Due.AddDays(14)); // the first is four days late, the second three
        Assert.Equal([true, false], (await desk.AskedAsync()).Select(i => i.IsDraft));

        await desk.SetCustomerAsync(c => c.Party = c.Party with { Email = "" });
        await desk.Calendar.IssueAsync(Due.AddDays(15));
        await desk.ComeAsync(Due.AddDays(25));
        Assert.Equal([true, false, true], (await desk.AskedAsync()).Select(i => i.IsDraft));
        Assert.Equal(2, (await desk.TodosAsync()).Count);
    }

    [Fact]
    public async Task One_press_waives_the_fees_of_an_invoice_and_another_takes_that_back()
    {
        var desk = Opened();
        await desk.RuleAsync(r => (r.Days, r.Every) = (10, 10));
        var late = await desk.Calendar.IssueAsync(Due);
        using var visitor = await Business.Merchant.SignInAsync();
        await visitor.OpenAsync($"/sales/invoices/show/{late.Id}");
        await visitor.PressAsync("No late fees for this invoice");
        Assert.Contains("You charge no late fees for this invoice.", visitor.Text, StringComparison.Ordinal);
        await desk.PassAsync(Due.AddDays(12));
        Assert.Empty(await desk.FeesAsync());
        using var later = await Business.Merchant.SignInAsync();
        await later.OpenAsync($"/sales/invoices/show/{late.Id}");
        await later.PressAsync("Charge late fees again");
        await desk.PassAsync(Due.AddDays(15));
        Assert.Equal(13, Assert.Single(await desk.FeesAsync()).DaysLate);
        Assert.Equal([TimelineKind.LateFeesWaived, TimelineKind.LateFeesWanted, TimelineKind.LateFeeMade],
            (await desk.TimelineAsync(late.Id)).Where(k => k > TimelineKind.Answered));
    }

    [Fact]
    public async Task What_was_tampered_with_is_named()
    {
        var desk = Opened();
        await desk.InterestAsync(10, 10);
        await desk.Calendar.IssueAsync(Due, 10_000_00);
        await desk.PassAsync(Due.AddDays(20));
        var (first, second) = ((await desk.FeesAsync())[0], (await desk.FeesAsync())[1]);
        await desk.Merchant.WithDbAsync(db => db.LateFees.Where(f => f.Id == second.Id)
            .ExecuteUpdateAsync(f => f.SetProperty(x => x.From, Due.AddDays(9))));
        Assert.Contains("days before 2027-03-16 bear interest already", await FoundAsync(), StringComparison.Ordinal);
        await desk.Merchant.WithDbAsync(db => db.LateFees.Where(f => f.Id == second.Id)
            .ExecuteUpdateAsync(f => f.SetProperty(x => x.From, Due.AddDays(10))
                .SetProperty(x => x.InvoiceId, first.FeeInvoiceId)));
        Assert.Contains("is a late fee itself", await FoundAsync(), StringComparison.Ordinal);

        async Task<string> FoundAsync() => Assert.Single(await desk.Merchant.WithDbAsync(db =>
            new Verify(db).FindDifferencesAsync(default)));
    }
}
