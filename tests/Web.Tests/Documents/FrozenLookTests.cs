using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Sales;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Security;

namespace Tamias.Web.Tests.Documents;

/// <summary>What was sent stays as it looked; what is not issued yet or made anew each time follows.</summary>
public sealed class FrozenLookTests(SharedApp shared) : SharedBusiness(shared)
{
    static readonly DocumentLook Blue = new()
    {
        Layout = DocumentLayout.Band, Accent = "1d4f86", Paper = PaperSize.Letter, NumbersLines = true,
    };

    static readonly DocumentLook Red = new() { Layout = DocumentLayout.Classic, Accent = "7d2440" };

    [Fact]
    public async Task An_issued_invoice_a_credit_note_and_a_sent_estimate_stay_as_they_were_sent()
    {
        await ChooseAsync(Blue);
        var invoice = await Business.IssueAsync(60_00);
        var note = await OneOfEach.CreditAsync(Business, await invoice.ReadAsync());
        var estimate = await Business.OfferAsync(40_00);
        using var merchant = await Business.Merchant.SignInAsync();
        foreach (var address in (string[])[$"/sales/invoices/pdf/{invoice.Id}", invoice.Address + "/pdf",
            $"/sales/credit-notes/pdf/{note}", $"/sales/estimates/pdf/{estimate.Id}", estimate.Address + "/pdf"])
        {
            var before = await SeeAsync(merchant, address);
            Assert.Equal(612, before.Width);
            Assert.Contains(Blue.Accent, before.Colours);
            await ChooseAsync(Red);
            Assert.Equal(before.Look, (await SeeAsync(merchant, address)).Look);
            await ChooseAsync(Blue);
        }
    }

    [Fact]
    public async Task Drafts_show_what_is_chosen_now_and_take_it_with_them_when_they_are_issued()
    {
        await ChooseAsync(Blue);
        var (invoice, estimate) = (await Business.DraftAsync(60_00), await Business.DraftEstimateAsync(60_00));
        using var merchant = await Business.Merchant.SignInAsync();
        string[] addresses = [$"/sales/invoices/pdf/{invoice}", $"/sales/estimates/pdf/{estimate}"];
        foreach (var address in addresses)
            Assert.Contains(Blue.Accent, (await SeeAsync(merchant, address)).Colours);
        await ChooseAsync(Red);
        foreach (var address in addresses)
        {
            var seen = await SeeAsync(merchant, address);
            Assert.Contains(Red.Accent, seen.Colours);
            Assert.DoesNotContain(Blue.Accent, seen.Colours);
        }

        Assert.Null(await App.WithAsync<IssueInvoice, Refusal?>(
            Business.Merchant.OrganizationId, i => i.IssueAsync(invoice, null, default)));
        Assert.Equal(Red, await Business.Merchant.WithDbAsync(db =>
            db.Invoices.Where(i => i.Id == invoice).Select(i => i.Look).SingleAsync()));
    }

    [Fact]
    public async Task A_duplicate_does_not_look_like_its_original_but_as_is_chosen_now()
    {
        await ChooseAsync(Blue);
        var original = await Business.IssueAsync(60_00);
        await ChooseAsync(Red);
        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/sales/invoices/show/{original.Id}");
        await merchant.PressAsync("Duplicate");
        var copy = await Business.Merchant.WithDbAsync(db => db.Invoices.SingleAsync(i => i.Number == ""));
        var seen = await SeeAsync(merchant, $"/sales/invoices/pdf/{copy.Id}");
        Assert.Contains(Red.Accent, seen.Colours);
        Assert.DoesNotContain(Blue.Accent, seen.Colours);
    }

    [Fact]
    public async Task The_page_of_a_document_has_its_colour_and_its_columns()
    {
        await ChooseAsync(Blue with { ShowsLineTax = false });
        var (invoice, estimate) = (await Business.IssueAsync(60_00), await Business.OfferAsync(40_00));
        await ChooseAsync(Red);
        using var visitor = await Business.Merchant.SignInAsync();
        foreach (var address in (string[])[invoice.Address, estimate.Address, $"/sales/invoices/show/{invoice.Id}",
            $"/sales/invoices/preview/{invoice.Id}", $"/sales/estimates/show/{estimate.Id}"])
        {
            await visitor.OpenAsync(address);
            Assert.Equal(["No.", "Description", "Quantity", "Price", "Amount"],
                visitor.Page.QuerySelectorAll(".doc-lines th").Select(th => th.TextContent));
            Assert.NotEmpty(visitor.Page.QuerySelectorAll(".doc-taxes td"));
            var sheet = visitor.Page.QuerySelector("link[href^='/accents/']")!.GetAttribute("href")!;
            Assert.Equal(".doc { --accent: #1d4f86; }\n", await visitor.Http.GetStringAsync(sheet));
        }
    }

    [Theory]
    [InlineData("red")]
    [InlineData("1D4F86")]
    [InlineData("1d4f86;}body{display:none")]
    public async Task Nothing_but_a_colour_is_answered_with_a_stylesheet(string name)
    {
        using var visitor = App.Visitor();
        using var answer = await visitor.Straight.GetAsync($"/accents/{Uri.EscapeDataString(name)}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task What_was_issued_before_there_was_a_choice_looks_as_it_always_did()
    {
        var invoice = await Business.IssueAsync(60_00);
        await Business.Merchant.WithDbAsync(db =>
            db.Database.ExecuteSqlAsync($"update invoices set look = '' where number <> ''"));
        await ChooseAsync(Blue);
        using var merchant = await Business.Merchant.SignInAsync();
        var seen = await SeeAsync(merchant, $"/sales/invoices/pdf/{invoice.Id}");
        Assert.Equal(595, Math.Round(seen.Width));
        Assert.Contains(DocumentLook.UsualAccent, seen.Colours);
    }

    [Fact]
    public async Task Receipts_and_statements_are_made_anew_in_the_look_of_today()
    {
        var payment = await Business.Merchant.AddPaymentAsync(Business.Customer, new(5_00, Currency.Eur));
        using var merchant = await Business.Merchant.SignInAsync();
        foreach (var look in (DocumentLook[])[Blue, Red])
        {
            await ChooseAsync(look);
            foreach (var address in (string[])[$"/payments/receipt/{payment.Id}",
                $"/customers/statement/{Business.Customer.Id}?handler=Pdf"])
            {
                var seen = await SeeAsync(merchant, address);
                Assert.Equal(look.Paper == PaperSize.Letter ? 612 : 595, Math.Round(seen.Width));
                Assert.Contains(look.Accent, seen.Colours);
            }
        }
    }

    static async Task<SeenPdf> SeeAsync(Visitor visitor, string address) =>
        new(await visitor.Http.GetByteArrayAsync(address));

    Task<int> ChooseAsync(DocumentLook look) => Business.Merchant.WithDbAsync(async db =>
    {
        (await db.Organizations.SingleAsync(o => o.Id == Business.Merchant.OrganizationId)).Look = look;
        return await db.SaveChangesAsync();
    });
}
