using System.Globalization;
using Tamias.Web.Forms;

namespace Tamias.Web.Sales;

/// <summary>A draft as typed. Everything is text, so that what is wrong can be shown again as it was written.</summary>
public sealed class DraftForm
{
    /// <summary>The draft's own key, also of one that is not saved yet: sent twice, it is made once.</summary>
    public Guid Id { get; set; }

    /// <summary>The version that was opened; another one in the database: somebody else was quicker.</summary>
    public int Version { get; set; }

    public string? Customer { get; set; }

    public string? Series { get; set; }

    public string? IssuedOn { get; set; }

    public string? DueOn { get; set; }

    public string? DeliveredOn { get; set; }

    public string? Currency { get; set; }

    /// <summary>"true" or "false".</summary>
    public string? PricesIncludeTax { get; set; }

    public string? Withholding { get; set; }

    public string? Terms { get; set; }

    public string? Notes { get; set; }

    public List<LineForm> Lines { get; set; } = [];

    /// <summary>What is written in a draft, as people of the culture write it.</summary>
    public static DraftForm Of(Invoice invoice, CultureInfo culture)
    {
        var form = Of(invoice.Id.Value, invoice, culture);
        form.DueOn = invoice.DueOn is { } due ? DayText.Format(due) : null;
        form.DeliveredOn = invoice.DeliveredOn is { } delivered ? DayText.Format(delivered) : null;
        return form;
    }

    public static DraftForm Of(Guid id, IWritten document, CultureInfo culture) => new()
    {
        Id = id,
        Version = document.Version,
        Customer = document.CustomerId.ToString(),
        Series = document.SeriesId?.ToString(),
        IssuedOn = DayText.Format(document.IssuedOn),
        Currency = document.Currency.Code,
        PricesIncludeTax = document.PricesIncludeTax ? "true" : "false",
        Withholding = document.WithholdingId?.ToString(),
        Terms = document.Terms,
        Notes = document.Notes,
        Lines = [.. document.Lines.OrderBy(l => l.Position).Select(l => LineForm.Of(l, document.Currency, culture))],
    };
}

/// <summary>One row as typed.</summary>
public sealed class LineForm
{
    /// <summary>The item that the row was filled from; empty without one.</summary>
    public string? Item { get; set; }

    public string? Description { get; set; }

    public string? Quantity { get; set; }

    public string? Unit { get; set; }

    public string? Price { get; set; }

    /// <summary>"10%" or an amount.</summary>
    public string? Discount { get; set; }

    public string? Tax { get; set; }

    /// <summary>A row in which nothing was written; the quantity and the tax come by themselves.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Description) && string.IsNullOrWhiteSpace(Price)
        && string.IsNullOrWhiteSpace(Discount);

    public static LineForm Of(InvoiceLine line, Currency currency, CultureInfo culture) => new()
    {
        Item = line.ItemId?.ToString(),
        Description = line.Description,
        Quantity = line.Quantity.ToString(culture),
        Unit = line.Unit,
        Price = line.Price.ToNumber(currency, culture),
        Discount = DiscountOf(line, currency, culture),
        Tax = line.VatId?.ToString(),
    };

    static string? DiscountOf(InvoiceLine line, Currency currency, CultureInfo culture) =>
        !line.DiscountRate.IsZero ? line.DiscountRate.ToString(culture)
        : line.DiscountMinor > 0 ? new Money(line.DiscountMinor, currency).ToNumber(culture)
        : null;
}
