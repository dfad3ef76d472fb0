using System.Text;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Sales;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Sales.Invoices;

namespace Tamias.Web.Tests.Statements;

/// <summary>Merchant and customer read the same statement, on the screen, on paper and in a spreadsheet, and it ends at
/// what the ledger says.</summary>
public sealed class StatementTests(SharedApp shared) : IClassFixture<SharedApp>
{
    App App => shared.App;

    [Fact]
    public async Task Everything_that_happened_stands_there_with_what_was_owed_after_it()
    {
        var business = await LivedAsync();
        using var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/customers/show/{business.Customer.Id}");
        await merchant.PressAsync("Customer statement");
        using var customer = await business.EnterAsync();
        await customer.OpenAsync("/portal/statement");
        var rows = Rows(customer);

        Assert.Equal(rows, Rows(merchant));
        Assert.Equal("Opening balance €0.00", rows[0]);
        Assert.Contains("Invoice INV-0001 €60.00 €60.00", rows);
        Assert.Contains("Payment · Visa •••• 4242 €60.00 €0.00", rows);
        Assert.Contains("Invoice INV-0002 made void €40.00 €30.00", rows);
        Assert.Equal("Closing balance €12.50", rows[^1]);
        Assert.Contains("Owed: €12.50", customer.Text, StringComparison.Ordinal);
        Assert.Equal(12_50, await LedgerAsync(business));
    }

