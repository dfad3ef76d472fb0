using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Payments;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Payments;

/// <summary>Uses what is left of a payment for open invoices of its customer; asks first whose it is when nobody
/// knows.</summary>
public sealed class AllocateModel(Db db, Current me, AllocateRest allocating, IStringLocalizer<Words> words) : PageModel
{
    /// <summary>Of the first allocation to come: the form counts once.</summary>
    [BindProperty]
    public Id<Allocation> Allocation { get; set; }

    [BindProperty]
    public List<PartForm> Parts { get; set; } = [];

    public Payment Payment { get; private set; } = null!;

    public Money Rest { get; private set; }

    /// <summary>Null when it is not known whose it is.</summary>
    public Customer? Customer { get; private set; }

    /// <summary>Whose it could be; only where that is asked.</summary>
    public IReadOnlyList<(Id<Customer> Id, string Name)> Customers { get; private set; } = [];

    public IReadOnlyList<Invoice> Open { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(
        Id<Payment> id, [FromServices] Ids ids, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();

        (Allocation, Parts) = (ids.Next<Allocation>(), Filled());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Payment> id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation) || Customer is null || Allocation.IsNone)
            return NotFound();

        var parts = PartForm.Read(Parts, "", Rest.Currency, ModelState, words);
        if (ModelState.IsValid)
            ModelState.Refuse("", await TryAsync(parts, cancellation), words);
        if (!ModelState.IsValid)
            return Page();

        TempData["Notice"] = words["The money is used for the invoices."].Value;
        return RedirectToPage("Show", new { id });
    }

    /// <summary>Whose it is.</summary>
    public async Task<IActionResult> OnPostAssignAsync(
        Id<Payment> id, Id<Customer> customer, [FromServices] AssignPayment assigning, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();

        ModelState.Clear(); // a key that cannot be read is nobody's
        ModelState.Refuse("", await assigning.AssignAsync(id, customer, cancellation), words);
        if (!ModelState.IsValid)
            return Page();

        TempData["Notice"] = words["The payment belongs to this customer now."].Value;
        return RedirectToPage("Allocate", new { id });
    }

    async Task<Refusal?> TryAsync(IReadOnlyList<SpreadPart> parts, CancellationToken cancellation)
    {
        try
        {
            return await allocating.GoAsync(
                new(Allocation, Payment.Id, new(Customer!.Id, parts), me.User.Id), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new("What you were changing has just been changed. Go back, load it again and repeat.");
        }
    }

    /// <summary>From the oldest invoice on, as far as it goes.</summary>
    List<PartForm> Filled()
    {
        var left = Rest;
        var parts = new List<PartForm>();
        foreach (var invoice in Open)
        {
            var part = Money.Min(left, invoice.Outstanding);
            left -= part;
            parts.Add(new()
            {
                Invoice = invoice.Id, Amount = part.IsPositive ? part.ToNumber(CultureInfo.CurrentCulture) : null,
            });
        }

        return parts;
    }

    async Task<bool> LoadAsync(Id<Payment> id, CancellationToken cancellation)
    {
        if (await db.Payments.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancellation) is not { } payment)
            return false;

        (Payment, Rest) = (payment, await db.RestOfAsync(payment, cancellation));
        Customer = await db.Customers.AsNoTracking()
            .FirstOrDefaultAsync(c => c.Id == payment.CustomerId, cancellation);
        if (Customer is { } known)
            Open = await db.OpenInvoices(known.Id, Rest.Currency).ToListAsync(cancellation);
        else
            Customers = (await db.Customers.Where(c => c.ArchivedAt == null).OrderBy(c => c.SearchText)
                .Select(c => new { c.Id, c.Party.Name }).ToListAsync(cancellation)).ConvertAll(c => (c.Id, c.Name));
        return true;
    }
}
