namespace Tamias.Web.Sales;

/// <summary>The content of an invoice or an estimate for a new draft: another date, that day's tax rates, the
/// customer as they are now.</summary>
static class InvoiceCopy
{
    public static InvoiceContent Of(
        IWritten original, Customer customer, IReadOnlyDictionary<Id<Tax>, Tax> taxes, DateOnly day) =>
        new(original.Currency, day)
        {
            PricesIncludeTax = original.PricesIncludeTax,
            DueOn = customer.DueDays is { } days ? day.AddDays(days) : null,
            Terms = original.Terms,
            Notes = original.Notes,
            WithholdingId = original.WithholdingId,
            WithholdingName = original.WithholdingName,
            WithholdingRate = RateOn(original.WithholdingId, day, taxes, original.WithholdingRate),
            Lines = [.. original.Lines.OrderBy(l => l.Position)
                .Select(l => Copy(l, taxes.GetValueOrDefault(l.VatId ?? default), day))],
        };

    static Rate RateOn(Id<Tax>? tax, DateOnly day, IReadOnlyDictionary<Id<Tax>, Tax> taxes, Rate otherwise) =>
        tax is { } id && taxes.TryGetValue(id, out var found) ? found.RateOn(day) : otherwise;

    static InvoiceLine Copy(InvoiceLine line, Tax? vat, DateOnly day) => new(
        line.Description, line.Quantity, line.Price)
    {
        ItemId = line.ItemId,
        Unit = line.Unit,
        DiscountRate = line.DiscountRate,
        DiscountMinor = line.DiscountMinor,
        VatId = line.VatId,
        VatName = line.VatName,
        VatRate = vat?.RateOn(day) ?? line.VatRate,
        VatExemption = vat?.Exemption ?? line.VatExemption,
        VatGround = vat?.Ground ?? line.VatGround,
    };
}