    [Theory]
    [InlineData("en", "Still to be paid: €12.50.", "See your documents")]
    [InlineData("el", "Υπόλοιπο προς εξόφληση: 12,50", "Δείτε τα παραστατικά σας")]
    public async Task It_is_sent_in_the_customers_language_once_and_its_fate_stands_on_its_page(
        string language, string balance, string button)
    {
        var business = await Business.OpenAsync(App, language);
        await business.IssueAsync(12_50);
        await business.AdmitAsync();
        using var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/customers/statement/{business.Customer.Id}?from=2026-01-01");
        await merchant.PressAsync("Send by e-mail");
        Assert.Contains(balance, merchant.Value("Message"), StringComparison.Ordinal);
        merchant.Fill("Further addresses", "nobody");
        await merchant.PressAsync("Send");
        Assert.Equal("“nobody” is not an e-mail address.", merchant.ErrorBeside("Further addresses"));
        merchant.Fill("Further addresses", "");
        await merchant.PressAsync("Send");

        Assert.Contains("The statement is on its way to c@example.test.", merchant.Text, StringComparison.Ordinal);
        Assert.Contains("From 01/01/2026 to", merchant.Text, StringComparison.Ordinal);
        var mail = await business.Merchant.WithDbAsync(db => db.Mails.SingleAsync(m => m.Kind == MailKind.Statement));
        Assert.Equal((language, button, true), (mail.Language, mail.ButtonText, mail.AttachesPdf));
        Assert.EndsWith("/portal/sign-in", mail.ButtonUrl, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 1, 1), mail.StatementFrom);
    }

    [Fact]
    public async Task Who_was_not_invited_finds_no_button_and_another_merchant_nothing()
    {
        var (business, other) = (await Business.OpenAsync(App), await Business.OpenAsync(App));
        using var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/customers/send-statement/{business.Customer.Id}");
        await merchant.PressAsync("Send");
        Assert.Equal("", (await business.Merchant.WithDbAsync(db => db.Mails.SingleAsync())).ButtonUrl);
        using var stranger = await other.Merchant.SignInAsync();
        await stranger.OpenAsync($"/customers/send-statement/{business.Customer.Id}");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, stranger.Status);
    }

    [Fact]
    public async Task A_time_begins_with_what_was_owed_before_it()
    {
        var business = await Business.OpenAsync(App);
        var today = business.Merchant.Today();
        await business.Merchant.AddInvoiceAsync(business.Customer, new(10_00, Currency.Eur), today.AddDays(-60));
        await business.Merchant.AddInvoiceAsync(business.Customer, new(20_00, Currency.Eur), today.AddDays(-30));
        await business.Merchant.AddInvoiceAsync(business.Customer, new(40_00, Currency.Eur), today);
        using var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/customers/statement/{business.Customer.Id}");
        merchant.Fill("From", Forms.DayText.Format(today.AddDays(-40)));
        merchant.Fill("Until", Forms.DayText.Format(today.AddDays(-1)));
        await merchant.PressAsync("Show");
        Assert.Equal(["Opening balance €10.00", "Invoice INV-0002 €20.00 €30.00", "Closing balance €30.00"],
            Rows(merchant));

        merchant.Fill("Until", Forms.DayText.Format(today.AddDays(-50)));
        await merchant.PressAsync("Show");
        Assert.Equal("The last day is before the first.", merchant.ErrorBeside("Until"));
        await merchant.OpenAsync($"/customers/statement/{business.Customer.Id}?from=nonsense");
        Assert.Equal("Enter a day between 2000 and 2099.", merchant.ErrorBeside("From"));
        Assert.Equal("Closing balance €70.00", Rows(merchant)[^1]);
    }

    [Fact]
    public async Task Currencies_stand_apart_and_credit_is_said_as_credit()
    {
        var business = await Business.OpenAsync(App, "el");
        await business.Merchant.AddInvoiceAsync(business.Customer, new(500_00, Currency.Of("USD")),
            business.Merchant.Today());
        await business.Merchant.AddPaymentAsync(business.Customer, new(7_00, Currency.Eur));
        using var customer = await business.EnterAsync(language: "el");
        await customer.OpenAsync("/portal/statement");
        Assert.Contains("Πιστωτικό υπόλοιπο του πελάτη: 7,00 €", customer.Text, StringComparison.Ordinal);
        Assert.Contains("Οφειλή: 500,00 $", customer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("507,00", customer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_spreadsheet_has_every_row_in_the_readers_numbers_and_takes_no_text_for_a_formula()
    {
        var business = await Business.OpenAsync(App, "el");
        await business.Merchant.AddInvoiceAsync(business.Customer, new(1_234_50, Currency.Eur),
            business.Merchant.Today());
        var payment = await business.Merchant.AddPaymentAsync(business.Customer, new(34_50, Currency.Eur));
        await business.Merchant.WithDbAsync(async db =>
        {
            (await db.Payments.FirstAsync(p => p.Id == payment.Id)).Reference = "=HYPERLINK(\"x\")";
            return await db.SaveChangesAsync();
        });
        using var customer = await business.EnterAsync(language: "el");
        using var answer = await customer.Straight.GetAsync("/portal/statement?handler=Csv");
        var lines = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()).Split("\r\n");

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("\uFEFFΗμερομηνία;Κίνηση;Χρέωση;Πίστωση;Υπόλοιπο;Νόμισμα", lines[0]);
        var day = Forms.DayText.Format(business.Merchant.Today());
        Assert.Equal($"{day};Τιμολόγιο INV-0001;1.234,50;;1.234,50;EUR", lines[2]);
        Assert.Equal($"{day};\"Πληρωμή · =HYPERLINK(\"\"x\"\")\";;34,50;1.200,00;EUR", lines[3]);
        Assert.Equal($"{day};Τελικό υπόλοιπο;;;1.200,00;EUR", lines[4]);
    }

    [Fact]
    public async Task The_paper_has_the_same_figures_in_the_customers_language_and_numbers_its_pages()
    {
        var business = await Business.OpenAsync(App, "el");
        for (var n = 0; n < 40; n++)
            await business.Merchant.AddInvoiceAsync(business.Customer, new(10_00, Currency.Eur),
                business.Merchant.Today());
        using var merchant = await business.Merchant.SignInAsync();
        using var answer = await merchant.Straight.GetAsync(
            $"/customers/statement/{business.Customer.Id}?handler=Pdf");
        var pages = PdfText.PagesOf(await answer.Content.ReadAsByteArrayAsync());

        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(2, pages.Count);
        foreach (var text in (string[])["Καρτέλα πελάτη", "Ergasterion", "Customer", "Τιμολόγιο INV-0001", "10,00 €",
            "Σελίδα 1 από 2"])
            Assert.Contains(text, PdfText.Folded(pages[0]), StringComparison.Ordinal);
        foreach (var text in (string[])["INV-0040", "Τελικό υπόλοιπο", "Οφειλή: 400,00 €", "Υπόλοιπο"])
            Assert.Contains(text, PdfText.Folded(pages[1]), StringComparison.Ordinal);
    }

    /// <summary>Paid online, made void, lowered, and money that no invoice has used.</summary>
    async Task<Business> LivedAsync()
    {
        var business = await Business.OpenAsync(App);
        var paid = await business.IssueAsync(60_00);
        using (var payer = new Payer(App, paid))
            await payer.PayAsync((await payer.PressPayAsync())!);
        var gone = await business.IssueAsync(40_00);
        await business.IssueAsync(30_00);
        Assert.Null(await App.WithAsync<VoidInvoice, Refusal?>(
            business.Merchant.OrganizationId, v => v.VoidAsync(gone.Id, business.Merchant.UserId, default)));
        await business.Merchant.AddPaymentAsync(business.Customer, new(17_50, Currency.Eur));
        return business;
    }

    static Task<long> LedgerAsync(Business business) => business.Merchant.WithDbAsync(db =>
        db.Ledger.SelectMany(t => t.Entries).Where(e => e.CustomerId == business.Customer.Id
            && (e.Account == LedgerAccount.Receivable || e.Account == LedgerAccount.CustomerCredit))
            .SumAsync(e => e.Amount.Minor));

    /// <summary>The rows without their days.</summary>
    static List<string> Rows(Visitor visitor) =>
    [
        .. visitor.Page.QuerySelectorAll(".doc-statement tbody tr").Select(tr => string.Join(' ',
            tr.Children.Skip(1).Select(td => td.TextContent.Trim()).Where(t => t.Length > 0))),
    ];
}
