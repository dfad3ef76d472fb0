using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Web.Pages;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Reminders;
using Tamias.Web.Verification;

namespace Tamias.Web.Tests.Payments;

/// <summary>An invoice that is paid in instalments, online.</summary>
public sealed class InstalmentTests(Databases databases) : OwnBusiness(databases)
{
    [Fact]
    public async Task Each_is_paid_by_itself_although_partial_payments_are_not_allowed()
    {
        var invoice = await Business.IssueAsync(90_00, (0, 30_00), (30, 20_00));
        using var payer = new Payer(App, invoice);
        await payer.PayAsync((await payer.PressPayAsync())!); // what is proposed: the one that is due
        await Books.AreAsync(invoice, paid: 30_00, payments: 1, todos: 0);
        await payer.PayAsync((await payer.PressPayAsync())!);
        await Books.AreAsync(invoice, paid: 50_00, payments: 2, todos: 0);
        await payer.Visitor.OpenAsync(invoice.Address + "?panel=1");
        Assert.Empty(payer.Visitor.Page.QuerySelectorAll("input[type=radio]")); // only the rest is left
        await payer.PayAsync((await payer.PressPayAsync())!);
        await Books.AreAsync(invoice, paid: 90_00, payments: 3, todos: 0);
        Assert.Equal(InvoiceStatus.Paid, (await invoice.ReadAsync()).StatusOn(Merchant.Today()));
    }

    [Fact]
    public async Task The_payer_may_choose_all_that_is_due_or_all_of_it()
    {
        var invoice = await Business.IssueAsync(90_00, (1, 30_00), (30, 20_00));
        App.Clock.Offset = TimeSpan.FromDays(31);
        using var payer = new Payer(App, invoice);
        await payer.Visitor.OpenAsync(invoice.Address + "?panel=1");
        Assert.Equal(["30.00", "50.00", "90.00"], Radios(payer).Select(r => r.Value));
        Assert.Equal("50.00", Radios(payer).Single(r => r.IsChecked).Value);
        Assert.Contains("€30.00 of it due on", payer.Visitor.Text, StringComparison.Ordinal);
        await ChooseAsync(payer, "90.00");
        await payer.PayAsync(payer.SessionId!);
        await Books.AreAsync(invoice, paid: 90_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task Another_amount_is_refused_unless_partial_payments_are_allowed()
    {
        var invoice = await Business.IssueAsync(90_00, (1, 30_00), (30, 20_00));
        using var payer = new Payer(App, invoice);
        await payer.Visitor.OpenAsync(invoice.Address + "?panel=1");
        Radios(payer)[0].Value = "29.99";
        await ChooseAsync(payer, "29.99");
        Assert.Contains("has changed meanwhile", payer.Visitor.Text, StringComparison.Ordinal);
        Assert.Null(payer.SessionId);

        await new Calendar(Business).ChangeAsync(invoice, i => i.AllowPartialPayments(true));
        await payer.Visitor.OpenAsync(invoice.Address + "?panel=1");
        payer.Visitor.Fill("Another amount in EUR", "1000");
        await payer.Visitor.PressAsync("Continue");
        Assert.Contains("Enter an amount up to", payer.Visitor.Text, StringComparison.Ordinal);
        payer.Visitor.Fill("Another amount in EUR", "12.50");
        await payer.Visitor.PressAsync("Continue");
        await payer.PayAsync(payer.SessionId!);
        await Books.AreAsync(invoice, paid: 12_50, payments: 1, todos: 0);
        Assert.Equal([17_50, 37_50, 77_50], (await invoice.ReadAsync()).WholeInstalments().Select(m => m.Minor));
    }

    [Fact]
    public async Task A_page_that_somebody_else_was_quicker_than_asks_again_and_takes_nothing()
    {
        var invoice = await Business.IssueAsync(90_00, (0, 30_00), (30, 20_00));
        using var slow = new Payer(App, invoice);
        await slow.Visitor.OpenAsync(invoice.Address + "?panel=1");
        using var quick = new Payer(App, invoice);
        await quick.PayAsync((await quick.PressPayAsync())!);
        await slow.Visitor.PressAsync("Continue");
        Assert.Contains("has changed meanwhile", slow.Visitor.Text, StringComparison.Ordinal);
        await Books.AreAsync(invoice, paid: 30_00, payments: 1, todos: 0);
    }

    [Theory]
    [InlineData(true, 50_00, 40_00)]
    [InlineData(false, 20_00, 10_00)] // the bank says no: it fills the first one, as far as it goes
    public async Task One_that_a_bank_has_under_way_is_not_proposed_again(bool succeeds, long paid, long next)
    {
        var invoice = await Business.IssueAsync(90_00, (0, 30_00), (30, 20_00));
        App.Stripe.Settings = App.Stripe.Settings with { DebitsAfter = TimeSpan.FromDays(3) };
        using var payer = new Payer(App, invoice);
        var debit = (await payer.PressPayAsync())!;
        Assert.Null(App.Stripe.Payer.PayByDebit(debit));
        await payer.ComeBackAsync(debit);

        using var later = new Payer(App, invoice);
        await later.Visitor.OpenAsync(invoice.Address + "?panel=1");
        Assert.Equal(["20.00", "60.00"], Radios(later).Select(r => r.Value));
        await later.Visitor.PressAsync("Continue");
        ((IHtmlInputElement)later.Visitor.Page.QuerySelector("input[name=Insist]")!).IsChecked = true;
        await later.Visitor.PressAsync("Continue");
        var session = later.SessionId!;
        await App.DoDueAsync<Reconciler>(() => Merchant.WithDbAsync(db => db.InTransactionAsync(() => db.Attempts
            .Where(a => a.SessionId == session)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.NextCheckAt, App.Clock.GetUtcNow())))));
        await later.PayAsync(session);
        await Books.AreAsync(invoice, paid: 20_00, payments: 1, todos: 0);

        App.Stripe.Bank.DecidePayment(App.Stripe.Find(debit)!["payment_intent"]!.ToString(), succeeds);
        await Eventually.GetsAsync(() => Merchant.WithDbAsync(db =>
            db.Attempts.AnyAsync(a => a.State == AttemptState.InProgress)), any => !any);
        var settled = await invoice.ReadAsync();
        Assert.Equal((paid, next), (settled.Paid.Minor, settled.WholeInstalments().First().Minor));
        await Books.AgreeAsync(App);
    }

