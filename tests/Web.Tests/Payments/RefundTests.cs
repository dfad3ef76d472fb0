using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Payments;

/// <summary>A merchant gives money back over the pages: acceptance cases 35 and 36 of the reference without
/// faults.</summary>
public sealed class RefundTests(SharedApp shared) : IClassFixture<SharedApp>
{
    readonly App app = shared.App;

    [Fact]
    public async Task All_of_it_opens_the_invoice_again_and_customer_and_history_are_told()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        await desk.GiveBackAsync("100.00");

        Assert.Contains("€100.00 is on its way back to the customer.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Refunded", desk.Visitor.Text, StringComparison.Ordinal);
        var refund = await desk.RefundAsync();
        Assert.Contains(refund.StripeId, desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Equal((RefundState.Succeeded, true), (refund.State, refund.IsBooked));
        var made = Assert.Single(desk.AtStripe());
        Assert.Equal(refund.Id.ToString(), made["metadata"]!["tamias_refund"]!.ToString());
        await desk.IsAsync(paid: 0, returned: 100_00);
        Assert.Contains("€100.00", Assert.Single(await desk.MailsAsync("refund:")).Body, StringComparison.Ordinal);
        var history = await Books.TimelineAsync(desk.Invoice);
        Assert.Contains(TimelineKind.RefundAsked, history);
        Assert.Contains(TimelineKind.Refunded, history);
    }

    [Fact]
    public async Task With_a_credit_note_the_money_goes_back_and_nothing_is_owed_again()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        await desk.SignInAsync();
        await desk.Visitor.OpenAsync(await desk.AddressAsync("refund"));
        await desk.Visitor.PressAsync($"Credit note for invoice {(await desk.Invoice.ReadAsync()).Number}");
        desk.Visitor.Fill("Reason", "Not delivered");
        await desk.Visitor.PressAsync("Issue the credit note");
        Assert.Equal("100.00", desk.Visitor.Value("Amount"));
        await desk.Visitor.PressAsync("Continue");
        await desk.Visitor.PressAsync("Give €100.00 back");

