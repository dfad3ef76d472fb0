namespace Tamias.Web.Sales;

/// <summary>What a half-written draft adds up to, reckoned as an invoice is.</summary>
/// <param name="Amounts">Of each row; null where it cannot be read yet.</param>
/// <param name="Totals">Of the rows that can be read; null when they are far too much.</param>
/// <param name="IsWhole">Every row in which something is written counts.</param>
public sealed record DraftSum(IReadOnlyList<Money?> Amounts, Totals? Totals, bool IsWhole)
{
    public static DraftSum Of(ReadDraft read, DraftForm form)
    {
        var content = read.Content;
        var amounts = read.Rows.Select(r => r?.Amount(content.Currency)).ToList();
        if (content.Offer() is not null)
            return new(amounts, null, IsWhole: false);

        var totals = Totals.Of(content.Lines, content.Currency, content.PricesIncludeTax, content.WithholdingRate);
        return new(amounts, totals, content.Lines.Count == form.Lines.Count(l => !l.IsEmpty));
    }
}
