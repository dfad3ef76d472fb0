using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Gateways;
using Tamias.Web.Payments;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Payments;

/// <summary>One payout with the lines that it is made up of, and the same for the accountant.</summary>
public sealed class PayoutModel(Db db, Current me, StripeDashboard dashboard, IStringLocalizer<Words> words) : PageModel
{
    public PayoutFacts Facts { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Payout> id, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetCsvAsync(Id<Payout> id, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation)
            ? File(new PayoutCsv(words, Local).Write(Facts, CultureInfo.CurrentCulture), "text/csv",
                $"{Facts.Payout.StripeId}.csv")
            : NotFound();

    /// <summary>An instant as the organization's clock shows it.</summary>
    public DateTime Local(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(me.Organization.TimeZone)).DateTime;

    async Task<bool> LoadAsync(Id<Payout> id, CancellationToken cancellation) =>
        (Facts = (await PayoutFacts.ReadAsync(db, dashboard, id, cancellation))!) is not null;
}
