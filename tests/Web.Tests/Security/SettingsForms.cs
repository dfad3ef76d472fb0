using Microsoft.EntityFrameworkCore;
using Tamias.Gateways;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Settings;

namespace Tamias.Web.Tests.Security;

/// <summary>Forms under Settings.</summary>
static class SettingsForms
{
    const string Gateways = "/settings/payment-gateways";

    public static readonly string Picture =
        Convert.ToBase64String(Pictures.Drawn(SkiaSharp.SKEncodedImageFormat.Png, 40, 20));

    /// <summary>A table of one customer, as base64.</summary>
    static string ListOf(string name) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"Name\n{name}\n"));

    public static IEnumerable<ProductForm> All => [.. Own, .. Held, .. Taxes, .. Series, .. Reminders, .. LateFees,
        .. GatewayForms];

    static readonly ProductForm[] Own =
    [
        new("/Settings/Organization", async w =>
            w.Page("/settings/organization", ("Input.Party.Name", "Workshop"), ("Input.Party.Phone", "210"))),
        new("/Settings/Organization Logo", async w => w.Page("/settings/organization",
            ("file", Picture))) { Repeats = true }, // the same picture is kept once
        new("/Settings/Import/Index", async w => w.Page("/settings/import", ("file", ListOf("Somebody"))))
            { ChangesNothing = true, Shows = true },
        new("/Settings/Import/Index Import", async w => w.Page("/settings/import",
            ("Table", ListOf(w.Merchant.Ids().NextToken())), ("Columns[0]", "name"),
            ("Key", w.Merchant.Ids().NextGuid().ToString()))) { Ignored = ["file"] }, // what was looked at is sent
        new("/Settings/Organization RemoveLogo", async w =>
        {
            await WithLogoAsync(w);
            return w.Page("/settings/organization");
        }),
        new("/Settings/DocumentAppearance/Index", async w =>
            w.Page("/settings/document-appearance", ("Input.Layout", "band"))),
        new("/Settings/DocumentAppearance/Index Preview", async w =>
            w.Page("/settings/document-appearance", ("Input.Layout", "classic"))) { ChangesNothing = true },
    ];

    static readonly ProductForm[] Held =
    [
        new("/Resume/Index", async w =>
        {
            await w.Merchant.WithDbAsync(db => db.Organizations.Where(o => o.Id == w.Merchant.OrganizationId)
                .ExecuteUpdateAsync(o => o.SetProperty(x => x.RestoredAt, ProductForms.Past)
                    .SetProperty(x => x.ResumedAt, (DateTimeOffset?)null)));
            return w.Page("/resume", ("Input.Series[0].Next", "7"));
        }),
    ];

    static readonly ProductForm[] Taxes =
    [
        new("/Settings/Taxes/Greek", async w =>
        {
            // Offered only while they are not there.
            await w.Merchant.WithDbAsync(db =>
                db.Taxes.Where(t => t.Exemption != VatExemption.None).ExecuteDeleteAsync());
            return w.Page("/settings/taxes/greek");
        }),
        new("/Settings/Taxes/New", async w => w.Page("/settings/taxes/new", ("Input.Name", "VAT 4%"),
            ("First.Rate", "4"))),
        new("/Settings/Taxes/Edit", async w =>
            w.Page($"/settings/taxes/edit/{await w.TaxAsync()}", ("Input.Name", "Another name"))),
        new("/Settings/Taxes/Edit Rate", async w => w.Page($"/settings/taxes/edit/{await w.TaxAsync()}",
            ("Added.Rate", "9"), ("Added.From", "2027-01-01"))),
        new("/Settings/Taxes/Edit RemoveRate", async w => w.Page($"/settings/taxes/edit/{await w.TaxAsync()}")),
        new("/Settings/Taxes/Edit Archive", async w => w.Page($"/settings/taxes/edit/{await w.TaxAsync()}")),
        new("/Settings/Taxes/Edit Restore", async w =>
            w.Page($"/settings/taxes/edit/{await w.TaxAsync(ProductForms.Past)}")),
    ];

    static readonly ProductForm[] Series =
    [
        new("/Settings/Numbering/New", async w =>
            w.Page("/settings/numbering/new", ("Input.Prefix", w.Merchant.Ids().NextToken()[..8] + "-"))),
        new("/Settings/Numbering/Edit", async w =>
            w.Page($"/settings/numbering/edit/{await w.SeriesAsync()}", ("Input.Next", "20"))),
        new("/Settings/Numbering/Edit Archive", async w =>
            w.Page($"/settings/numbering/edit/{await w.SeriesAsync()}")),
        new("/Settings/Numbering/Edit Restore", async w =>
            w.Page($"/settings/numbering/edit/{await w.SeriesAsync(ProductForms.Past)}")),
    ];

    static readonly ProductForm[] Reminders =
    [
        new("/Settings/Reminders/Index Usual", async w =>
        {
            await w.Merchant.WithDbAsync(db => db.ReminderRules.ExecuteDeleteAsync()); // offered to who has none
            return w.Page("/settings/reminders");
        }),
        new("/Settings/Reminders/New", async w =>
            w.Page("/settings/reminders/new", ("Input.Days", FormWorld.FreeDay()))),
        new("/Settings/Reminders/New Preview", async w => w.Page("/settings/reminders/new", ("Input.Days", "5")))
            { ChangesNothing = true, Shows = true },
        new("/Settings/Reminders/Edit", async w =>
            w.Page($"/settings/reminders/edit/{await w.ReminderRuleAsync()}", ("Input.Days", FormWorld.FreeDay()))),
        new("/Settings/Reminders/Edit Preview", async w =>
            w.Page($"/settings/reminders/edit/{await w.ReminderRuleAsync()}")) { ChangesNothing = true, Shows = true },
        new("/Settings/Reminders/Edit Archive", async w =>
            w.Page($"/settings/reminders/edit/{await w.ReminderRuleAsync()}")),
        new("/Settings/Reminders/Edit Restore", async w =>
            w.Page($"/settings/reminders/edit/{await w.ReminderRuleAsync(ProductForms.Past)}")),
    ];

    static readonly ProductForm[] LateFees =
    [
        new("/Settings/LateFees/New", async w => w.Page("/settings/late-fees/new", ("Input.Days", "9"))),
        new("/Settings/LateFees/New Preview", async w => w.Page("/settings/late-fees/new", ("Input.Days", "9")))
            { ChangesNothing = true, Shows = true },
        new("/Settings/LateFees/Edit", async w =>
            w.Page($"/settings/late-fees/edit/{await w.LateFeeRuleAsync()}", ("Input.Days", "9"))),
        new("/Settings/LateFees/Edit Preview", async w =>
            w.Page($"/settings/late-fees/edit/{await w.LateFeeRuleAsync()}")) { ChangesNothing = true, Shows = true },
        new("/Settings/LateFees/Edit Archive", async w =>
            w.Page($"/settings/late-fees/edit/{await w.LateFeeRuleAsync()}")),
        new("/Settings/LateFees/Edit Restore", async w =>
            w.Page($"/settings/late-fees/edit/{await w.LateFeeRuleAsync(ProductForms.Past)}")),
    ];

    static readonly ProductForm[] GatewayForms =
    [
        new(Page("Add/Stripe Window"), async w => w.Page($"{Gateways}/add/stripe")) { Repeats = true }, // each sets out
        new(Page("Add/Stripe Register"), async w => w.Page($"{Gateways}/add/stripe")) { Repeats = true },
        new(Page("Add/Stripe OwnKey"), async w => w.Page($"{Gateways}/add/stripe")),
        new(Page("Add/BankTransfer"), async w => w.Page($"{Gateways}/add/bank-transfer",
            ("Bank.Iban", "GR1601101250000000012300695"))),
        new(Page("Add/Iris"), async w => w.Page($"{Gateways}/add/iris", ("Payee.Alias", "6941234567"))),
        new(Page("Edit Picture"), async w => w.Page($"{Gateways}/edit/{await w.GatewayAsync(GatewayKind.Iris)}",
            ("file", Picture))) { Repeats = true }, // the same picture is kept once
        new(Page("Edit RemovePicture"), async w =>
            w.Page($"{Gateways}/edit/{await w.PicturedAsync()}")),
        new(Page("Connect"), async w => w.Page($"{Gateways}/connect/{await w.GatewayAsync()}",
            ("Key", RestrictedKey(w)))) { Repeats = true }, // asks Stripe each time
        new(Page("Edit"), async w => w.Page($"{Gateways}/edit/{await w.GatewayAsync(GatewayKind.BankTransfer)}",
            ("Input.TitleEnglish", "Another"))) { Ignored = ["Input.Id"] }, // the address says which
        new(Page("Edit Archive"), async w => w.Page($"{Gateways}/edit/{await w.GatewayAsync()}")),
        new(Page("Edit Unarchive"), async w =>
            w.Page($"{Gateways}/edit/{await w.GatewayAsync(archived: ProductForms.Past)}")),
        new(Page("Edit Window"), async w => w.Page($"{Gateways}/edit/{await w.GatewayAsync()}")) { Repeats = true },
        new(Page("Edit Compare"), async w => w.Page($"{Gateways}/edit/{await w.ConnectedAsync()}"))
            { ChangesNothing = true }, // but when Stripe is asked next
        new(Page("Edit Endpoint"), async w => w.Page($"{Gateways}/edit/{await w.ConnectedAsync()}"))
            { ChangesNothing = true }, // a platform has one endpoint for all
        new(Page("Events/Index ReplayParked"), async w =>
            w.Page($"{Gateways}/events/{(await w.ParkedAsync()).Gateway}")),
        new(Page("Events/Show Replay"), async w =>
            w.Page($"{Gateways}/events/show/{(await w.ParkedAsync()).Event}")),
        new(Page("Edit Check"), async w => w.Page($"{Gateways}/edit/{await w.ConnectedAsync()}")),
        new(Page("Edit Disconnect"), async w => w.Page($"{Gateways}/edit/{await w.ConnectedAsync()}")),
    ];

    static string RestrictedKey(FormWorld w) => w.App.Stripe.Accounts.AddKey(
        w.App.Stripe.Accounts.Create().Id, live: false, [.. StripePermissions.All.Select(p => p.Slug)]).Secret;

    static string Page(string name) => "/Settings/PaymentGateways/" + name;

    static async Task WithLogoAsync(FormWorld w)
    {
        var page = w.Page("/settings/organization");
        var form = await SentForm.OpenAsync(page, "Logo");
        var file = form.Fields.Single(f => f.Kind == FieldKind.File);
        Assert.False((await form.SendAsync(
            form.Body(file, Picture))).IsRefusal);
    }
}
