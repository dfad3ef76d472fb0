namespace Tamias.Web.Pages;

/// <summary>What leads to the first payment; each step ticks itself.</summary>
public sealed record Checklist(bool Details, bool Gateway, bool Customer, bool Invoice)
{
    public bool IsDone => Details && Gateway && Customer && Invoice;

    public IEnumerable<Step> Steps =>
    [
        new("Fill in your organization's details", "Your address and tax id stand on every invoice.",
            "/Settings/Organization", Details),
        new("Add a payment gateway", "With Stripe your customers pay by card from the invoice itself.",
            "/Settings/PaymentGateways/Index", Gateway),
        new("Add your first customer", "Whom you invoice, and where to send it.", "/Customers/New", Customer),
        new("Issue your first invoice", "Send it, and see it paid.", "/Sales/Invoices/New", Invoice),
    ];

    /// <summary>One question to the database.</summary>
    public static async Task<Checklist> ReadAsync(Db db, Organization organization)
    {
        var there = await db.Organizations.Where(o => o.Id == organization.Id).Select(_ => new
        {
            Gateway = db.Gateways.Any(g => g.ArchivedAt == null),
            Customer = db.Customers.Any(),
            Invoice = db.Invoices.Any(i => i.IssuedAt != null),
        }).SingleAsync();
        var party = organization.Party;
        return new(party.TaxId.Length > 0 && party.Street.Length > 0, there.Gateway, there.Customer, there.Invoice);
    }
}

/// <param name="Name">Translation key.</param>
/// <param name="Why">Translation key.</param>
/// <param name="Page">Where it is done.</param>
public sealed record Step(string Name, string Why, string Page, bool IsDone);
