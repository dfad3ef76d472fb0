using Microsoft.EntityFrameworkCore;
using Tamias.Web.Forms;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Reminders;

public sealed class ReminderPagesTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task An_empty_list_begins_with_three_that_can_be_changed_and_archived()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync("el");
        await visitor.OpenAsync("/settings/reminders");
        await visitor.PressAsync("Έναρξη με τις τρεις συνηθισμένες");
        Assert.Equal([-3, 3, 14], await DaysAsync(merchant));
        await visitor.PressAsync("14 ημέρες μετά τη λήξη");
        visitor.Fill("Ημέρες", "21");
        visitor.Fill("Από ανεξόφλητο ποσό", "1.000,50");
        await visitor.PressAsync("Αποθήκευση");
        Assert.Contains("1.000,50 €", visitor.Text, StringComparison.Ordinal);
        Assert.Equal([-3, 3, 21], await DaysAsync(merchant));
        await visitor.PressAsync("21 ημέρες μετά τη λήξη");
        await visitor.PressAsync("Αρχειοθέτηση");
        Assert.Contains("Στο αρχείο", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Days", "0")]
    [InlineData("Days", "366")]
    [InlineData("Days", "")]
    [InlineData("Days", "1.5")]
    [InlineData("From an outstanding amount of", "-1")]
    [InlineData("From an outstanding amount of", "1.234,5.6")]
    public async Task What_is_wrong_is_said_beside_the_field_and_nothing_is_lost(string label, string typed)
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/settings/reminders/new");
        visitor.Fill("Message in English", "Please pay.");
        visitor.Fill(label, typed);
        await visitor.PressAsync("Save");
        Assert.NotEqual("", visitor.ErrorBeside(label));
        Assert.Equal("Please pay.", visitor.Fields("Save")["Input.EnglishMessage"]);
        Assert.Empty(await DaysAsync(merchant));
    }

    [Fact]
    public async Task A_preview_shows_both_languages_with_the_newest_invoice_and_saves_nothing()
    {
        var business = await Business.OpenAsync(shared.App);
        await new Calendar(business).IssueTodayAsync(30);
        using var visitor = await business.Merchant.SignInAsync();
        await visitor.OpenAsync("/settings/reminders/new");
        visitor.Fill("Subject in English", "{customer}, {outstanding}");
        await visitor.PressAsync("Preview");
        Assert.Contains("Customer, €100.00", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Το τιμολόγιο INV-0001 έληξε στις", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(await DaysAsync(business.Merchant));
        await visitor.PressAsync("Save");
        Assert.Equal([7], await DaysAsync(business.Merchant));
    }

    [Fact]
    public async Task On_the_invoice_its_reminders_are_seen_switched_off_and_put_off()
    {
        var business = await Business.OpenAsync(shared.App);
        var calendar = new Calendar(business);
        await calendar.RuleAsync(2);
        var invoice = await calendar.IssueTodayAsync(30);
        var due = (await invoice.ReadAsync()).DueOn!.Value;
        using var visitor = await business.Merchant.SignInAsync();
        await visitor.OpenAsync($"/sales/invoices/show/{invoice.Id}");
        Assert.Contains($"{due.AddDays(2):d MMMM yyyy} · Planned", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Change");
        visitor.Fill("Promised to be paid by", DayText.Format(due.AddDays(-1)));
        await visitor.PressAsync("Save");
        Assert.StartsWith("Choose a day that is not before the due date",
            visitor.ErrorBeside("Promised to be paid by"), StringComparison.Ordinal);
        visitor.Fill("Promised to be paid by", DayText.Format(due.AddDays(10)));
        await visitor.PressAsync("Save");
        Assert.Contains($"{due.AddDays(12):d MMMM yyyy} · Planned", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Change");
        visitor.Tick("Remind the customer of this invoice", false);
        await visitor.PressAsync("Save");
        Assert.Contains("Reminders are switched off for this invoice.", visitor.Text, StringComparison.Ordinal);
        var changes = await business.Merchant.WithDbAsync(db =>
            db.Timeline.CountAsync(t => t.Kind == TimelineKind.RemindersChanged));
        Assert.Equal(2, changes);
    }

    [Fact]
    public async Task Remind_now_composes_a_reminder_and_not_the_first_letter()
    {
        var business = await Business.OpenAsync(shared.App);
        var invoice = await new Calendar(business).IssueTodayAsync(30);
        using var visitor = await business.Merchant.SignInAsync();
        await visitor.OpenAsync($"/sales/invoices/show/{invoice.Id}");
        await visitor.PressAsync("Remind now");
        Assert.StartsWith("Invoice INV-0001 is due on ", visitor.Fields("Send")["Input.Subject"],
            StringComparison.Ordinal);
    }

    static Task<List<int>> DaysAsync(Merchant merchant) => merchant.WithDbAsync(db =>
        db.ReminderRules.OrderBy(r => r.Days).Select(r => r.Days).ToListAsync());
}
