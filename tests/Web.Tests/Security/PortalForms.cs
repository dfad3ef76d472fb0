using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Security;

/// <summary>Forms of the portal, and those that open and shut it.</summary>
static class PortalForms
{
    public static IEnumerable<ProductForm> All =>
    [
        new("/Customers/Show Invite", async w => w.Page($"/customers/show/{(await CustomerAsync(w)).Id}")),
        new("/Customers/Show Revoke", async w =>
        {
            var access = await w.Business.AdmitAsync(await CustomerAsync(w));
            return w.Page($"/customers/show/{access.CustomerId}");
        }),
        new("/Customers/Show StopAutomatic", async w => w.Page(
            $"/customers/show/{(await w.Business.KeepAsync(await w.IssuedAsync())).CustomerId}")),
        new("/Customers/Show UseTransfer", WaitingTransferAsync),
        new("/Customers/SendBack", SendBackAsync),
        new("/Portal/Index Stop", async w =>
        {
            await w.Business.KeepAsync(await w.IssuedAsync());
            return new FormPage(await w.Business.EnterAsync(), "/portal", "/portal");
        }),
        new("/Portal/SignIn", async w => new FormPage(w.App.Visitor(), "/portal/sign-in", "/portal/sign-in")
        {
            Typed = new Dictionary<string, string>(StringComparer.Ordinal) { ["Email"] = "nobody@example.test" },
        }) { ChangesNothing = true }, // a row of nobody's, looked at later
        new("/Portal/Enter", async w =>
        {
            var link = await w.Business.LinkAsync(await w.Business.AdmitAsync());
            return new FormPage(w.App.Visitor(), link, link);
        }),
        new("/Portal/SignOut", async w => new FormPage(await w.Business.EnterAsync(), "/portal", "/portal/sign-out"))
            { ChangesNothing = true },
        new("/Portal/Details", async w => new FormPage(
            await w.Business.EnterAsync(await CustomerAsync(w)), "/portal/details", "/portal/details")
        {
            Typed = new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Phone"] = "210 999" },
        }),
        new("/Portal/Pay", TogetherAsync),
        new("/Portal/Pay Sum", TogetherAsync) { ChangesNothing = true, Shows = true },
        new("/Portal/Pay Credit", TogetherAsync),
        new("/Portal/Pay Transfer", TransferTogetherAsync),
    ];

    /// <summary>A customer with two invoices and credit, at the page that pays both.</summary>
    static async Task<FormPage> TogetherAsync(FormWorld w)
    {
        var customer = await CustomerAsync(w);
        await w.Business.IssueAsync(60_00, customer);
        await w.Business.IssueAsync(40_00, customer);
        await w.Merchant.AddPaymentAsync(customer, new(25_00, Currency.Eur));
        return new(await w.Business.EnterAsync(customer), "/portal/pay?currency=EUR", "/portal/pay");
    }

    static async Task<FormPage> WaitingTransferAsync(FormWorld w)
    {
        await w.Business.IssueAsync(10_00);
        return w.Page($"/customers/show/{(await w.Business.LeaveAsync(10_00)).CustomerId}");
    }

    static async Task<FormPage> SendBackAsync(FormWorld w)
    {
        var address = $"/customers/send-back/{(await w.Business.LeaveAsync(10_00)).Id}";
        return w.To(address, address, ("Input.Email", "payer@example.test"));
    }

    /// <summary>The same, where customers may transfer.</summary>
    static async Task<FormPage> TransferTogetherAsync(FormWorld w)
    {
        await w.Business.OfferTransfersAsync();
        return await TogetherAsync(w);
    }

    static Task<Customer> CustomerAsync(FormWorld w) => w.Merchant.AddCustomerAsync("Company",
        c => c.Party = c.Party with { Email = $"{Guid.NewGuid():N}@example.test" });
}
