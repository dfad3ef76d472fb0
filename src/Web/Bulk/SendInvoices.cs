using Tamias.Web.Email;
using Tamias.Web.Payments;

namespace Tamias.Web.Bulk;

/// <summary>Sends many invoices, each to its customer in the usual words: all mails are written or none, and of one
/// wish each invoice once.</summary>
public sealed class SendInvoices(Db db, PlanMails plan, SendInvoice sending, CustomerTexts texts)
{
    public Task SendAsync(BulkWish wish, CancellationToken cancellation) => db.RepeatAsync(async () =>
    {
        // All are locked before the first is issued: who holds the numbers waits for no invoice.
        var invoices = await db.LockInvoicesAsync(wish.Invoices, cancellation);
        foreach (var invoice in invoices.Values.OrderBy(i => i.IssuedOn).ThenBy(i => i.Id))
            await SendAsync(invoice, wish, cancellation);
    }, cancellation);

    async Task SendAsync(Invoice invoice, BulkWish wish, CancellationToken cancellation)
    {
        var customer = await db.Customers.AsNoTracking().FirstAsync(c => c.Id == invoice.CustomerId, cancellation);
        if (await plan.OfferAsync(invoice, customer, cancellation) is not null)
            return;

        var payable = (await Payable.GatewaysAsync(db, invoice, cancellation)).Count > 0;
        var organization = await db.Organizations.AsNoTracking()
            .FirstAsync(o => o.Id == invoice.OrganizationId, cancellation);
        await sending.SendAsync(
            invoice.Id, Composed(invoice, customer, organization, payable, wish), cancellation);
    }

    SendWish Composed(Invoice invoice, Customer customer, Organization organization, bool payable, BulkWish wish)
    {
        using var speech = Speech.In(customer.Language);
        var seller = invoice.IsDraft ? organization.Party.Name : invoice.Seller.Name;
        var text = texts.Invoice(invoice, seller, payable);
        return new(wish.TokenOf(invoice.Id), wish.UserId)
        {
            To = [PlannedMail.AddressOf(customer)], Subject = text.Subject, Message = text.Body,
            AttachesPdf = wish.AttachesPdf, AttachesFiles = wish.AttachesFiles,
        };
    }
}

/// <summary>Many invoices that a person wishes to send.</summary>
/// <param name="Token">Of the form: the same form sent twice is one mail for each invoice.</param>
public sealed record BulkWish(string Token, Guid UserId, IReadOnlyList<Id<Invoice>> Invoices)
{
    public bool AttachesPdf { get; init; }

    public bool AttachesFiles { get; init; }

    public string TokenOf(Id<Invoice> invoice) => TokenOf(Token, invoice);

    public static string TokenOf(string token, Id<Invoice> invoice) => $"{token}:{invoice}";
}
