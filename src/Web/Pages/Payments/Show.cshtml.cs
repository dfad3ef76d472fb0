using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Gateways;
using Tamias.Web.Payments;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Payments;

/// <summary>One payment: from whom, how, for what, and where Stripe shows it.</summary>
public sealed class Show(
    Db db, Current me, StripeDashboard dashboard, TakeBackPayment takingBack, IStringLocalizer<Words> words)
    : PageModel
{
    public PaymentStory Story { get; private set; } = null!;

    public Payment Payment => Story.Payment;

    public async Task<IActionResult> OnGetAsync(Id<Payment> id, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostTakeBackAsync(Id<Payment> id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();

        var refusal = await TryAsync(id, cancellation);
        TempData[refusal is null ? "Notice" : "Problem"] =
            refusal?.In(words) ?? words["The payment is taken back."].Value;
        return RedirectToPage("Show", new { id });
    }

    async Task<Refusal?> TryAsync(Id<Payment> id, CancellationToken cancellation)
    {
        try
        {
            return await takingBack.TakeBackAsync(id, me.User.Id, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new("What you were changing has just been changed. Go back, load it again and repeat.");
        }
    }

    async Task<bool> LoadAsync(Id<Payment> id, CancellationToken cancellation) =>
        (Story = (await PaymentStory.ReadAsync(db, dashboard, id, cancellation))!) is not null;
}
