using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Portal;

/// <summary>What a customer sees in the portal is theirs and nobody else's.</summary>
public sealed class DeskTests(SharedApp shared) : IClassFixture<SharedApp>
{
    App App => shared.App;

    [Fact]
    public async Task Open_and_past_documents_and_payments_stand_there_each_currency_by_itself()
    {
        var business = await Business.OpenAsync(App);
        var open = await business.IssueAsync(60_00, partial: true);
        using (var payer = new Payer(App, open))
            await payer.PayAsync((await payer.PressPayAsync("20.00"))!);
        var paid = await business.IssueAsync(31_00);
        using (var payer = new Payer(App, paid))
            await payer.PayAsync((await payer.PressPayAsync())!);
        await business.Merchant.AddInvoiceAsync(
            business.Customer, new(500_00, Currency.Of("USD")), business.Merchant.Today());
        await business.Merchant.AddPaymentAsync(business.Customer, new(7_00, Currency.Eur));

        using var customer = await business.EnterAsync();
        foreach (var text in (string[])["Outstanding €40.00 $500.00", "Your credit: €7.00.", "€40.00 of €60.00",
            "Partially paid", "Earlier documents", "Visa •••• 4242"])
            Assert.Contains(text, customer.Text, StringComparison.Ordinal);
        await customer.PressAsync($"Invoice {(await open.ReadAsync()).Number}");
        Assert.Equal(open.Address, customer.Address);
        Assert.Contains("Pay", customer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoices_page_leads_to_the_portal_once_its_customer_is_invited()
    {
        var business = await Business.OpenAsync(App);
        var invoice = await business.IssueAsync(60_00);
        using var visitor = App.Visitor();
        await visitor.OpenAsync(invoice.Address);
        Assert.DoesNotContain("All your documents", visitor.Text, StringComparison.Ordinal);
        using var customer = await business.EnterAsync();
        await customer.OpenAsync(invoice.Address);
        await customer.PressAsync("All your documents");
        Assert.Equal("/portal", customer.Address);
    }

    [Fact]
    public async Task Without_documents_it_says_what_will_be_here_in_the_customers_language()
    {
        var business = await Business.OpenAsync(App, "el");
        using var visitor = App.Visitor();
        await visitor.OpenAsync(await business.LinkAsync(await business.AdmitAsync()));
        Assert.Equal("el", visitor.Page.DocumentElement.GetAttribute("lang"));
        await visitor.PressAsync("Σύνδεση");
        Assert.Contains("Δεν υπάρχουν ακόμη παραστατικά.", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("English");
        Assert.Contains("There are no documents yet.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_customers_documents_are_on_no_page_nor_file_of_the_same_or_another_organization()
    {
        var (business, other) = (await Business.OpenAsync(App), await Business.OpenAsync(App));
        var neighbour = await business.Merchant.AddCustomerAsync(
            "Neighbour", c => c.Party = c.Party with { Email = "n@example.test" });
        await business.Merchant.AddInvoiceAsync(neighbour, new(777_77, Currency.Eur), business.Merchant.Today());
        await business.Merchant.AddPaymentAsync(neighbour, new(888_88, Currency.Eur));
        await other.Merchant.AddInvoiceAsync(other.Customer, new(999_99, Currency.Eur), other.Merchant.Today());
        await business.IssueAsync(11_11);

        using var customer = await business.EnterAsync();
        foreach (var page in (string[])["/portal", "/portal/statement", "/portal/details",
            $"/portal/statement?id={neighbour.Id}", $"/portal/statement?customer={neighbour.Id}",
            $"/portal/statement?handler=Csv&id={neighbour.Id}"])
        {
            await customer.OpenAsync(page);
            Assert.Equal(HttpStatusCode.OK, customer.Status);
            foreach (var theirs in (string[])["777.77", "888.88", "999.99", "Neighbour"])
                Assert.DoesNotContain(theirs, customer.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        await customer.OpenAsync("/portal/statement");
        Assert.Contains("Owed: €11.11", customer.Text, StringComparison.Ordinal);
        using var pdf = await customer.Straight.GetAsync("/portal/statement?handler=Pdf");
        var text = Sales.Invoices.PdfText.Of(await pdf.Content.ReadAsByteArrayAsync());
        Assert.Contains("11.11", text, StringComparison.Ordinal);
        Assert.DoesNotContain("777.77", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_a_bank_looks_at_an_invoice_stands_there_as_on_its_own_page()
    {
        var business = await Business.OpenAsync(App);
        var invoice = await business.IssueAsync(80_00);
        using var payer = new Payer(App, invoice);
        var session = (await payer.PressPayAsync())!;
        Assert.Null(App.Stripe.Payer.PayByDebit(session));
        await payer.ComeBackAsync(session);
        using var customer = await business.EnterAsync();
        Assert.Contains("In progress", customer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_customer_changes_of_themselves_holds_for_new_documents_and_the_merchant_hears_of_it()
    {
        var business = await Business.OpenAsync(App);
        var issued = await business.IssueAsync(60_00);
        using var customer = await business.EnterAsync();
        await customer.OpenAsync("/portal/details");
        customer.Fill("Legal name", "");
        await customer.PressAsync("Save");
        Assert.Contains("Fill this in.", customer.ErrorBeside("Legal name"), StringComparison.Ordinal);
        customer.Fill("Legal name", "Customer & Sons");
        customer.Fill("Phone", "210 123");
        await customer.PressAsync("Save");
        Assert.Contains("Saved.", customer.Text, StringComparison.Ordinal);

        Assert.Equal("Customer", (await issued.ReadAsync()).Buyer.Name);
        var (party, mail) = await business.Merchant.WithDbAsync(async db => (
            (await db.Customers.FirstAsync(c => c.Id == business.Customer.Id)).Party,
            await db.Mails.SingleAsync(m => m.Kind == MailKind.Notice)));
        Assert.Equal(("Customer & Sons", "210 123", "c@example.test"), (party.Name, party.Phone, party.Email));
        Assert.Contains("Legal name: Customer → Customer & Sons", mail.Body, StringComparison.Ordinal);
        using var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync("/todos");
        Assert.Contains("A customer changed their own details.", merchant.Text, StringComparison.Ordinal);
        await merchant.PressAsync("Customer & Sons");
        Assert.Equal($"/customers/show/{business.Customer.Id}", merchant.Address);
    }
}
