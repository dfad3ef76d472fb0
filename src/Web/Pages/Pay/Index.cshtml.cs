using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tamias.Web.Attachments;
using Tamias.Web.AutomaticPayments;
using Tamias.Web.Display;
using Tamias.Web.Documents;
using Tamias.Web.Messages;
using Tamias.Web.Payments;
using Tamias.Web.People;
using Tamias.Web.Sales;
using Tamias.Web.Transfers;

namespace Tamias.Web.Pages.Pay;

/// <summary>The one page a customer sees: the invoice as paper, its state, and Pay. Looking changes nothing.</summary>
[AllowAnonymous, EnableRateLimiting(Throttle.Permalink)]
public sealed class Index(
    Db db, PaidInvoice paid, DocumentTexts texts, StartPayment start, IStringLocalizer<Words> words) : PageModel
{
    public Invoice Invoice { get; private set; } = null!;

    public DocumentText Document { get; private set; } = null!;

    public IReadOnlyList<CreditNote> CreditNotes { get; private set; } = [];

    /// <summary>What this invoice was paid with, and how much of it went here.</summary>
    public IReadOnlyList<(Payment Payment, Money Amount)> Payments { get; private set; } = [];

    /// <summary>Files that go with the invoice.</summary>
    public IReadOnlyList<Attachment> Attachments { get; private set; } = [];

    /// <summary>How often the customer or the merchant wrote about it.</summary>
    public int Messages { get; private set; }

    /// <summary>The customer has been invited to the portal.</summary>
    public bool HasPortal { get; private set; }

    public IReadOnlyList<Gateway> Gateways { get; private set; } = [];

    /// <summary>What a bank has not confirmed yet.</summary>
    public Money UnderWay { get; private set; }

    public bool IsUnderWay => UnderWay.IsPositive;

    /// <summary>A bank holds money that this invoice was paid with until it decides.</summary>
    public bool IsUnderReview { get; private set; }

    public bool MustInsist { get; private set; }

    /// <summary>Automatic payments were stopped a moment ago.</summary>
    public bool HasStopped => Request.Query["stopped"] == "1" && Automatic.Method is null;

    public bool ShowsPanel => Request.Query["panel"] == "1";

    [BindProperty]
    public Id<Gateway> Gateway { get; set; }

    /// <summary>Of an invoice that is paid in instalments.</summary>
    public IReadOnlyList<PayChoice> Choices { get; private set; } = [];

    /// <summary>As typed where the customer may choose it; otherwise what their page showed.</summary>
    [BindProperty]
    public string? Amount { get; set; }

    /// <summary>As typed beside the choices; empty when one of them is meant.</summary>
    [BindProperty]
    public string? Other { get; set; }

    [BindProperty]
    public bool Insist { get; set; }

    /// <summary>What the payer lets be charged, or may.</summary>
    public AutomaticSight Automatic { get; private set; } = null!;

    /// <summary>The payer agrees that later invoices are charged to what they pay with now.</summary>
    [BindProperty]
    public bool Agrees { get; set; }

    /// <summary>On which something is charged next.</summary>
    public DateOnly? NextDay { get; private set; }

    public CustomerState State { get; private set; } = null!;

    /// <summary>Null when none is awaited.</summary>
    public TransferSight? Transfer { get; private set; }

    /// <summary>By which the payer can transfer; null when by none.</summary>
    public Gateway? TransferGateway { get; private set; }

    public async Task<IActionResult> OnGetAsync(string permalink, [FromServices] TimeProvider clock) =>
        await LoadAsync(permalink, clock) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string permalink, [FromServices] TimeProvider clock)
    {
        if (!await LoadAsync(permalink, clock))
            return NotFound();
        if (Wish(permalink) is not { } wish || !MayAgree())
            return Page();
        if (Agrees)
            wish = wish with { Consent = Consent(clock.GetUtcNow()) };

        return await AnswerAsync(await start.GoAsync(wish, HttpContext.RequestAborted), permalink, clock);
    }

    /// <summary>The payer wants to transfer, and is told where on this page.</summary>
    public async Task<IActionResult> OnPostTransferAsync(
        string permalink, [FromServices] StartTransfer transfer, [FromServices] TimeProvider clock)
    {
        if (!await LoadAsync(permalink, clock))
            return NotFound();
        if (Wish(permalink) is not { } wish)
            return Page();

        wish = wish with { GatewayId = TransferGateway?.Id ?? Gateway, BackPath = wish.BackPath + "#transfer" };
        return await AnswerAsync(await transfer.GoAsync(wish, HttpContext.RequestAborted), permalink, clock);
    }

    async Task<IActionResult> AnswerAsync(StartedPayment started, string permalink, TimeProvider clock)
    {
        if (started.Refusal is null)
            return Redirect(started.Url);

        await LoadAsync(permalink, clock);
        MustInsist = started.MayInsist;
        var beside = Invoice.AllowsPartialPayments && !started.MayInsist ? Field : "";
        ModelState.Refuse(beside, started.Refusal, words);
        return Page();
    }

    /// <summary>The payer wants nothing charged any more.</summary>
    public async Task<IActionResult> OnPostStopAsync(string permalink, [FromServices] StopAutomatic stopping)
    {
        if (await paid.FindAsync(permalink, HttpContext.RequestAborted) is not { } found)
            return NotFound();

        await stopping.StopAsync(found.CustomerId, SavedMethodEnd.StoppedByCustomer, HttpContext.RequestAborted);
        return Redirect($"/pay/{permalink}?stopped=1");
    }

    /// <summary>The state alone, for the script that waits for a change.</summary>
    public async Task<IActionResult> OnGetStateAsync(string permalink, [FromServices] TimeProvider clock) =>
        await LoadAsync(permalink, clock) ? Content(State.Name) : NotFound();

    /// <summary>Where the amount was typed or chosen.</summary>
    string Field => Choices.Count > 0 && !string.IsNullOrWhiteSpace(Other) ? nameof(Other) : nameof(Amount);

    PaymentWish? Wish(string permalink)
    {
        var rest = Invoice.Outstanding;
        var text = Field == nameof(Other) ? Other : Amount;
        var isNumber = AmountText.TryParse(text, CultureInfo.CurrentCulture, Invoice.Currency, out var amount);
        Refusal? refusal = Invoice.AllowsPartialPayments
            ? isNumber ? null
                : new("Enter an amount as a number, for example {0}.", rest.ToNumber(CultureInfo.CurrentCulture))
            : amount == rest || Choices.Any(c => c.Amount == amount) ? null
            : new("What is to be paid has changed meanwhile: it is {0} now.", rest);
        ModelState.Refuse(Invoice.AllowsPartialPayments ? Field : "", refusal, words);
        return refusal is not null
            ? null
            : PaymentWish.For(Invoice, Gateway, amount, permalink, ReaderCulture.Language) with
            {
                DespiteInProgress = Insist,
            };
    }

    bool MayAgree()
    {
        if (Agrees && !Automatic.Offering.Contains(Gateway))
            ModelState.Refuse(nameof(Agrees), new("Automatic payments are not possible with this way to pay."), words);
        return ModelState.IsValid;
    }

    Consent Consent(DateTimeOffset now) => new(
        words[AutomaticWords.Consent, Invoice.Seller.Name], ReaderCulture.Language, now,
        HttpContext.Connection.RemoteIpAddress?.ToString() ?? "");

    async Task<bool> LoadAsync(string permalink, TimeProvider clock)
    {
        if (await paid.FindAsync(permalink, HttpContext.RequestAborted) is not { } found)
            return false;

        Invoice = found;
        UnderWay = await db.UnderWayAsync(found, HttpContext.RequestAborted);
        IsUnderReview = found.IsPayable && await db.HoldingFor(found.Id).AnyAsync();
        HasPortal = await db.PortalAccesses.AnyAsync(a => a.CustomerId == found.CustomerId && a.RevokedAt == null);
        Attachments = await db.ShownAttachmentsOfAsync(new SalesDocument(found), HttpContext.RequestAborted);
        Messages = await db.MessagesAbout(new(found)).CountAsync();
        if (found.Credited.IsPositive)
            CreditNotes = await db.CreditNotes.AsNoTracking().Where(n => n.InvoiceId == found.Id)
                .OrderBy(n => n.Id).ToListAsync();
        if (found.Paid.IsPositive)
            Payments = await db.PaymentsOfAsync(found, HttpContext.RequestAborted);
        if (found.IsPayable)
            Gateways = await Payable.GatewaysAsync(db, [found], HttpContext.RequestAborted);
        Transfer = await db.AwaitedTransferAsync(found.Id, HttpContext.RequestAborted) is { } awaited
            ? new(awaited) : null;
        Automatic = await db.AutomaticOfAsync(found, Gateways, HttpContext.RequestAborted);
        Gateway = Gateways.Any(g => g.Id == Gateway) ? Gateway : Gateways.Select(g => g.Id).FirstOrDefault();
        TransferGateway = (await db.TransferGatewaysAsync(found.Currency, Gateways, HttpContext.RequestAborted))
            .MaxBy(g => g.Id == Gateway);
        var organization = await db.Organizations.AsNoTracking().FirstAsync(o => o.Id == found.OrganizationId);
        NextDay = Automatic.Next is { NextAt: { } at } ? organization.Today(at) : null;
        Choices = PayChoice.Of(found, UnderWay, organization.Today(clock.GetUtcNow()));
        Amount ??= Proposed().ToNumber(CultureInfo.CurrentCulture);
        Document = await texts.OfAsync(found, ReaderCulture.Language, HttpContext.RequestAborted);
        State = CustomerState.Of(found, organization.Today(clock.GetUtcNow()), IsUnderWay, IsUnderReview);
        return true;
    }

    /// <summary>Of instalments what is due, or else the next; otherwise all that is owed, without what is under way,
    /// where that can be paid by itself.</summary>
    Money Proposed() => Choices.Count > 0 ? Choices[Math.Max(Choices.Count - 2, 0)].Amount
        : Invoice.Outstanding - UnderWay is var left && Invoice.OfferPayment(left) is null
        ? left : Invoice.Outstanding;
}
