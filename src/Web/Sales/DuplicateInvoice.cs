using Tamias.Web.People;

namespace Tamias.Web.Sales;

/// <summary>Makes a new draft of any invoice: today's date, today's tax rates, the customer as they are now.</summary>
public sealed class DuplicateInvoice(Db db, Current me, TimeProvider clock, StartDraft drafts)
{
    /// <summary>Under the given key, once however often it is asked for.</summary>
    public async Task<Refusal?> DuplicateAsync(Invoice original, Id<Invoice> copy)
    {
        try
        {
            return await db.InTransactionAsync(() => AddAsync(original, copy));
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            db.ChangeTracker.Clear();
            return await db.Invoices.AnyAsync(i => i.Id == copy)
                ? null
                : new("This form has been used already. Load the page again.");
        }
    }

    async Task<Refusal?> AddAsync(Invoice original, Id<Invoice> copy)
    {
        if (await db.Invoices.AnyAsync(i => i.Id == copy))
            return null;

        var customer = await db.Customers.FirstAsync(c => c.Id == original.CustomerId);
        if (customer.ArchivedAt is not null)
            return new("{0} is archived and gets no new invoices.", customer.Party.Name);

        var taxes = await db.Taxes.AsNoTracking().ToDictionaryAsync(t => t.Id);
        var content = InvoiceCopy.Of(original, customer, taxes, me.Organization.Today(clock.GetUtcNow()));
        await drafts.AddAsync(copy, customer, content, me.User.Id);
        return null;
    }
}
