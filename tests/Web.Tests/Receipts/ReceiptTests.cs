using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Payments;
using Tamias.Web.Receipts;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Payments;
using Tamias.Web.Tests.Sales.Invoices;

namespace Tamias.Web.Tests.Receipts;

/// <summary>The paper that says what a customer has paid: the same for both sides, and nobody else's.</summary>
public sealed class ReceiptTests(SharedApp shared) : SharedBusiness(shared)
{
    [Fact]
    public async Task Merchant_customer_and_portal_get_the_same_receipt_of_a_payment()
    {
        var invoice = await Business.IssueAsync(60_00, partial: true);
        using var payer = new Harness.Payer(App, invoice);
        await payer.PayAsync((await payer.PressPayAsync("20.00"))!);
        await payer.Visitor.OpenAsync(invoice.Address);
        Assert.Contains("Your payments", payer.Visitor.Text, StringComparison.Ordinal);
        var (mine, _) = await FileAsync(payer.Visitor, Link(payer.Visitor));

        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/payments/show/{(await PaymentAsync()).Id}");
        var (theirs, name) = await FileAsync(merchant, Link(merchant));
        using var customer = await Business.EnterAsync();
        var (portals, _) = await FileAsync(customer, Link(customer));

        Assert.Equal(mine, theirs);
        Assert.Equal(mine, portals);
        Assert.Equal($"Payment-receipt-{Business.Merchant.Today():yyyy-MM-dd}.pdf", name);
        foreach (var text in (string[])["Payment receipt", "NO MONEY MOVED", "Ergasterion", "Customer",
            "Visa •••• 4242", $"Invoice {(await invoice.ReadAsync()).Number}", "Amount received", "€20.00"])
            Assert.Contains(text, mine, StringComparison.Ordinal);
        Assert.DoesNotContain("€60.00", mine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_merchants_copy_speaks_the_customers_language_and_is_no_tax_document()
    {
        var greek = await Business.OpenAsync(App, "el");
        var payment = await greek.Merchant.AddPaymentAsync(greek.Customer, new(1_234_50, Currency.Eur));
        using var merchant = await greek.Merchant.SignInAsync();
        var (text, name) = await FileAsync(merchant, $"/payments/receipt/{payment.Id}");
        foreach (var part in (string[])["Απόδειξη είσπραξης", "1.234,50 €", "Πιστωτικό υπόλοιπό σας",
            "Δεν είναι φορολογικό παραστατικό."])
            Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.StartsWith("Απόδειξη-είσπραξης-", name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_went_back_is_said_on_it_and_its_figures_add_up()
    {
        using var desk = await RefundDesk.OpenAsync(App);
        var id = (await desk.PaymentAsync()).Id;
        await AddsUpAsync(desk.Merchant, id, rows: 1);
        await desk.GiveBackAsync("40.00");
        await desk.GetsAsync(RefundState.Succeeded);
        await AddsUpAsync(desk.Merchant, id, rows: 1);
        var (text, _) = await FileAsync(desk.Visitor, $"/payments/receipt/{id}");
        foreach (var part in (string[])["Amount received", "€100.00", "Given back", "-€40.00", "Remains", "€60.00"])
            Assert.Contains(part, text, StringComparison.Ordinal);

        await desk.GiveBackAsync("60.00");
        await Eventually.GetsAsync(desk.PaymentAsync, p => p.Returned == p.Amount);
        await AddsUpAsync(desk.Merchant, id, rows: 0);
        (text, _) = await FileAsync(desk.Visitor, $"/payments/receipt/{id}");
        Assert.Contains("Remains €0.00", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_payment_of_several_invoices_says_under_each_address_nothing_of_the_others()
    {
        var (first, second) = (await Business.IssueAsync(30_00), await Business.IssueAsync(50_00));
        var payment = await RecordAsync(100_00, (first, 30_00), (second, 50_00));
        await AddsUpAsync(Business.Merchant, payment, rows: 2);
        using var visitor = App.Visitor();
        var (text, _) = await FileAsync(visitor, $"{first.Address}/receipts/{payment}");
        foreach (var part in (string[])[(await first.ReadAsync()).Number, "€30.00", "Other invoices", "€50.00",
            "Your credit", "€20.00", "€100.00"])
            Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.DoesNotContain((await second.ReadAsync()).Number, text, StringComparison.Ordinal);

        using var merchant = await Business.Merchant.SignInAsync();
        (text, _) = await FileAsync(merchant, $"/payments/receipt/{payment}");
        Assert.Contains((await second.ReadAsync()).Number, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_back_or_is_nobodys_has_none()
    {
        var invoice = await Business.IssueAsync(30_00);
        var payment = await RecordAsync(30_00, (invoice, 30_00));
        var nobodys = (await Business.Merchant.AddPaymentAsync(null, new(5_00, Currency.Eur))).Id;
        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/payments/show/{payment}");
        await merchant.PressAsync("Take the payment back");
        foreach (var id in (Id<Payment>[])[payment, nobodys])
        {
            await merchant.OpenAsync($"/payments/show/{id}");
            Assert.DoesNotContain("Receipt (PDF)", merchant.Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(merchant, $"/payments/receipt/{id}"));
        }

        using var visitor = App.Visitor();
        await visitor.OpenAsync(invoice.Address);
        Assert.DoesNotContain("Your payments", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(visitor, $"{invoice.Address}/receipts/{payment}"));
    }

    [Fact]
    public async Task Anothers_payment_is_not_there()
    {
        var mine = await Business.IssueAsync(30_00);
        var neighbour = await Business.Merchant.AddCustomerAsync(
            "Neighbour", c => c.Party = c.Party with { Email = "n@example.test" });
        var (near, other) = (await Business.Merchant.AddPaymentAsync(neighbour, new(5_00, Currency.Eur)),
            await Business.OpenAsync(App));
        var far = await other.Merchant.AddPaymentAsync(other.Customer, new(5_00, Currency.Eur));
        using var customer = await Business.EnterAsync();
        using var merchant = await Business.Merchant.SignInAsync();
        foreach (var id in (Id<Payment>[])[near.Id, far.Id])
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(customer, $"/portal/receipt/{id}"));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(customer, $"{mine.Address}/receipts/{id}"));
        }

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(merchant, $"/payments/receipt/{far.Id}"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(merchant, $"/payments/receipt/{near.Id}"));
        Assert.Equal(HttpStatusCode.NotFound,
            await StatusAsync(customer, $"/pay/{new string('a', 32)}/receipts/{near.Id}"));
        foreach (var page in (string[])["/portal/receipt/", $"{mine.Address}/receipts/"])
            Assert.InRange((int)await StatusAsync(customer, page + "nonsense"), 400, 404);
    }

    static async Task AddsUpAsync(Merchant merchant, Id<Payment> id, int rows)
    {
        var receipt = (await merchant.WithDbAsync(db => Receipt.ReadAsync(db, id, default)))!;
        Assert.Equal(rows, receipt.Parts.Count);
        var payment = receipt.Payment;
        foreach (var seen in receipt.Parts.Select(p => receipt.About(p.Invoice.Id)).Append(receipt))
            Assert.Equal(payment.Amount - payment.Returned, seen.Parts.Aggregate(
                seen.Left + seen.Elsewhere, (sum, part) => sum + part.Amount));
    }

    Task<Payment> PaymentAsync() => Business.Merchant.WithDbAsync(db => db.Payments.SingleAsync());

    async Task<Id<Payment>> RecordAsync(long minor, params (Issued Invoice, long Minor)[] parts)
    {
        var wish = new PaymentByHand(Business.Merchant.Ids().Next<Payment>(), new(minor, Currency.Eur),
            new(Business.Customer.Id, [.. parts.Select(p => new SpreadPart(p.Invoice.Id, new(p.Minor, Currency.Eur)))]),
            Business.Merchant.UserId)
        {
            Method = PaymentMethod.BankTransfer, ReceivedOn = Business.Merchant.Today(),
        };
        Assert.Null(await App.WithAsync<RecordPayment, Refusal?>(
            Business.Merchant.OrganizationId, r => r.RecordAsync(wish, default)));
        return wish.Id;
    }

    static string Link(Visitor visitor) => visitor.Page.QuerySelectorAll("a")
        .First(a => a.TextContent.Trim() == "Receipt (PDF)").GetAttribute("href")!;

    static async Task<(string Text, string Name)> FileAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.Straight.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"),
            (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        return (PdfText.Folded(PdfText.Of(await answer.Content.ReadAsByteArrayAsync())),
            answer.Content.Headers.ContentDisposition!.FileNameStar!);
    }

    static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.Straight.GetAsync(address);
        return answer.StatusCode;
    }
}
