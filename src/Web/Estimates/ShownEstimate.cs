using Tamias.Web.Attachments;
using Tamias.Web.Documents;
using Tamias.Web.Messages;
using Tamias.Web.People;
using Tamias.Web.Sales;

namespace Tamias.Web.Estimates;

/// <summary>What the merchant's page of an estimate shows.</summary>
public sealed class ShownEstimate(Db db, Current me, TimeProvider clock, Permalinks permalinks, DocumentTexts texts)
{
    public Estimate Estimate { get; private set; } = null!;

    public DocumentText Document { get; private set; } = null!;

    /// <summary>That was made of it; null before.</summary>
    public Invoice? Invoice { get; private set; }

    /// <summary>Files beside it.</summary>
    public AttachedTo Attachments { get; private set; } = null!;

    /// <summary>The last that the customer or the merchant wrote about it.</summary>
    public LastMessage LastMessage { get; private set; } = null!;

    public IReadOnlyList<EstimateEvent> Events { get; private set; } = [];

    /// <summary>Who did what is in the timeline.</summary>
    public IReadOnlyDictionary<Guid, string> People { get; private set; } = new Dictionary<Guid, string>();

    public EstimateStatus Status => Estimate.StatusOn(me.Organization.Today(clock.GetUtcNow()), Invoice is not null);

    /// <summary>The customer's address; null for a draft.</summary>
    public string? Permalink => permalinks.LinkOf(Estimate);

    /// <summary>False when there is no such estimate here.</summary>
    public async Task<bool> LoadAsync(Id<Estimate> id)
    {
        if (await db.Estimates.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id) is not { } estimate)
            return false;

        Estimate = estimate;
        Document = await texts.OfAsync(estimate, ReaderCulture.Language, default);
        Invoice = await db.Invoices.AsNoTracking().IgnoreAutoIncludes().FirstOrDefaultAsync(i => i.EstimateId == id);
        var about = new SalesDocument(estimate);
        Attachments = new(about, await db.AttachmentsOfAsync(about, default));
        LastMessage = await db.LastMessageAboutAsync(about, me.Organization, default);
        Events = await db.EstimateEvents.AsNoTracking().Where(e => e.EstimateId == id)
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).ToListAsync();
        var users = Events.Select(e => e.UserId).Append(estimate.AnsweredByUserId).OfType<Guid>().Distinct().ToList();
        People = await db.Users.Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name);
        return true;
    }

    /// <summary>An instant as the organization's clock shows it.</summary>
    public DateTime Local(DateTimeOffset at) => me.Organization.Local(at);
}
