namespace Tamias;

/// <summary>Who owes: a company or a person.</summary>
public sealed class Customer(Id<Customer> id, Id<Organization> organizationId, Party party) : IOwned
{
    Customer() : this(default, default, new())
    {
    }

    public Id<Customer> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    /// <summary>As it will stand on the next document; issued ones keep theirs.</summary>
    public Party Party { get; set; } = party;

    public bool IsCompany { get; set; } = true;

    /// <summary>Further addresses that documents may be sent to, one a line.</summary>
    public string MoreEmails { get; set; } = "";

    /// <summary>"el" or "en": the language of their documents, page and mails.</summary>
    public string Language { get; set; } = "el";

    public Currency Currency { get; set; } = Currency.Eur;

    /// <summary>Days from issue to due date; null leaves documents without one.</summary>
    public int? DueDays { get; set; } = 30;

    public string PrivateNotes { get; set; } = "";

    public DateTimeOffset? ArchivedAt { get; set; }

    /// <summary>What the list is searched in and sorted by; stored, and always that of the other fields.</summary>
    public string SearchText
    {
        get => Tamias.SearchText.Of(Party.Name, Party.TaxId, Party.Email, MoreEmails);
        private set => _ = value;
    }

    public int Version { get; private set; }

    /// <summary>All addresses, the first one first.</summary>
    public IEnumerable<string> Emails =>
        MoreEmails.Split('\n', StringSplitOptions.TrimEntries).Prepend(Party.Email).Where(e => e.Length > 0);
}
