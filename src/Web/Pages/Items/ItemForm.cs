using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Tamias.Web.Forms;

namespace Tamias.Web.Pages.Items;

/// <summary>A product or service as typed.</summary>
public sealed class ItemForm
{
    [Required(ErrorMessage = Sentences.Missing), StringLength(200, ErrorMessage = Sentences.TooLong)]
    public string Title { get; set; } = "";

    [StringLength(50, ErrorMessage = Sentences.TooLong)]
    public string? Code { get; set; }

    [StringLength(30, ErrorMessage = Sentences.TooLong)]
    public string? Unit { get; set; }

    public string Currency { get; set; } = "EUR";

    [Required(ErrorMessage = Sentences.Missing)]
    public string Price { get; set; } = "";

    /// <summary>Key of a tax; empty for none.</summary>
    public string? Tax { get; set; }

    public int Version { get; set; }

    UnitPrice? ReadPrice => Tamias.Currency.Find(Currency) is { } currency
        && UnitPrice.TryParse(Price, CultureInfo.CurrentCulture, currency, out var price) ? price : null;

    Id<Tax>? TaxId => Id<Tax>.TryParse(Tax, CultureInfo.InvariantCulture, out var id) ? id : null;

    public static ItemForm Of(Item item) => new()
    {
        Title = item.Title, Code = item.Code, Unit = item.Unit, Currency = item.Currency.Code,
        Price = item.Price.ToNumber(item.Currency, CultureInfo.CurrentCulture),
        Tax = item.TaxId?.ToString(), Version = item.Version,
    };

    /// <summary>What attributes cannot say, beside each field.</summary>
    public async Task CheckAsync(ModelStateDictionary state, Db db, IStringLocalizer words)
    {
        if (Tamias.Currency.Find(Currency) is not { } currency)
            state.AddModelError("Input.Currency", words[Sentences.NotChoice]);
        else if (!string.IsNullOrWhiteSpace(Price) && ReadPrice is null)
            state.AddModelError("Input.Price", words["Enter a price such as {0}, not below zero.",
                UnitPrice.Of(new(1250, currency)).ToNumber(currency, CultureInfo.CurrentCulture)]);
        if (!string.IsNullOrEmpty(Tax)
            && !(TaxId is { } id && await db.Taxes.AnyAsync(t => t.Id == id && t.Kind == TaxKind.Vat)))
            state.AddModelError("Input.Tax", words[Sentences.NotChoice]);
    }

    /// <summary>Only after <see cref="CheckAsync"/> found nothing.</summary>
    public void WriteTo(Item item)
    {
        item.Title = Title.Trim();
        item.Code = Code?.Trim() ?? "";
        item.Unit = Unit?.Trim() ?? "";
        item.Currency = Tamias.Currency.Of(Currency);
        item.Price = ReadPrice ?? default;
        item.TaxId = TaxId;
    }
}
