using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Letters;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Sales.Invoices;

namespace Tamias.Web.Tests.Letters;

/// <summary>A letter names what is overdue, to the cent, and nothing of which the customer may not be
/// reminded.</summary>
public sealed class ReminderLetterTests(SharedApp shared) : IClassFixture<SharedApp>
{
    App App => shared.App;

    [Theory]
    [InlineData("en", "Payment reminder", "Overdue: €70.00", "Pay online")]
    [InlineData("el", "Υπενθύμιση πληρωμής", "Ληξιπρόθεσμα: 70,00 €", "Ηλεκτρονική πληρωμή")]
    public async Task What_is_overdue_stands_there_with_its_days_and_the_way_to_pay(
        string language, string title, string sum, string online)
    {
        var business = await Business.OpenAsync(App, language);
        var (late, later) = (await business.IssueAsync(40_00), await business.IssueAsync(30_00));
        await business.IssueAsync(500_00); // without a due date
        await OverdueAsync(late, 45);
        await OverdueAsync(later, 3);
        var text = await LetterAsync(business);

        Assert.Contains(title, text, StringComparison.Ordinal);
        Assert.Contains(sum, text, StringComparison.Ordinal);
        Assert.Contains(online, text, StringComparison.Ordinal);
        Assert.Contains(late.Permalink, text, StringComparison.Ordinal);
        Assert.Matches($@"{(await late.ReadAsync()).Number} \S+ \S+ 45 ", text);
        Assert.Matches($@"{(await later.ReadAsync()).Number} \S+ \S+ 3 ", text);
        Assert.DoesNotContain(language == "el" ? "500,00" : "500.00", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_instalments_only_what_was_due_is_overdue_and_of_a_partly_paid_invoice_the_rest()
    {
        var business = await Business.OpenAsync(App);
        var slices = await business.IssueAsync(300_00, (0, 90_00), (30, 100_00));
        var part = await business.IssueAsync(100_00, partial: true);
        using (var payer = new Payer(App, part))
            await payer.PayAsync((await payer.PressPayAsync("60.00"))!);
        await OverdueAsync(part, 1);
        var tomorrow = business.Merchant.Today().AddDays(1);
        var letter = await business.Merchant.WithDbAsync(async db => await ReminderLetter.ReadAsync(
            db, business.Customer, await db.Organizations.FirstAsync(o => o.Id == business.Merchant.OrganizationId),
            tomorrow, default));
        Assert.Equal([(part.Id, 40_00L), (slices.Id, 90_00L)],
            letter!.Invoices.Select(i => (i.Id, letter.OverdueOf(i).Minor)));
    }

    [Fact]
    public async Task What_is_promised_or_switched_off_is_not_spoken_of_and_without_anything_there_is_no_letter()
    {
        var business = await Business.OpenAsync(App);
        var (promised, off) = (await business.IssueAsync(40_00), await business.IssueAsync(30_00));
        await OverdueAsync(promised, 9);
        await OverdueAsync(off, 9);
        var today = business.Merchant.Today();
        await business.Merchant.WithDbAsync(async db =>
            await db.Invoices.Where(i => i.Id == promised.Id)
                .ExecuteUpdateAsync(i => i.SetProperty(x => x.PromisedOn, today))
            + await db.Invoices.Where(i => i.Id == off.Id)
                .ExecuteUpdateAsync(i => i.SetProperty(x => x.RemindersOff, true)));
        using var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/customers/show/{business.Customer.Id}");
        Assert.DoesNotContain("Reminder letter", merchant.Text, StringComparison.Ordinal);
        await merchant.OpenAsync($"/customers/letter/{business.Customer.Id}");
        Assert.Contains("Nothing of this customer's is overdue", merchant.Text, StringComparison.Ordinal);
    }

    static Task<int> OverdueAsync(Issued issued, int days)
    {
        var due = issued.Business.Merchant.Today().AddDays(-days);
        return issued.Business.Merchant.WithDbAsync(db => db.Invoices.Where(i => i.Id == issued.Id)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.DueOn, due).SetProperty(x => x.NextDueOn, due)));
    }

    /// <summary>From the button on the customer's page.</summary>
    static async Task<string> LetterAsync(Business business)
    {
        using var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/customers/show/{business.Customer.Id}");
        var link = merchant.Page.QuerySelectorAll("a")
            .Single(a => a.TextContent.Contains("Reminder letter", StringComparison.Ordinal)).GetAttribute("href");
        using var answer = await merchant.Straight.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return PdfText.Folded(PdfText.Of(await answer.Content.ReadAsByteArrayAsync()));
    }
}
