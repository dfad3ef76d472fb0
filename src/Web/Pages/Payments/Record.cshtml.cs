using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Banking;
using Tamias.Web.Forms;
using Tamias.Web.Payments;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Payments;

/// <summary>Records a payment by hand: first from whom, then how much and for which invoices.</summary>
public sealed class Record(
    Db db, Current me, TimeProvider clock, RecordPayment recording, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty]
    public RecordForm Input { get; set; } = new();

    /// <summary>Null while the page still asks from whom.</summary>
    public RecordScope? Scope { get; private set; }

    public IReadOnlyList<(Id<Customer> Id, string Name)> Customers { get; private set; } = [];

    /// <summary>The line of a bank's statement that is recorded; null without one.</summary>
    public BankLine? Line { get; private set; }

    /// <summary>In which currencies this customer may pay.</summary>
    public IReadOnlyList<Currency> Currencies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(
        Id<Customer>? customer, Id<Invoice>? invoice, string? currency, Id<BankLine>? line, [FromServices] Ids ids)
    {
        if (!await FindLineAsync(line))
            return NotFound();

        var wanted = invoice is null
            ? null
            : await db.Invoices.AsNoTracking().FirstOrDefaultAsync(i => i.Id == invoice);
        if (invoice is not null && wanted is not { IsDraft: false })
            return NotFound();
        if (wanted is null && customer is null)
            return await AskAsync();
        if (!await LoadAsync(wanted?.CustomerId ?? customer!.Value, wanted?.Currency.Code ?? currency))
            return NotFound();

        Prefill(ids.Next<Payment>(), wanted);
        if (wanted is not null && await OffersIrisAloneAsync(wanted))
            Input.Method = nameof(PaymentMethod.Iris);
        return Page();
    }

    /// <summary>Of the ways that are recorded by hand.</summary>
    async Task<bool> OffersIrisAloneAsync(Invoice invoice)
    {
        var offered = invoice.Gateways.Select(g => g.GatewayId).ToList();
        var kinds = await db.Gateways.Where(g => offered.Contains(g.Id) && g.ArchivedAt == null).Select(g => g.Kind)
            .ToListAsync();
        return kinds.Contains(GatewayKind.Iris) && !kinds.Contains(GatewayKind.BankTransfer);
    }

    public async Task<IActionResult> OnPostAsync(
        Id<Customer> customer, string? currency, Id<BankLine>? line, CancellationToken cancellation)
    {
        if (!await FindLineAsync(line) || !await LoadAsync(customer, currency))
            return NotFound();
        if (Input.Id.IsNone)
            return BadRequest();
        if (Input.Read(Scope!, me.User.Id, ModelState, words) is not { } wish)
            return Page();

        ModelState.Refuse("", await TryAsync(wish with { LineId = line }, cancellation), words);
        if (!ModelState.IsValid)
            return Page();

        TempData["Notice"] = words["The payment is recorded."].Value;
        return RedirectToPage("Show", new { id = wish.Id });
    }

    /// <summary>Puts the amount to the oldest invoices first, and shows the form again.</summary>
    public async Task<IActionResult> OnPostFillAsync(Id<Customer> customer, string? currency, Id<BankLine>? line)
    {
        if (!await FindLineAsync(line) || !await LoadAsync(customer, currency))
            return NotFound();

        Input.Parts = [.. Scope!.Open.Select(i => new PartForm { Invoice = i.Id })];
        Input.Fill(Scope);
        ModelState.Clear();
        if (Input.Parts.All(p => p.Amount is null))
            ModelState.Refuse("Input.Amount", RecordForm.NoAmount(Scope.Currency), words);
        return Page();
    }

    async Task<Refusal?> TryAsync(PaymentByHand wish, CancellationToken cancellation)
    {
        try
        {
            return await recording.RecordAsync(wish, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new("What you were changing has just been changed. Go back, load it again and repeat.");
        }
    }

    void Prefill(Id<Payment> id, Invoice? wanted) => Input = new()
    {
        Id = id,
        ReceivedOn = DayText.Format(Line?.Facts.BookedOn ?? Scope!.Today),
        Amount = (Line?.Amount ?? (wanted is { IsPayable: true } ? wanted.Outstanding : null as Money?))
            ?.ToNumber(CultureInfo.CurrentCulture),
        Reference = Line is null ? null : RecordLine.ReferenceOf(Line),
        Parts = [.. Scope!.Open.Select(i => new PartForm
        {
            Invoice = i.Id, Amount = i.Id == wanted?.Id ? i.Outstanding.ToNumber(CultureInfo.CurrentCulture) : null,
        })],
    };

    /// <summary>False for a line that is not there, or that is no money to record.</summary>
    async Task<bool> FindLineAsync(Id<BankLine>? id) =>
        id is null || (Line = await db.BankLines.AsNoTracking()
            .FirstOrDefaultAsync(l => l.Id == id && l.Amount.Minor > 0)) is not null;

    async Task<PageResult> AskAsync()
    {
        var customers = await db.Customers.Where(c => c.ArchivedAt == null).OrderBy(c => c.SearchText)
            .Select(c => new { c.Id, c.Party.Name }).ToListAsync();
        Customers = customers.ConvertAll(c => (c.Id, c.Name));
        return Page();
    }

    async Task<bool> LoadAsync(Id<Customer> id, string? currencyCode)
    {
        var customer = await db.Customers.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id);
        if (customer is null)
            return false;

        var owed = await db.Invoices.Owed()
            .Where(i => i.CustomerId == id).Select(i => i.Currency).Distinct().ToListAsync();
        Currencies = [.. owed.Append(customer.Currency).Distinct().OrderBy(c => c.Code, StringComparer.Ordinal)];
        var currency = Line?.Amount.Currency ?? Currency.Find(currencyCode)
            ?? (owed.Count == 1 ? owed[0] : customer.Currency);
        var open = await db.OpenInvoices(id, currency).ToListAsync();
        Scope = new(customer, currency, me.Organization.Today(clock.GetUtcNow()), open);
        return true;
    }
}
