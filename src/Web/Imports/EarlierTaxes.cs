namespace Tamias.Web.Imports;

/// <summary>Finds the organization's own taxes in the sums of an invoice that was reckoned somewhere else.</summary>
/// <param name="taxes">Those in use.</param>
/// <param name="day">The date on the invoice.</param>
public sealed class EarlierTaxes(IReadOnlyList<Tax> taxes, DateOnly day)
{
    /// <summary>One line with one VAT that comes to exactly this net amount and this total; null when no rate
    /// does.</summary>
    public (InvoiceLine Line, bool IncludesTax)? LineOf(string description, Money net, Money total)
    {
        if (net == total)
            return (new(description, Quantity.One, UnitPrice.Of(net)), false);

        foreach (var vat in taxes.Where(t => t.Kind == TaxKind.Vat).OrderByDescending(t => t.IsDefault))
        {
            var rate = vat.RateOn(day);
            if (net + rate.Of(net) == total)
                return (With(vat, rate, description, net), false);
            if (total - rate.Within(total) == net)
                return (With(vat, rate, description, total), true);
        }

        return null;
    }

    /// <summary>The withholding tax that comes to this amount.</summary>
    public Tax? WithholdingOf(Money net, Money withheld) =>
        taxes.FirstOrDefault(t => t.Kind == TaxKind.Withholding && t.RateOn(day).Of(net) == withheld);

    static InvoiceLine With(Tax vat, Rate rate, string description, Money price) =>
        new(description, Quantity.One, UnitPrice.Of(price)) { VatId = vat.Id, VatName = vat.Name, VatRate = rate };
}
