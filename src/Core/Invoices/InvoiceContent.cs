namespace Tamias;

/// <summary>What a person writes into a draft.</summary>
public sealed record InvoiceContent(Currency Currency, DateOnly IssuedOn)
{
    public bool PricesIncludeTax { get; init; }

    public DateOnly? DueOn { get; init; }

    public string Terms { get; init; } = "";

    public string Notes { get; init; } = "";

    public Id<Tax>? WithholdingId { get; init; }

    public string WithholdingName { get; init; } = "";

    public Rate WithholdingRate { get; init; }

    public IReadOnlyList<InvoiceLine> Lines { get; init; } = [];
}