        Assert.Contains("with a credit note", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Equal(
            await desk.Merchant.WithDbAsync(db => db.CreditNotes.Select(n => n.Id).SingleAsync()),
            (await desk.RefundAsync()).CreditNoteId);
        Assert.True((await desk.Invoice.ReadAsync()).Outstanding.IsZero);
        Assert.Empty(await desk.OpenTodosAsync());
        await desk.IsAsync(paid: 0, returned: 100_00);
        await desk.Visitor.OpenAsync($"/sales/invoices/show/{desk.Invoice.Id}");
        var rows = desk.Visitor.Page.QuerySelectorAll("li:has(a[href^='/payments/show/'])").Select(r => r.TextContent);
        Assert.Contains("Became the customer's credit", rows.Single(
            r => r.Contains("-€100.00", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("0199e0a0-0000-7000-8000-000000000001")]
    public async Task A_credit_note_that_is_not_there_is_refused_in_words(string note)
    {
        using var desk = await RefundDesk.OpenAsync(app);
        await desk.SignInAsync();
        await desk.Visitor.OpenAsync($"{await desk.AddressAsync("refund")}?credit=true&note={Guid.NewGuid()}");
        desk.Visitor.Fill("Amount", "40.00");
        ((IHtmlInputElement)desk.Visitor.Page.QuerySelector("[name='Input.CreditNoteId']")!).Value = note;
        await desk.Visitor.PressAsync("Continue");
        Assert.Contains("This credit note is not there any more.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Empty(await desk.RefundsAsync());
    }

    [Fact]
    public async Task Another_merchants_payment_and_credit_note_lead_nowhere()
    {
        using var theirs = await RefundDesk.OpenAsync(app);
        await theirs.SignInAsync();
        await IssueNoteAsync(theirs, "");
        var note = await theirs.Merchant.WithDbAsync(db => db.CreditNotes.Select(n => n.Id).SingleAsync());

        using var desk = await RefundDesk.OpenAsync(app);
        await desk.SignInAsync();
        await IssueNoteAsync(desk, $"?refund={(await theirs.PaymentAsync()).Id}");
        Assert.Contains("This payment is not there any more.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.False(await desk.Merchant.WithDbAsync(db => db.CreditNotes.AnyAsync()));

        await desk.Visitor.OpenAsync($"{await desk.AddressAsync("refund")}?credit=true&note={note}");
        desk.Visitor.Fill("Amount", "40.00");
        await desk.Visitor.PressAsync("Continue");
        Assert.Contains("This credit note is not there any more.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Empty(await desk.RefundsAsync());
        Assert.Empty(await theirs.RefundsAsync());
        await desk.IsAsync(paid: 100_00, returned: 0);
    }

    [Fact]
    public async Task In_parts_until_nothing_is_left_and_never_more()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        await desk.GiveBackAsync("30.00");
        Assert.Contains("Partly refunded", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.IsAsync(paid: 70_00, returned: 30_00);
        await desk.Visitor.OpenAsync(await desk.AddressAsync("refund"));
        Assert.Equal("70.00", desk.Visitor.Value("Amount"));
        desk.Visitor.Fill("Amount", "70.01");
        await desk.Visitor.PressAsync("Continue");
        Assert.Contains("At most €70.00", desk.Visitor.ErrorBeside("Amount"), StringComparison.Ordinal);

        await desk.GiveBackAsync("70.00");
        await desk.IsAsync(paid: 0, returned: 100_00);
        await desk.Visitor.OpenAsync(await desk.AddressAsync("refund"));
        Assert.Contains("All of this payment has been given back", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Equal(2, desk.AtStripe().Count);
    }

    [Fact]
    public async Task What_exactly_will_happen_is_said_before_it_does()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        await desk.SignInAsync();
        await desk.Visitor.OpenAsync(await desk.AddressAsync("refund"));
        desk.Visitor.Fill("Amount", "12.50");
        desk.Visitor.Fill("Reason", "duplicate");
        await desk.Visitor.PressAsync("Continue");

        var number = (await desk.Invoice.ReadAsync()).Number;
        Assert.Contains("Stripe gives €12.50 back to the customer", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains($"On invoice {number}, €12.50 is to be paid", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Empty(desk.AtStripe());
        await desk.Visitor.PressAsync("Change");
        Assert.Equal(("12.50", "duplicate"), (desk.Visitor.Value("Amount"), desk.Visitor.Value("Reason")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("12.505")]
    [InlineData("12,50")]
    [InlineData("abc")]
    [InlineData("100.01")]
    public async Task A_wrong_amount_is_told_beside_it_and_nothing_is_written(string typed)
    {
        using var desk = await RefundDesk.OpenAsync(app);
        await desk.SignInAsync();
        await desk.Visitor.OpenAsync(await desk.AddressAsync("refund"));
        desk.Visitor.Fill("Amount", typed);
        await desk.Visitor.PressAsync("Continue");

        Assert.NotEmpty(desk.Visitor.ErrorBeside("Amount"));
        Assert.Equal(typed, desk.Visitor.Value("Amount"));
        Assert.Empty(await desk.RefundsAsync());
    }

    [Fact]
    public async Task The_last_button_pressed_many_times_at_once_gives_back_once()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        await desk.SignInAsync();
        await desk.Visitor.OpenAsync(await desk.AddressAsync("refund"));
        desk.Visitor.Fill("Amount", "40.00");
        await desk.Visitor.PressAsync("Continue");
        var fields = desk.Visitor.Fields("Give €40.00 back");
        var address = await desk.AddressAsync("refund") + "?handler=Confirm";
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => desk.Visitor.PostAsync(address, fields)));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.Single(desk.AtStripe());
        await desk.GetsAsync(RefundState.Succeeded);
        await desk.IsAsync(paid: 60_00, returned: 40_00);
    }

    [Fact]
    public async Task In_Greek_with_a_comma_the_whole_way()
    {
        using var desk = await RefundDesk.OpenAsync(app, language: "el");
        await desk.SignInAsync("el");
        await desk.Visitor.OpenAsync(await desk.AddressAsync("show"));
        await desk.Visitor.PressAsync("Επιστροφή");
        Assert.Equal("100,00", desk.Visitor.Value("Ποσό"));
        desk.Visitor.Fill("Ποσό", "12,50");
        await desk.Visitor.PressAsync("Συνέχεια");
        Assert.Contains("Το Stripe επιστρέφει 12,50", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.Visitor.PressAsync("Επιστροφή 12,50 €");

        Assert.Contains("Επιστράφηκε εν μέρει", desk.Visitor.Text, StringComparison.Ordinal);
        var mail = Assert.Single(await desk.MailsAsync("refund:"));
        Assert.Contains("Σας επιστρέψαμε", mail.Body, StringComparison.Ordinal);
        await desk.IsAsync(paid: 87_50, returned: 12_50);
    }

    [Theory]
    [InlineData("refund")]
    [InlineData("allocate")]
    public async Task Another_merchants_payment_is_not_there(string page)
    {
        using var desk = await RefundDesk.OpenAsync(app);
        var stranger = await app.NewMerchantAsync();
        using var visitor = await stranger.SignInAsync();
        var address = await desk.AddressAsync(page);
        await visitor.OpenAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = await visitor.FormTokenAsync(), ["Input.Amount"] = "1.00",
        };
        foreach (var handler in new[] { "", "?handler=Confirm", "?handler=Change", "?handler=Assign" })
        {
            using var answer = await visitor.PostAsync(address + handler, fields);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Empty(await desk.RefundsAsync());
    }

    [Fact]
    public async Task Through_Stripe_only_while_the_account_is_connected_but_by_hand_at_any_time()
    {
        using var desk = await RefundDesk.OpenAsync(app);
        await desk.Merchant.WithDbAsync(db => db.InTransactionAsync(async () =>
            (await db.Connections.FindAsync(desk.Business.Connection.Id))!.State = ConnectionState.Disconnected));
        Assert.Contains("not connected any more", (await desk.AskAsync(10_00)).Refusal!.ToString(),
            StringComparison.Ordinal);

        await desk.SignInAsync();
        await desk.Visitor.OpenAsync(await desk.AddressAsync("refund"));
        desk.Visitor.Tick("I have repaid it myself, without Stripe");
        desk.Visitor.Fill("Amount", "10.00");
        await desk.Visitor.PressAsync("Continue");
        await desk.Visitor.PressAsync("Give €10.00 back");
        Assert.Contains("It is noted that €10.00 was given back.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Empty(desk.AtStripe());
        await desk.IsAsync(paid: 90_00, returned: 10_00);
    }

    static async Task IssueNoteAsync(RefundDesk desk, string query)
    {
        await desk.Visitor.OpenAsync($"/sales/credit-notes/new/{desk.Invoice.Id}{query}");
        desk.Visitor.Fill("Reason", "Not delivered");
        await desk.Visitor.PressAsync("Issue the credit note");
    }
}
