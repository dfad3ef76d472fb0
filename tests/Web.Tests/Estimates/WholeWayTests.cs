using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Web.Email;
using Tamias.Web.Tests.Email;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Sales.Invoices;
using Tamias.Web.Verification;

namespace Tamias.Web.Tests.Estimates;

/// <summary>From the first line to the invoice, as merchant and customer go it.</summary>
public sealed class WholeWayTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task It_is_written_sent_accepted_and_becomes_an_invoice_with_the_same_sums()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var estimate = await WriteAndSendAsync(desk);
        var mail = await desk.Merchant.WithDbAsync(db => db.Mails.SingleAsync(m => m.Kind == MailKind.Estimate));
        Assert.Equal(("Estimate EST-0001 from Ergasterion", "See the estimate", estimate.Id, true),
            (mail.Subject, mail.ButtonText, mail.EstimateId, mail.AttachesPdf));
        var address = new Uri(mail.ButtonUrl).AbsolutePath;
        var offered = new Offered(desk.Business, estimate.Id, address);

        using var customer = shared.App.Visitor();
        await customer.OpenAsync(address);
        Assert.All((string[])["Estimate EST-0001", "Waiting for your answer", "€309.98", "Valid until"],
            text => Assert.Contains(text, customer.Text, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NoContent, (await customer.Http.PostAsync(address + "/opened", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await customer.Http.PostAsync(address + "/opened", null)).StatusCode);
        await offered.AnswerAsync(customer, "Accept", "Eleni <b>Dimou</b>", "Begin on Monday");
        Assert.Equal(address, customer.Address);
        Assert.Contains("and Ergasterion has been told.", customer.Text, StringComparison.Ordinal);

        var told = await desk.Merchant.WithDbAsync(db => db.Mails.Where(m => m.Kind == MailKind.Notice)
            .OrderBy(m => m.Id).ToListAsync());
        Assert.Equal(["Customer opened estimate EST-0001", "Customer accepted EST-0001"], told.Select(m => m.Subject));
        Assert.Contains("Their comment: Begin on Monday", told[1].Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Dimou", HtmlOf(told[1]), StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Dimou", HtmlOf(told[1]), StringComparison.Ordinal);

        await desk.Visitor.OpenAsync($"/sales/estimates/show/{estimate.Id}");
        Assert.Contains("Begin on Monday", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.Visitor.PressAsync("Make invoice");
        await InvoiceIsThatOfAsync(desk, offered);
        var happened = await Eventually.GetsAsync(offered.EventsAsync, e => e.Count == 6); // the mail leaves by itself
        Assert.Equal([EstimateEventKind.Created, EstimateEventKind.Issued, EstimateEventKind.Sent,
            EstimateEventKind.Opened, EstimateEventKind.Accepted, EstimateEventKind.Invoiced], happened.Order());
        await NothingIsBookedAsync(desk);
    }

    [Fact]
    public async Task In_Greek_it_is_sent_declined_and_told_in_Greek()
    {
        using var desk = await Desk.OpenAsync(shared.App, "el");
        var id = await desk.Business.DraftEstimateAsync(124_00, EstimateHeading.Proforma);
        await desk.Visitor.OpenAsync($"/sales/estimates/send/{id}");
        await desk.Visitor.PressAsync("Έκδοση και αποστολή");
        var mail = await desk.Merchant.WithDbAsync(db => db.Mails.SingleAsync());
        Assert.Equal(("Προτιμολόγιο EST-0001 από Ergasterion", "Δείτε το προτιμολόγιο", "el"),
            (mail.Subject, mail.ButtonText, mail.Language));

        using var customer = shared.App.Visitor(); // whose browser prefers English, and who chose nothing
        await customer.OpenAsync(new Uri(mail.ButtonUrl).AbsolutePath);
        Assert.Equal("el", customer.Page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("124,00 €", customer.Text, StringComparison.Ordinal);
        await customer.PressAsync("Αποδοχή");
        Assert.Contains("Γράψτε το όνομά σας", customer.Text, StringComparison.Ordinal);
        await customer.PressAsync("Απόρριψη");
        Assert.Contains("Απορρίφθηκε στις", customer.Text, StringComparison.Ordinal);
        Assert.Equal("Customer: απόρριψη της EST-0001", await desk.Merchant.WithDbAsync(db =>
            db.Mails.Where(m => m.Kind == MailKind.Notice).Select(m => m.Subject).SingleAsync()));
        await desk.Visitor.OpenAsync($"/sales/estimates/show/{id}");
        Assert.Contains("Προτιμολόγιο EST-0001", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.Visitor.OpenAsync("/sales/estimates?state=declined");
        Assert.Contains("Απορρίφθηκε", desk.Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_customers_page_PDF_list_search_and_portal_say_the_same_sum()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var offered = await desk.Business.OfferAsync(1_234_50);
        await desk.Visitor.OpenAsync($"/sales/estimates/show/{offered.Id}");
        Assert.Contains("€1,234.50", desk.Visitor.Text, StringComparison.Ordinal);
        foreach (var path in (string[])["/sales/estimates", "/sales/estimates?state=waiting&q=cust",
            "/search?q=EST-0001", "/search?q=1,234.50", $"/customers/show/{desk.CustomerId}"])
        {
            await desk.Visitor.OpenAsync(path);
            var link = desk.Visitor.Page.QuerySelector($"a[href='/sales/estimates/show/{offered.Id}']")!;
            Assert.Contains("€1,234.50", (link.Closest("tr") ?? link).TextContent, StringComparison.Ordinal);
        }

        using var customer = await desk.Business.EnterAsync();
        Assert.Contains("€1,234.50", customer.Text, StringComparison.Ordinal);
        await customer.PressAsync("Estimate EST-0001");
        Assert.Equal(offered.Address, customer.Address);
        Assert.Contains("€1,234.50", customer.Text, StringComparison.Ordinal);
        foreach (var file in (string[])[offered.Address + "/pdf", $"/sales/estimates/pdf/{offered.Id}"])
        {
            using var answer = await desk.Visitor.Straight.GetAsync(file);
            Assert.Equal("Estimate-EST-0001.pdf", answer.Content.Headers.ContentDisposition!.FileNameStar);
            var text = PdfText.Of(await answer.Content.ReadAsByteArrayAsync());
            Assert.Contains("€1,234.50", text, StringComparison.Ordinal);
            Assert.Contains("Valid until", text, StringComparison.Ordinal);
        }

        await desk.Visitor.OpenAsync("/sales/estimates?state=accepted");
        Assert.Contains("None found.", desk.Visitor.Text, StringComparison.Ordinal);
    }

    /// <summary>Written by its page: 2.5 of 99.99 with VAT of 24 % is 309.98.</summary>
    static async Task<Estimate> WriteAndSendAsync(Desk desk)
    {
        await desk.Visitor.OpenAsync($"/sales/estimates/new?customer={desk.CustomerId}");
        desk.Write(0, "Description", "Design");
        desk.Write(0, "Quantity", "2.5");
        desk.Write(0, "Price", "99.99");
        await desk.Visitor.PressAsync("Save draft");
        Assert.Contains("€309.98", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.Visitor.PressAsync("Edit");
        desk.Visitor.Fill("Notes for the customer", "As we said");
        await desk.Visitor.PressAsync("Save draft");
        await desk.Visitor.PressAsync("Send by e-mail");
        Assert.Contains("Here is estimate {number} for €309.98.", desk.Visitor.Value("Message"),
            StringComparison.Ordinal);
        await desk.Visitor.PressAsync("Issue and send");
        Assert.Contains("The estimate is on its way to c@example.test.", desk.Visitor.Text, StringComparison.Ordinal);
        return await Eventually.GetsAsync(
            () => desk.Merchant.WithDbAsync(db => db.Estimates.SingleAsync()), e => !e.IsDraft);
    }

    static async Task InvoiceIsThatOfAsync(Desk desk, Offered offered)
    {
        var estimate = await offered.ReadAsync();
        var invoice = await desk.Merchant.WithDbAsync(db => db.Invoices.SingleAsync());
        Assert.Equal($"/sales/invoices/show/{invoice.Id}", desk.Visitor.Address);
        Assert.Equal((true, estimate.Id, estimate.CustomerId, Desk.Today, Desk.Today.AddDays(30)),
            (invoice.IsDraft, invoice.EstimateId, invoice.CustomerId, invoice.IssuedOn, invoice.DueOn));
        Assert.Equal((estimate.Net, estimate.Total, estimate.Payable, "As we said"),
            (invoice.Net, invoice.Total, invoice.Payable, invoice.Notes));
        Assert.True(invoice.Offers(desk.Business.Gateway.Id));
        await desk.Visitor.PressAsync("Estimate EST-0001");
        Assert.Contains("Invoiced", desk.Visitor.Text, StringComparison.Ordinal);

        using var customer = desk.Merchant.App.Visitor();
        await customer.OpenAsync(offered.Address);
        Assert.DoesNotContain(customer.Page.QuerySelectorAll("a"), a => a.TextContent == "To the invoice");
        Assert.Null(await desk.IssueAsync(invoice.Id));
        await customer.OpenAsync(offered.Address);
        await customer.PressAsync("To the invoice");
        Assert.Contains("Invoice INV-0001", customer.Text, StringComparison.Ordinal);
    }

    /// <summary>Of all this only the invoice is in the ledger.</summary>
    static async Task NothingIsBookedAsync(Desk desk)
    {
        Assert.Equal(1, await desk.Merchant.WithDbAsync(db => db.Ledger.CountAsync()));
        await Tests.Payments.Books.AgreeAsync(desk.Merchant.App);
        using var scope = desk.Merchant.App.Services.CreateScope();
        Assert.Empty(await ActivatorUtilities.CreateInstance<VerifyPages>(scope.ServiceProvider)
            .FindDifferencesAsync(default));
    }

    string HtmlOf(Mail mail)
    {
        using var scope = shared.App.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<LetterWriter>().Write(mail).HtmlBody!;
    }
}