    [Fact]
    public async Task Only_what_is_late_of_it_is_overdue_on_every_page()
    {
        var invoice = await Business.IssueAsync(90_00, (1, 30_00), (30, 20_00));
        await Business.IssueAsync(7_00);
        await LooksAsync("", 0);
        App.Clock.Offset = TimeSpan.FromDays(2);
        await LooksAsync("overdue", 30_00);
        App.Clock.Offset = TimeSpan.FromDays(31);
        await LooksAsync("overdue", 50_00);
        using var payer = new Payer(App, invoice);
        await payer.PayAsync((await payer.PressPayAsync())!);
        await LooksAsync("", 0);
        App.Clock.Offset = TimeSpan.FromDays(91);
        await LooksAsync("overdue", 40_00);
    }

    [Fact]
    public async Task Reminders_go_out_for_each_instalment_that_is_not_paid()
    {
        var calendar = new Calendar(Business);
        var today = Merchant.Today();
        calendar.Become(today);
        await calendar.RuleAsync(2);
        var invoice = await Business.IssueAsync(90_00, (1, 30_00), (30, 20_00), (60, 10_00));
        await calendar.ComeAsync(today.AddDays(3));
        await calendar.ComeAsync(today.AddDays(4));
        var first = Assert.Single(await calendar.RemindersAsync());
        Assert.Contains("instalment of invoice", first.Subject, StringComparison.Ordinal);
        Assert.Contains("Of it, €30.00 is due by", first.Body, StringComparison.Ordinal);

        using var payer = new Payer(App, invoice);
        await payer.PayAsync((await payer.PressPayAsync())!);
        await calendar.ComeAsync(today.AddDays(32));
        await payer.PayAsync((await payer.PressPayAsync())!);
        await calendar.ComeAsync(today.AddDays(61)); // paid before its day
        await payer.PayAsync((await payer.PressPayAsync())!);
        await calendar.ComeAsync(today.AddDays(62));
        await calendar.ComeAsync(today.AddDays(92));
        Assert.Equal([1, 30, 90], (await calendar.RemindersAsync())
            .Select(m => m.ReminderDueOn!.Value.DayNumber - today.DayNumber));
    }

    Merchant Merchant => Business.Merchant;

    async Task LooksAsync(string state, long overdue)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(App.Clock.GetUtcNow(),
            TimeZoneInfo.FindSystemTimeZoneById("Europe/Athens")).DateTime);
        var home = await Merchant.WithDbAsync(async db =>
            await Overview.ReadAsync(db, Currency.Eur, today, await db.OwedByDueAsync()));
        Assert.Equal((overdue, overdue > 0 ? 1 : 0), (home.Owed[0].Overdue.Minor, home.Owed[0].OverdueCount));
        var trends = await Merchant.WithDbAsync(async db =>
            await Trends.ReadAsync(db, Currency.Eur, today, await db.OwedByDueAsync()));
        Assert.Equal(overdue, trends[0].Ages.Where(a => a.Age != Age.NotDue).Sum(a => a.Owed.Minor));
        using var visitor = await Merchant.SignInAsync();
        await visitor.OpenAsync("/sales/invoices?state=overdue");
        Assert.Equal(state.Length > 0, visitor.Text.Contains("INV-0001", StringComparison.Ordinal));
        await visitor.OpenAsync("/sales/invoices");
        var due = (await Merchant.WithDbAsync(db => db.Invoices.SingleAsync(i => i.Number == "INV-0001"))).NextDueOn;
        var culture = System.Globalization.CultureInfo.GetCultureInfo("en-GB");
        Assert.Contains(due!.Value.ToString("d", culture), visitor.Text, StringComparison.Ordinal);
        using var scope = App.Services.CreateScope();
        Assert.Empty(await ActivatorUtilities.CreateInstance<VerifyPages>(scope.ServiceProvider)
            .FindDifferencesAsync(default));
    }

    static List<IHtmlInputElement> Radios(Payer payer) =>
        [.. payer.Visitor.Page.QuerySelectorAll("input[type=radio]").Cast<IHtmlInputElement>()];

    static Task ChooseAsync(Payer payer, string amount)
    {
        foreach (var radio in Radios(payer))
            radio.IsChecked = radio.Value == amount;
        return payer.Visitor.PressAsync(payer.Visitor.Page.QuerySelector(".panel .actions button")!.TextContent.Trim());
    }
}
