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
        await drafts.AddAsync(copy, customer, Content(original, customer, taxes), me.User.Id);
        return null;
    }

    InvoiceContent Content(Invoice original, Customer customer, Dictionary<Id<Tax>, Tax> taxes)
    {
        var today = me.Organization.Today(clock.GetUtcNow());
        return new(original.Currency, today)
        {
            PricesIncludeTax = original.PricesIncludeTax,
            DueOn = customer.DueDays is { } days ? today.AddDays(days) : null,
            Terms = original.Terms,
            Notes = original.Notes,
            WithholdingId = original.WithholdingId,
            WithholdingName = original.WithholdingName,
            WithholdingRate = RateOn(original.WithholdingId, today, taxes, original.WithholdingRate),
            Lines = [.. original.Lines.OrderBy(l => l.Position)
                .Select(l => Copy(l, RateOn(l.VatId, today, taxes, l.VatRate)))],
        };
    }

    static Rate RateOn(Id<Tax>? tax, DateOnly day, Dictionary<Id<Tax>, Tax> taxes, Rate otherwise) =>
        tax is { } id && taxes.TryGetValue(id, out var found) ? found.RateOn(day) : otherwise;

    static InvoiceLine Copy(InvoiceLine line, Rate vatRate) => new(line.Description, line.Quantity, line.Price)
    {
        ItemId = line.ItemId,
        Unit = line.Unit,
        DiscountRate = line.DiscountRate,
        DiscountMinor = line.DiscountMinor,
        VatId = line.VatId,
        VatName = line.VatName,
        VatRate = vatRate,
    };
}
