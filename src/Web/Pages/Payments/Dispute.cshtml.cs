using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Gateways;
using Tamias.Web.Payments;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Payments;

/// <summary>One dispute: why, until when, what money moved, and everything that can be sent to the bank.</summary>
public sealed class DisputeModel(Db db, Current me, StripeDashboard dashboard, EvidencePack pack) : PageModel
{
    public DisputeFacts Story { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Dispute> id, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetEvidenceAsync(Id<Dispute> id, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation)
            ? File(await pack.WriteAsync(Story, cancellation), "application/zip", $"{Story.Dispute.StripeId}.zip")
            : NotFound();

    /// <summary>An instant as the organization's clock shows it.</summary>
    public DateTime Local(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(me.Organization.TimeZone)).DateTime;

    async Task<bool> LoadAsync(Id<Dispute> id, CancellationToken cancellation) =>
        (Story = (await DisputeFacts.ReadAsync(db, dashboard, id, cancellation))!) is not null;
}
