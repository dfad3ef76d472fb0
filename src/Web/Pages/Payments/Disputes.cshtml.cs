using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.People;

namespace Tamias.Web.Pages.Payments;

/// <summary>Payments that payers object to at their banks: what waits for an answer first.</summary>
public sealed class DisputesModel(Db db, Current me) : PageModel
{
    /// <summary>Each with the customer's name; empty when that is unknown.</summary>
    public List<(Dispute Dispute, string Who)> Rows { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, false);

    public async Task OnGetAsync([FromQuery(Name = "p")] int number = 1)
    {
        var list = db.Disputes.AsNoTracking()
            .OrderBy(d => d.ClosedAt != null).ThenByDescending(d => d.OpenedAt).ThenByDescending(d => d.Id);
        (var disputes, Pager) = await Pager.ReadAsync(list, number);
        var payments = disputes.ConvertAll(d => d.PaymentId);
        var names = await db.Payments.Where(p => payments.Contains(p.Id)).Select(p => new
        {
            p.Id, Name = db.Customers.Where(c => c.Id == p.CustomerId).Select(c => c.Party.Name).FirstOrDefault(),
        }).ToDictionaryAsync(p => p.Id, p => p.Name ?? "");
        Rows = disputes.ConvertAll(d => (d, names.GetValueOrDefault(d.PaymentId, "")));
    }

    /// <summary>An instant as the organization's clock shows it.</summary>
    public DateTime Local(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(me.Organization.TimeZone)).DateTime;
}
