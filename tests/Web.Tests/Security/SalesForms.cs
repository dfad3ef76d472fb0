using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Security;

/// <summary>Forms about customers, items and invoices.</summary>
static class SalesForms
{
    static readonly string[] Numbers = ["Input.Lines[0].Price"];

    public static IEnumerable<ProductForm> All =>
        [.. Catalogue, .. Editors, .. Documents, .. Ticked, .. Recurring, .. Lowered];

    static readonly ProductForm[] Catalogue =
    [
        new("/Customers/New", async w => w.Page("/customers/new", ("Input.Party.Name", "Somebody"))),
        new("/Customers/SendStatement", async w => w.Page(
            $"/customers/send-statement/{w.Customer}", ("Input.More", "c@example.test"))),
        new("/Customers/Edit", async w =>
            w.Page($"/customers/edit/{await w.CustomerAsync()}", ("Input.Party.Name", "Another name"))),
        new("/Customers/Show Archive", async w => w.Page($"/customers/show/{await w.CustomerAsync()}")),
        new("/Customers/Show Restore", async w =>
            w.Page($"/customers/show/{await w.CustomerAsync(ProductForms.Past)}")),
        new("/Items/New", async w => w.Page("/items/new", ("Input.Title", "Thing"), ("Input.Price", "12.50"))),
        new("/Items/Edit", async w => w.Page($"/items/edit/{await w.ItemAsync()}", ("Input.Title", "Another"))),
        new("/Items/Edit Archive", async w => w.Page($"/items/edit/{await w.ItemAsync()}")),
        new("/Items/Edit Restore", async w => w.Page($"/items/edit/{await w.ItemAsync(ProductForms.Past)}")),
    ];

    static readonly ProductForm[] Editors =
    [
        new("/Sales/Invoices/New", NewAsync) { Ignored = Optional },
        new("/Sales/Invoices/New AddLine", NewAsync) { ChangesNothing = true, Shows = true },
        new("/Sales/Invoices/New RemoveLine", NewAsync) { ChangesNothing = true, Shows = true },
        new("/Sales/Invoices/New Totals", NewAsync) { ChangesNothing = true, Shows = true },
        new("/Sales/Invoices/Edit", EditAsync) { Ignored = Optional },
        new("/Sales/Invoices/Edit AddLine", EditAsync) { ChangesNothing = true, Shows = true },
        new("/Sales/Invoices/Edit RemoveLine", EditAsync) { ChangesNothing = true, Shows = true },
        new("/Sales/Invoices/Edit Totals", EditAsync) { ChangesNothing = true, Shows = true },
    ];

    static readonly ProductForm[] Documents =
    [
        new("/Sales/Invoices/Send", async w => w.Page($"/sales/invoices/send/{await w.DraftAsync()}",
            ("Input.More", "c@example.test"))),
        new("/Sales/Invoices/Show Issue", async w => w.Page($"/sales/invoices/show/{await w.DraftAsync()}")),
        new("/Sales/Invoices/Show Delete", async w => w.Page($"/sales/invoices/show/{await w.DraftAsync()}")),
        new("/Sales/Invoices/Show Void", async w => w.Page($"/sales/invoices/show/{await w.IssuedAsync()}")),
        new("/Sales/Invoices/Show Duplicate", async w => w.Page($"/sales/invoices/show/{await w.IssuedAsync()}")),
        new("/Sales/Invoices/Show Gateways", async w => w.Page($"/sales/invoices/show/{await w.IssuedAsync()}",
            ("partial", "true"))) { Ignored = ["gateway", "partial"] }, // ticks: what is no tick is none
        new("/Sales/Invoices/Show PrivateNotes", async w => w.Page($"/sales/invoices/show/{await w.IssuedAsync()}",
            ("PrivateNotes", "Ask Eleni"))),
        new("/Sales/Invoices/Show LateFees", async w => w.Page($"/sales/invoices/show/{await w.ChargedAsync()}"))
            { Ignored = ["wanted"] }, // what is no yes is a no
        new("/Sales/Invoices/Show ChargeNow", async w => w.Page(
            $"/sales/invoices/show/{(await w.Business.AnnounceAsync(await w.IssuedAsync(), true)).InvoiceId}")),
        new("/Sales/Invoices/Show DoNotCharge", async w => w.Page(
            $"/sales/invoices/show/{(await w.Business.AnnounceAsync(await w.IssuedAsync())).InvoiceId}")),
        new("/Sales/Invoices/Reminders", async w => w.Page($"/sales/invoices/reminders/{await w.IssuedAsync()}",
            ("Promised", Forms.DayText.Format(w.Merchant.Today().AddDays(9))))),
        new("/Sales/Invoices/Fiscal", async w => w.Page($"/sales/invoices/fiscal/{await w.IssuedAsync()}",
            ("Input.Mark", FormWorld.FreeMark()), ("Input.Address", "https://example.gr/q"))),
        new("/Sales/Invoices/Attachments", async w => w.Page($"/sales/invoices/attachments/{await w.IssuedAsync()}",
            ("file", SettingsForms.Picture))) { Ignored = ["IsShown"] },
        new("/Sales/Invoices/Attachments Show", async w =>
            w.Page($"/sales/invoices/attachments/{await w.AttachedAsync()}")),
        new("/Sales/Invoices/Attachments Remove", async w =>
            w.Page($"/sales/invoices/attachments/{await w.AttachedAsync()}")),
        new("/Sales/Invoices/Messages", async w => w.Page($"/sales/invoices/messages/{await w.IssuedAsync()}",
            ("Input.Text", "It is for March."))),
        new("/Sales/Invoices/Instalments", InstalmentsAsync) { Ignored = ["Input.Count"] }, // of the other button
        new("/Sales/Invoices/Instalments Split", InstalmentsAsync) { ChangesNothing = true, Shows = true },
    ];

