using Tamias.Web.Attachments;
using Tamias.Web.AutomaticPayments;
using Tamias.Web.Documents;
using Tamias.Web.LateFees;
using Tamias.Web.Messages;
using Tamias.Web.Payments;
using Tamias.Web.People;
using Tamias.Web.Reminders;
using Tamias.Web.Transfers;

namespace Tamias.Web.Sales;

/// <summary>What the merchant's page of an invoice shows.</summary>
public sealed class ShownInvoice(Db db, Current me, TimeProvider clock, Permalinks permalinks, DocumentTexts texts)
{
    public Invoice Invoice { get; private set; } = null!;

    public DocumentText Document { get; private set; } = null!;

    public InvoiceStatus Status => StatusOf(Invoice);

    public InvoiceStatus StatusOf(Invoice invoice) => invoice.StatusOn(me.Organization.Today(clock.GetUtcNow()));

    /// <summary>Where one instalment stands.</summary>
    public InvoiceStatus StatusOf(Instalment part) => (Invoice.LeftOf(part).Minor, part.Minor) switch
    {
        (0, _) => InvoiceStatus.Paid,
        _ when part.DueOn < me.Organization.Today(clock.GetUtcNow()) => InvoiceStatus.Overdue,
        var (left, whole) when left < whole => InvoiceStatus.PartiallyPaid,
        _ => InvoiceStatus.Issued,
    };

    /// <summary>That it was made of; null where there is none.</summary>
    public Estimate? Estimate { get; private set; }

    /// <summary>A bank has not confirmed a payment yet.</summary>
    public bool IsUnderWay { get; private set; }

    /// <summary>Banks have taken money that this invoice was paid with: it is open again because of them.</summary>
    public IReadOnlyList<Dispute> Disputes { get; private set; } = [];

    /// <summary>Its series gets its numbers elsewhere, and it has none yet.</summary>
    public bool IsElsewhere { get; private set; }

    /// <summary>What it got where it was issued can be written down.</summary>
    public bool AsksMark => IsElsewhere || me.Organization.Party.Country == "GR" || Invoice.Fiscal.IsThere;

    /// <summary>A customer has a payment form open.</summary>
    public bool IsBeingPaid { get; private set; }

    /// <summary>All that could be ticked.</summary>
    public IReadOnlyList<Gateway> Gateways { get; private set; } = [];

    public IReadOnlyList<Settlement> Settlements { get; private set; } = [];

    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    public IReadOnlyList<CreditNote> CreditNotes { get; private set; } = [];

    public IReadOnlyList<WriteOff> WriteOffs { get; private set; } = [];

    /// <summary>What went out and what will.</summary>
    public IReadOnlyList<PlannedReminder> Reminders { get; private set; } = [];

    /// <summary>Those of this invoice, or that it is one itself.</summary>
    public LateFeeSight LateFees { get; private set; } = null!;

    /// <summary>There are some, or could be.</summary>
    public bool ShowsLateFees => LateFees.Made.Count > 0 || Invoice.LateFeesOff
        || (LateFees is { HasRules: true, For: null } && Invoice is { IsPayable: true, DueOn: not null });

    /// <summary>How it stands with what its customer lets be charged.</summary>
    public AutomaticSight Automatic { get; private set; } = null!;

    /// <summary>Null when none is awaited.</summary>
    public TransferSight? Transfer { get; private set; }

    /// <summary>There is something to say of what is charged.</summary>
    public bool ShowsAutomatic => Invoice.IsPayable
        && (Automatic.Next is not null || Automatic.IsRefused(Invoice) || Automatic.IsAwaited(Invoice));

    /// <summary>Files beside it.</summary>
    public AttachedTo Attachments { get; private set; } = null!;

    /// <summary>The last that the customer or the merchant wrote about it.</summary>
    public LastMessage LastMessage { get; private set; } = null!;

    /// <summary>May its rest be written off now?</summary>
    public bool CanWriteOff => !IsUnderWay && Invoice.OfferWriteOff() is null;

    /// <summary>Of what is shown, for the stream that tells of what comes after it.</summary>
    public string State => LiveInvoice.StateOf(Invoice.Version, Timeline.Count);

    /// <summary>Who did what is in the timeline.</summary>
    public IReadOnlyDictionary<Guid, string> People { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>The customer's address; null for a draft.</summary>
    public string? Permalink => permalinks.LinkOf(Invoice);

    /// <summary>False when there is no such invoice here.</summary>
    public async Task<bool> LoadAsync(Id<Invoice> id)
    {
        if (await db.Invoices.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id) is not { } invoice)
            return false;

        Invoice = invoice;
        Document = await texts.OfAsync(invoice, ReaderCulture.Language, default);
        if (invoice.EstimateId is { } of)
            Estimate = await db.Estimates.AsNoTracking().FirstOrDefaultAsync(e => e.Id == of);
        Transfer = await db.AwaitedTransferAsync(id, default) is { } awaited ? new(awaited) : null;
        var states = await db.Attempts.Paying(id).Where(a => a.IsLive || a.State == AttemptState.InProgress)
            .Select(a => a.IsLive).ToListAsync();
        (IsBeingPaid, IsUnderWay) = (Transfer is null && states.Contains(true), states.Contains(false));
        Gateways = await db.Gateways.AsNoTracking().Where(g => g.ArchivedAt == null)
            .OrderBy(g => g.TitleEnglish).ThenBy(g => g.Id).ToListAsync();
        if (invoice.IsPayable)
            Disputes = await db.DisputesOf(id).OrderByDescending(d => d.OpenedAt).ToListAsync();
        Reminders = await db.RemindersOfAsync(invoice, me.Organization, clock.GetUtcNow());
        LateFees = await db.LateFeesOfAsync(id);
        Automatic = await db.AutomaticOfAsync(invoice, default);
        IsElsewhere = invoice.IsDraft
            && await db.IsElsewhereAsync(DocumentKind.Invoice, invoice.SeriesId, default);
        await LoadPastAsync(id);
        return true;
    }

    /// <summary>An instant as the organization's clock shows it.</summary>
    public DateTime Local(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(me.Organization.TimeZone)).DateTime;

    async Task LoadPastAsync(Id<Invoice> id)
    {
        Settlements = await db.Allocations.AsNoTracking().Where(a => a.InvoiceId == id)
            .Join(db.Payments.AsNoTracking(), a => a.PaymentId, p => p.Id, (a, p) => new Settlement(a, p))
            .ToListAsync();
        Settlements = [.. Settlements.OrderBy(s => s.Allocation.At).ThenBy(s => s.Allocation.Id)];
        CreditNotes = await db.CreditNotes.AsNoTracking().Where(n => n.InvoiceId == id)
            .OrderBy(n => n.Id).ToListAsync();
        var about = new SalesDocument(Invoice);
        LastMessage = await db.LastMessageAboutAsync(about, me.Organization, default);
        Attachments = new(about, await db.AttachmentsOfAsync(about, default));
        WriteOffs = await db.WriteOffs.AsNoTracking().Where(w => w.InvoiceId == id).OrderBy(w => w.Id).ToListAsync();
        Timeline = await db.Timeline.AsNoTracking().Where(t => t.InvoiceId == id)
            .OrderByDescending(t => t.At).ThenByDescending(t => t.Id).ToListAsync();
        var users = Timeline.Select(t => t.UserId).OfType<Guid>().Concat(WriteOffs.Select(w => w.By))
            .Distinct().ToList();
        People = await db.Users.Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name);
    }
}

/// <summary>A part of a payment that settled the invoice.</summary>
public sealed record Settlement(Allocation Allocation, Payment Payment);
