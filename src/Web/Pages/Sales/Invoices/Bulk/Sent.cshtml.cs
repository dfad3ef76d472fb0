using Microsoft.AspNetCore.Mvc;
using Tamias.Web.Bulk;

namespace Tamias.Web.Pages.Sales.Invoices.Bulk;

/// <summary>What has become of many invoices that were sent together; looks again by itself while mails wait.</summary>
public sealed class Sent(BulkFates fates) : TickedPage
{
    const int Soon = 2;
    const int Later = 30;

    /// <summary>Of the form that sent them.</summary>
    [BindProperty(Name = "token", SupportsGet = true)]
    public string Token { get; set; } = "";

    public IReadOnlyList<BulkFate> Rows { get; private set; } = [];

    public int Mails => Rows.Count(r => r.Mail is not null);

    public int Gone => Rows.Count(r => r.IsSent);

    public int Waiting => Rows.Count(r => r.IsWaiting);

    public int Failed => Rows.Count(r => r.HasFailed);

    /// <summary>Seconds until the next look; rarely when all that wait have been tried before. Zero when nothing
    /// waits.</summary>
    public int Pause => Waiting == 0 ? 0 : Rows.Any(r => r is { IsWaiting: true, Error: "" }) ? Soon : Later;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!Ids.IsToken(Token) || Ticked.Count is 0 or > Most)
            return NotFound();

        Rows = await fates.ReadAsync(Token, Ticked, cancellation);
        return Rows.Count == 0 ? NotFound() : Page();
    }
}
