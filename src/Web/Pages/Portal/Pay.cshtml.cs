using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Payments;
using Tamias.Web.People;
using Tamias.Web.Portal;
using Tamias.Web.Transfers;

namespace Tamias.Web.Pages.Portal;

/// <summary>Several invoices, or all that is owed in one currency, paid at one form; or with the customer's
/// credit.</summary>
public sealed class Pay(
    PayingTogether together, StartPayment start, ApplyCredit applying, Ids ids, IStringLocalizer<Words> words)
    : PageModel
{
    [BindProperty(SupportsGet = true, Name = "currency")]
    public string? Code { get; set; }

    /// <summary>Those that are ticked.</summary>
    [BindProperty]
    public List<Id<Invoice>> Chosen { get; set; } = [];

    /// <summary>The sum of what was ticked when the page was shown, as text.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>As typed, where a part can be paid.</summary>
    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public Id<Gateway> Gateway { get; set; }

    [BindProperty]
    public bool Insist { get; set; }

    /// <summary>Of the allocation to come: using the credit counts once.</summary>
    [BindProperty]
    public Id<Allocation> Allocation { get; set; }

    public TogetherSight Open { get; private set; } = null!;

    public TogetherSight Sight { get; private set; } = null!;

    /// <summary>By which what is ticked can be transferred; null when by none.</summary>
    public Gateway? TransferGateway => Sight.TransferGateway(Gateway);

    public bool MustInsist { get; private set; }

    public string Total => Sight.Total.ToNumber(CultureInfo.CurrentCulture);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (Open.Invoices.Count == 0)
            return RedirectToPage("Index");

        Choose([.. Open.Invoices.Select(i => i.Id).Where(i => !Open.Halted.ContainsKey(i))]);
        return Page();
    }

    /// <summary>Looks at the sum of what is ticked.</summary>
    public async Task<IActionResult> OnPostSumAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();

        Choose(Chosen);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        return !IsAsSeen() || Wish() is not { } wish
            ? Page() : await AnswerAsync(await start.GoAsync(wish, cancellation), cancellation);
    }

    /// <summary>The customer wants to pay what is ticked with one transfer.</summary>
    public async Task<IActionResult> OnPostTransferAsync(
        [FromServices] StartTransfer transfer, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!IsAsSeen() || Wish() is not { } wish)
            return Page();

        wish = wish with { GatewayId = TransferGateway?.Id ?? Gateway, BackPath = wish.BackPath + "#transfer" };
        return await AnswerAsync(await transfer.GoAsync(wish, cancellation), cancellation);
    }

    async Task<IActionResult> AnswerAsync(StartedPayment started, CancellationToken cancellation)
    {
        if (started.Refusal is null)
            return Redirect(started.Url);

        await LoadAsync(cancellation);
        Seen = Total;
        MustInsist = started.MayInsist;
        ModelState.Refuse("", started.Refusal, words);
        return Page();
    }

    /// <summary>Puts the customer's credit to what is ticked.</summary>
    public async Task<IActionResult> OnPostCreditAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!IsAsSeen())
            return Page();

        var spread = Sight.SpreadOfCredit();
        var refusal = spread.Parts.Count == 0
            ? new("There is no credit that these invoices could use.")
            : await TryAsync(new(Allocation, spread, UserId: null), cancellation);
        if (refusal is not null)
        {
            await LoadAsync(cancellation);
            Choose(Chosen);
            ModelState.Refuse("", refusal, words);
            return Page();
        }

        TempData["PortalNotice"] = words["{0} of your credit is used.", spread.Sum(Open.Currency)].Value;
        return RedirectToPage(new { currency = Code });
    }

    async Task<Refusal?> TryAsync(CreditWish wish, CancellationToken cancellation)
    {
        try
        {
            return await applying.ApplyAsync(wish, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new("What you were changing has just been changed. Go back, load it again and repeat.");
        }
    }

    /// <summary>Nobody pays a sum that they have not seen: other ticks, or another sum meanwhile, are shown
    /// first.</summary>
    bool IsAsSeen()
    {
        if (Sight.Invoices.Count == 0)
            ModelState.Refuse("", new("Tick what you want to pay."), words);
        else if (Seen != Total)
            ModelState.Refuse("", new("What is ticked comes to {0}. Look at it, and continue.", Sight.Total), words);
        if (ModelState.IsValid)
            return true;

        Choose(Chosen);
        return false;
    }

    PaymentWish? Wish()
    {
        var amount = Sight.Total;
        if (Sight.TakesParts && !AmountText.TryParse(Amount, CultureInfo.CurrentCulture, Sight.Currency, out amount))
            ModelState.Refuse(nameof(Amount), new("Enter an amount as a number, for example {0}.", Total), words);
        else
            ModelState.Refuse(nameof(Amount), Sight.Offer(amount), words);
        return !ModelState.IsValid ? null : new(Sight.SpreadOf(amount), Gateway)
        {
            PaidPath = "/portal/paid", BackPath = "/portal", Language = ReaderCulture.Language,
            DespiteInProgress = Insist,
        };
    }

    /// <summary>False for a currency that is none.</summary>
    async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (Currency.Find(Code) is not { } currency)
            return false;

        Open = await together.ReadAsync(currency, cancellation);
        Sight = Open.Only(Chosen);
        Gateway = Sight.Gateways.Any(g => g.Id == Gateway) ? Gateway : Sight.FirstGateway;
        if (Allocation == default)
            Allocation = ids.Next<Allocation>();
        return true;
    }

    void Choose(List<Id<Invoice>> chosen)
    {
        Chosen = chosen;
        Sight = Open.Only(chosen);
        Gateway = Sight.FirstGateway;
        Seen = Amount = Total;
    }
}
