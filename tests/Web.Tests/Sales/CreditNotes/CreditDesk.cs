using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Sales.Invoices;

namespace Tamias.Web.Tests.Sales.CreditNotes;

/// <summary>What merchants do with credit notes, on top of their desk.</summary>
static class CreditDesk
{
    /// <summary>An issued invoice of three hours at 100 and a book at 40, VAT of 24 % and 6 %: 414.40 in
    /// all.</summary>
    public static async Task<Id<Invoice>> ThreeHoursAsync(this Desk desk, int withholding = 0)
    {
        var id = await desk.DraftAsync(new InvoiceContent(Currency.Eur, Desk.Today)
        {
            WithholdingName = withholding > 0 ? "Withholding tax 20%" : "", WithholdingRate = new(withholding),
            Lines =
            [
                new("Hours", new(30_000), UnitPrice.Of(new(100_00, Currency.Eur)))
                {
                    Unit = "h", VatRate = new(2400), VatName = "VAT 24%",
                },
                new("Book", Quantity.One, UnitPrice.Of(new(40_00, Currency.Eur)))
                {
                    VatRate = new(600), VatName = "VAT 6%",
                },
            ],
        });
        Assert.Null(await desk.IssueAsync(id));
        return id;
    }

    public static Task OpenNewNoteAsync(this Desk desk, Id<Invoice> id) =>
        desk.Visitor.OpenAsync($"/sales/credit-notes/new/{id}");

    /// <summary>Writes into the quantity of a line, counted from 0.</summary>
    public static void Credit(this Visitor visitor, int line, string quantity) =>
        ((IHtmlInputElement)visitor.Page.QuerySelector($"[name='Input.Quantities[{line}]']")!).Value = quantity;

    public static string ErrorIn(this Visitor visitor, int line) =>
        visitor.Page.QuerySelector($"#Input_Quantities_{line}_-error")?.TextContent.Trim() ?? "";

    /// <summary>The form as it stands when the whole invoice is credited for this reason.</summary>
    public static async Task<Dictionary<string, string>> WholeFormAsync(
        this Desk desk, Id<Invoice> id, string reason = "Returned")
    {
        await desk.OpenNewNoteAsync(id);
        desk.Visitor.Fill("Reason", reason);
        return desk.Visitor.Fields("Issue the credit note");
    }

    /// <summary>Credits the whole invoice through its page.</summary>
    public static async Task<CreditNote> CreditAllAsync(this Desk desk, Id<Invoice> id)
    {
        await desk.OpenNewNoteAsync(id);
        desk.Visitor.Fill("Reason", "Returned");
        await desk.Visitor.PressAsync("Issue the credit note");
        return await desk.Merchant.WithDbAsync(db => db.CreditNotes.OrderByDescending(n => n.Id).FirstAsync());
    }

    public static Task<List<CreditNote>> NotesAsync(this Desk desk, Id<Invoice> id) => desk.Merchant.WithDbAsync(db =>
        db.CreditNotes.Where(n => n.InvoiceId == id).OrderBy(n => n.Sequence).ToListAsync());

    public static Task<List<TodoReason>> TodosAsync(this Desk desk) => desk.Merchant.WithDbAsync(db =>
        db.Todos.OrderBy(t => t.Id).Select(t => t.Reason).ToListAsync());

    /// <summary>Money in cash for this invoice.</summary>
    public static async Task PayByHandAsync(this Desk desk, Id<Invoice> id, long minor)
    {
        var amount = new Money(minor, Currency.Eur);
        var wish = new PaymentByHand(
            new(Guid.CreateVersion7()), amount, new(desk.CustomerId, [new(id, amount)]), desk.Merchant.UserId)
        {
            Method = PaymentMethod.Cash, ReceivedOn = Desk.Today,
        };
        Assert.Null(await desk.Merchant.App.WithAsync<RecordPayment, Refusal?>(
            desk.Merchant.OrganizationId, r => r.RecordAsync(wish, default)));
    }

    /// <summary>All that is in the books agrees, by the product's own check and by the tests'.</summary>
    public static async Task AgreeAsync(this Desk desk)
    {
        await Reckoning.AgreeAsync(desk.Merchant);
        await Tests.Payments.Books.AgreeAsync(desk.Merchant.App);
    }
}
