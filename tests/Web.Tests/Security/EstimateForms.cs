using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Security;

/// <summary>Forms about estimates, the merchant's and the customer's.</summary>
static class EstimateForms
{
    public static IEnumerable<ProductForm> All => [.. Editors, .. Documents, .. Customers];

    static readonly ProductForm[] Editors =
    [
        new("/Sales/Estimates/New", NewAsync) { Ignored = Optional },
        new("/Sales/Estimates/New AddLine", NewAsync) { ChangesNothing = true, Shows = true },
        new("/Sales/Estimates/New RemoveLine", NewAsync) { ChangesNothing = true, Shows = true },
        new("/Sales/Estimates/New Totals", NewAsync) { ChangesNothing = true, Shows = true },
        new("/Sales/Estimates/Edit", EditAsync) { Ignored = Optional },
        new("/Sales/Estimates/Edit AddLine", EditAsync) { ChangesNothing = true, Shows = true },
        new("/Sales/Estimates/Edit RemoveLine", EditAsync) { ChangesNothing = true, Shows = true },
        new("/Sales/Estimates/Edit Totals", EditAsync) { ChangesNothing = true, Shows = true },
    ];

    static readonly ProductForm[] Documents =
    [
        new("/Sales/Estimates/Send", async w => w.Page($"/sales/estimates/send/{await w.EstimateAsync(draft: true)}",
            ("Input.More", "c@example.test"))),
        new("/Sales/Estimates/Show Issue", async w => w.Page(await ShowAsync(w, draft: true))),
        new("/Sales/Estimates/Show Delete", async w => w.Page(await ShowAsync(w, draft: true))),
        new("/Sales/Estimates/Show Duplicate", async w => w.Page(await ShowAsync(w))),
        new("/Sales/Estimates/Show Accept", async w => w.Page(await ShowAsync(w), ("Comment", "By telephone"))),
        new("/Sales/Estimates/Show Decline", async w => w.Page(await ShowAsync(w), ("Comment", "By telephone"))),
        new("/Sales/Estimates/Show Reopen", async w => w.Page(await ShowAsync(w, answered: true))),
        new("/Sales/Estimates/Show Invoice", async w => w.Page(await ShowAsync(w))),
        new("/Sales/Estimates/Messages", async w => w.Page($"/sales/estimates/messages/{await w.EstimateAsync()}",
            ("Input.Text", "Yes, it is included."))),
        new("/Sales/Estimates/Attachments", async w => w.Page(
            $"/sales/estimates/attachments/{await w.EstimateAsync()}", ("file", SettingsForms.Picture)))
            { Ignored = ["IsShown"] },
        new("/Sales/Estimates/Attachments Show", AttachedAsync),
        new("/Sales/Estimates/Attachments Remove", AttachedAsync),
    ];

    static readonly ProductForm[] Customers =
    [
        new("/Answer/Index Accept", AnswerAsync), new("/Answer/Index Decline", AnswerAsync),
        new("/Answer/Messages", AskAsync),
    ];

    static string[] Optional => ["Input.Lines[0].Item", "Input.Series", "Input.PricesIncludeTax"];

    static async Task<FormPage> NewAsync(FormWorld w) => w.To(
        $"/sales/estimates/new?customer={w.Customer}", "/sales/estimates/new",
        ("Input.Lines[0].Description", "Work"), ("Input.Lines[0].Price", "12.50"));

    static async Task<FormPage> EditAsync(FormWorld w) =>
        w.Page($"/sales/estimates/edit/{await w.EstimateAsync(draft: true)}", ("Input.Notes", "Thank you"));

    static async Task<string> ShowAsync(FormWorld w, bool draft = false, bool answered = false) =>
        $"/sales/estimates/show/{await w.EstimateAsync(draft, answered)}";

    static async Task<FormPage> AttachedAsync(FormWorld w)
    {
        var estimate = await w.EstimateAsync();
        await w.Merchant.WithDbAsync(db =>
        {
            FileBeside.Add(db, w.Merchant, estimate);
            return db.SaveChangesAsync();
        });
        return w.Page($"/sales/estimates/attachments/{estimate}");
    }

    static async Task<FormPage> AskAsync(FormWorld w)
    {
        var address = await w.OfferAsync() + "/messages";
        return new(w.App.Visitor(), address, address)
        {
            Typed = new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Text"] = "Is it included?" },
        };
    }

    static async Task<FormPage> AnswerAsync(FormWorld w)
    {
        var address = await w.OfferAsync();
        return new FormPage(w.App.Visitor(), address, address)
        {
            Typed = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Name"] = "Eleni", ["Comment"] = "Go ahead",
            },
        };
    }
}