    static async Task<FormPage> InstalmentsAsync(FormWorld w)
    {
        var draft = await w.DraftAsync();
        await w.Business.AgreeAsync(draft, 90, (10, 20_00));
        return w.Page($"/sales/invoices/instalments/{draft}", ("Input.Rows[0].Part", "30%"));
    }

    const string Bulk = "/sales/invoices/bulk";

    /// <summary>What is no key is no tick.</summary>
    static readonly string[] Ticks = ["i"];

    static readonly ProductForm[] Ticked =
    [
        new("/Sales/Invoices/Bulk/Index", async w => w.To($"{Bulk}?i={await w.DraftAsync()}", Bulk))
            { Ignored = ["pdf", "files"] }, // ticks too
        new("/Sales/Invoices/Bulk/Index Mark", TickedAsync) { Ignored = Ticks },
        new("/Sales/Invoices/Bulk/Index Look", TickedAsync) { ChangesNothing = true },
        new("/Sales/Invoices/Bulk/Index Zip", TickedAsync) { ChangesNothing = true },
        new("/Sales/Invoices/Bulk/Index Csv", TickedAsync) { ChangesNothing = true },
    ];

    static async Task<FormPage> TickedAsync(FormWorld w) =>
        w.To("/sales/invoices", Bulk, ("i", $"{await w.IssuedAsync()}"));

    static readonly ProductForm[] Recurring =
    [
        new("/Sales/Recurring/New", async w => w.Page($"/sales/recurring/new/{await w.IssuedAsync()}",
            ("Input.Every", "2"))),
        new("/Sales/Recurring/Edit", async w => w.Page($"/sales/recurring/edit/{await w.RecurringAsync()}",
            ("Input.Every", "3"))),
        new("/Sales/Recurring/Edit Pause", async w => w.Page($"/sales/recurring/edit/{await w.RecurringAsync()}")),
        new("/Sales/Recurring/Edit Resume", async w =>
            w.Page($"/sales/recurring/edit/{await w.RecurringAsync(ProductForms.Past)}")),
    ];

    static readonly ProductForm[] Lowered =
    [
        new("/Sales/CreditNotes/New", CreditAsync),
        new("/Sales/CreditNotes/New Reckon", CreditAsync) { ChangesNothing = true, Shows = true },
        new("/Sales/CreditNotes/New Totals", CreditAsync) { ChangesNothing = true, Shows = true },
        new("/Sales/CreditNotes/Fiscal", async w => w.Page($"/sales/credit-notes/fiscal/{await w.CreditNoteAsync()}",
            ("Input.Mark", FormWorld.FreeMark()))),
        new("/Sales/CreditNotes/Send", async w => w.Page($"/sales/credit-notes/send/{await w.CreditNoteAsync()}",
            ("Input.More", "c@example.test"))),
        new("/Sales/Invoices/Show WriteOff", async w => w.Page(
            $"/sales/invoices/show/{await w.NearlyPaidAsync()}", ("WriteOff.Reason", "Charges"))),
        new("/Sales/Invoices/Show TakeBack", async w => w.Page($"/sales/invoices/show/{await w.WrittenOffAsync()}")),
    ];

    /// <summary>The item a row was filled from is only remembered if it is one; the row says all itself.</summary>
    static string[] Optional => ["Input.Lines[0].Item", "Input.Series", "Input.PricesIncludeTax"];

    static async Task<FormPage> NewAsync(FormWorld w) => w.To(
        $"/sales/invoices/new?customer={w.Customer}", "/sales/invoices/new",
        ("Input.Lines[0].Description", "Work"), (Numbers[0], "12.50"));

    static async Task<FormPage> CreditAsync(FormWorld w) =>
        w.Page($"/sales/credit-notes/new/{await w.IssuedAsync()}", ("Input.Reason", "Returned"));

    static async Task<FormPage> EditAsync(FormWorld w) =>
        w.Page($"/sales/invoices/edit/{await w.DraftAsync()}", ("Input.Notes", "Thank you"));
}
