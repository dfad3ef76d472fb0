using Tamias.Web.Sales;

namespace Tamias.Simulation.Stages;

/// <summary>Writes drafts as a merchant would, and the bills that a schedule begins with.</summary>
static class Billing
{
    public static async Task<Id<Invoice>> DraftAsync(IServiceProvider services, House house, Terms terms)
    {
        var (db, ids) = (services.GetRequiredService<Db>(), services.GetRequiredService<Ids>());
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var customer = await db.Customers.FirstAsync(c => c.Id == house.CustomerId);
        var organization = await db.Organizations.FirstAsync(o => o.Id == house.Id);
        var invoice = new Invoice(ids.Next<Invoice>(), house.Id, customer, now);
        var line = new InvoiceLine("Work", Quantity.One, UnitPrice.Of(Of(terms.Minor)));
        var today = organization.Today(now);
        invoice.Write(new(Currency.Eur, today)
        {
            Lines = [line], DueOn = terms.DueDays is { } days ? today.AddDays(days) : null,
        });
        invoice.PayIn([.. terms.Instalments.Select(i => new Instalment(today.AddDays(i.Day), Of(i.Minor)))]);
        invoice.Offer(house.GatewayId, true);
        invoice.AllowPartialPayments(terms.AllowsParts);
        db.Add(invoice);
        await db.SaveChangesAsync();
        return invoice.Id;
    }

    /// <summary>An issued invoice with its customer's address.</summary>
    public static async Task<Bill> IssueAsync(World world, House house, Terms terms)
    {
        await using var scope = world.Nodes[0].Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<Db>();
        db.Organization = house.Id;
        var id = await DraftAsync(services, house, terms);
        if (await services.GetRequiredService<IssueInvoice>().IssueAsync(id, house.UserId, default) is { } refusal)
            throw new InvalidOperationException(refusal.ToString());

        var invoice = await db.Invoices.FirstAsync(i => i.Id == id);
        return new(house, id, services.GetRequiredService<Permalinks>().TokenOf(invoice)!, terms.AllowsParts);
    }

    static Money Of(long minor) => new(minor, Currency.Eur);
}
