using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Security;

/// <summary>Every form of the product. A new one without an entry fails the crawler.</summary>
static class ProductForms
{
    /// <summary>Answers to POST that are no forms, or are shut while anybody has an account; where they are
    /// tested.</summary>
    public static readonly string[] Elsewhere =
    [
        "/Setup", // SetupTests
        "/Setup Demo", // SetupTests
        "/Error", // shows the page of an error, whatever was asked for
        "hooks/stripe", "hooks/stripe/{gateway}", // StripeHookTests
        "pay/{permalink}/opened", // PayPageTests
        "estimate/{token}/opened", // AnswerTests
    ];

    /// <summary>No work of the background's.</summary>
    public static readonly DateTimeOffset Never = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly DateTimeOffset Past = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static IEnumerable<ProductForm> All =>
        [.. People, .. SalesForms.All, .. EstimateForms.All, .. SettingsForms.All, .. PaymentForms.All,
            .. BankForms.All, .. PortalForms.All];

    static readonly ProductForm[] People =
    [
        new("/Account/SignIn", async w => new FormPage(w.App.Visitor(), "/account/sign-in", "/account/sign-in")
        {
            Typed = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Input.Email"] = w.Merchant.Email, ["Input.Password"] = Merchant.Password,
            },
        }) { ChangesNothing = true, Ignored = ["next"] }, // where to go on: only within the product
        new("/Account/SignOut", async w => (await SignedInAsync(w)) with { Target = "/account/sign-out" })
            { ChangesNothing = true },
        new("/Account/Index", async w => w.Page("/account", ("Input.Name", "Another name"))),
        new("/Account/Index Appearance", async w => w.Page("/account", ("appearance", "dark")))
            { ChangesNothing = true }, // a cookie of this device
        new("/Account/Index Notices", async w => w.Page("/account", ("wanted", "Refund"))),
        new("/Account/Password", async w => new FormPage(
            await w.Merchant.SignInAsync(), "/account/password", "/account/password")
        {
            Typed = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Input.Present"] = Merchant.Password, ["Input.Wanted"] = Merchant.Password,
                ["Input.Again"] = Merchant.Password,
            },
        }) { Repeats = true }, // the new password is the old one, and every change makes a new hash of it
        new("/Account/Organizations/New", async w =>
            w.Page("/account/organizations/new", ("Input.Name", w.Merchant.Ids().NextToken()))),
        new("/Account/Switch", async w =>
        {
            await SecondOrganizationAsync(w);
            return w.To("/", "/account/switch");
        }) { ChangesNothing = true },
    ];

    static async Task<FormPage> SignedInAsync(FormWorld w) => new(await w.Merchant.SignInAsync(), "/", "/");

    static Task<int> SecondOrganizationAsync(FormWorld w) => w.App.WithDbAsync(w.Merchant.OrganizationId, async db =>
    {
        var organization = new Organization(w.Merchant.Ids().Next<Organization>(), new() { Name = "B" }, Currency.Eur);
        db.AddRange(organization, new Member(organization.Id, w.Merchant.UserId));
        return await db.SaveChangesAsync();
    });
}
