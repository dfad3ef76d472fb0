using System.Globalization;

namespace Tamias.Web.Sales;

/// <summary>Completes rows whose description names an item, where no script has done so.</summary>
public sealed class ItemFilling(DraftChoices choices, Currency? currency)
{
    public void Fill(IEnumerable<LineForm> rows)
    {
        foreach (var row in rows)
            if (Named(row.Description?.Trim()) is { } item && row.Item != item.Id.ToString())
                Fill(row, item);
    }

    Item? Named(string? text) => string.IsNullOrEmpty(text)
        ? null
        : choices.Items.FirstOrDefault(i => i.Code == text) ?? choices.Items.FirstOrDefault(i => i.Title == text);

    /// <summary>What a person wrote beside the item stays; what came from another item goes.</summary>
    void Fill(LineForm row, Item item)
    {
        var changes = !string.IsNullOrEmpty(row.Item);
        row.Item = item.Id.ToString();
        row.Description = item.Title;
        if (changes || string.IsNullOrWhiteSpace(row.Unit))
            row.Unit = item.Unit;
        if ((changes || string.IsNullOrWhiteSpace(row.Price)) && item.Currency == currency)
            row.Price = item.Price.ToNumber(item.Currency, CultureInfo.CurrentCulture);
        var isTaxUntouched = string.IsNullOrEmpty(row.Tax) || row.Tax == choices.DefaultVat?.Id.ToString();
        if (item.TaxId is { } tax && (changes || isTaxUntouched))
            row.Tax = tax.ToString();
    }
}
