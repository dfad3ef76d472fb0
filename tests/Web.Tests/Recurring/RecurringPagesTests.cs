using Microsoft.EntityFrameworkCore;
using Tamias.Web.Forms;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Recurring;

public sealed class RecurringPagesTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task An_invoice_is_repeated_paused_and_goes_on()
    {
        var business = await Business.OpenAsync(shared.App);
        var invoice = await business.IssueAsync(60_00);
        var start = business.Merchant.Today().AddDays(10);
        using var visitor = await business.Merchant.SignInAsync("el");
        await visitor.OpenAsync($"/sales/invoices/show/{invoice.Id}");
        await visitor.PressAsync("Επανάληψη");
        visitor.Fill("Κάθε", "3");
        visitor.Fill("Πρώτο στις", DayText.Format(start));
        await visitor.PressAsync("Αποθήκευση");
        Assert.Contains("Κάθε 3 μήνες", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Customer");
        await visitor.PressAsync("Παύση");
        Assert.Contains("Σε παύση", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Customer");
        await visitor.PressAsync("Συνέχιση");
        var row = await business.Merchant.WithDbAsync(db => db.RecurringInvoices.SingleAsync());
        Assert.Equal((start, RecurrenceAction.Send, null), (row.NextOn, row.Action, row.PausedAt));
    }

    [Theory]
    [InlineData("Every", "0")]
    [InlineData("Every", "1.5")]
    [InlineData("Every", "")]
    [InlineData("First on", "2020-01-01")]
    [InlineData("First on", "")]
    [InlineData("Last day", "2021-01-01")]
    [InlineData("Last day", "soon")]
    public async Task What_is_wrong_is_said_beside_the_field(string label, string typed)
    {
        var business = await Business.OpenAsync(shared.App);
        var draft = await business.DraftAsync(60_00);
        using var visitor = await business.Merchant.SignInAsync();
        await visitor.OpenAsync($"/sales/recurring/new/{draft}");
        visitor.Fill(label, typed);
        await visitor.PressAsync("Save");
        Assert.NotEqual("", visitor.ErrorBeside(label));
        Assert.Equal(0, await business.Merchant.WithDbAsync(db => db.RecurringInvoices.CountAsync()));
    }

    [Fact]
    public async Task A_draft_that_is_repeated_is_not_deleted()
    {
        var business = await Business.OpenAsync(shared.App);
        var draft = await business.DraftAsync(60_00);
        using var visitor = await business.Merchant.SignInAsync();
        await visitor.OpenAsync($"/sales/recurring/new/{draft}");
        await visitor.PressAsync("Save");
        await visitor.OpenAsync($"/sales/invoices/show/{draft}");
        await visitor.PressAsync("Delete draft");
        Assert.Contains("A recurring invoice repeats this draft.", visitor.Text, StringComparison.Ordinal);
    }
}
