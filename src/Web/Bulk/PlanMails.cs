using Tamias.Web.Sales;

namespace Tamias.Web.Bulk;

/// <summary>Says of each ticked invoice what sending would do with it now.</summary>
public sealed class PlanMails(Db db, DocumentSeries series)
{
    /// <summary>In the order of the keys; those that are not there are left out.</summary>
    public async Task<IReadOnlyList<PlannedMail>> PlanAsync(
        IReadOnlyList<Id<Invoice>> ids, CancellationToken cancellation)
    {
        var invoices = await db.Invoices.AsNoTracking().Where(i => ids.Contains(i.Id))
            .ToDictionaryAsync(i => i.Id, cancellation);
        var whose = invoices.Values.Select(i => i.CustomerId).Distinct().ToList();
        var customers = await db.Customers.AsNoTracking().Where(c => whose.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, cancellation);
        var plan = new List<PlannedMail>();
        foreach (var invoice in ids.Where(invoices.ContainsKey).Select(id => invoices[id]))
        {
            var customer = customers[invoice.CustomerId];
            plan.Add(new(invoice, customer, await OfferAsync(invoice, customer, cancellation)));
        }

        return plan;
    }

    /// <summary>May it be sent together with others? What single sending allows by a look of a person, such as an
    /// invoice that is paid, is left to it.</summary>
    public async Task<Refusal?> OfferAsync(Invoice invoice, Customer customer, CancellationToken cancellation) =>
        invoice switch
        {
            { IsVoid: true } => new("A void invoice is not sent."),
            { IsDraft: false, IsPayable: false } =>
                new("Nothing is owed on it any more. It can still be sent from its own page."),
            _ when PlannedMail.AddressOf(customer).Length == 0 => new("The customer has no e-mail address."),
            { IsDraft: true } => await OfferIssueAsync(invoice, customer, cancellation),
            _ => null,
        };

    async Task<Refusal?> OfferIssueAsync(Invoice draft, Customer customer, CancellationToken cancellation)
    {
        var (from, none) = await series.FindAsync(DocumentKind.Invoice, draft.SeriesId, cancellation);
        if (from is null)
            return none;

        var seller = await db.Organizations.AsNoTracking().Where(o => o.Id == draft.OrganizationId)
            .Select(o => o.Party).FirstAsync(cancellation);
        return draft.OfferIssue(from) ?? draft.OfferExemptions(seller, customer.Party)
            ?? draft.Fiscal.OfferFor(from, seller);
    }
}
