namespace Tamias;

/// <summary>Something sold, to be put on invoice lines.</summary>
public sealed class Item(Id<Item> id, Id<Organization> organizationId, string title, Currency currency) : IOwned
{
    Item() : this(default, default, "", Currency.Eur)
    {
    }

    public Id<Item> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public string Title { get; set; } = title;

    /// <summary>The merchant's own code; unique when not empty.</summary>
    public string Code { get; set; } = "";

    /// <summary>What one is: "hour", "piece".</summary>
    public string Unit { get; set; } = "";

    public Currency Currency { get; set; } = currency;

    public UnitPrice Price { get; set; }

    public Id<Tax>? TaxId { get; set; }

    public DateTimeOffset? ArchivedAt { get; set; }

    /// <summary>What the list is searched in and sorted by; stored, and always that of the other fields.</summary>
    public string SearchText
    {
        get => Tamias.SearchText.Of(Title, Code);
        private set => _ = value;
    }

    public int Version { get; private set; }
}
