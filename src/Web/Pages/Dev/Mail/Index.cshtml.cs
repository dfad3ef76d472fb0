using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MimeKit;
using Tamias.Web.Email;
using Tamias.Web.Security;

namespace Tamias.Web.Pages.Dev.Mail;

/// <summary>The mails that were kept as files instead of sent, newest first.</summary>
[AllowAnonymous, DevelopmentOnly]
public sealed class IndexModel(MailDrop drop) : PageModel
{
    const int Most = 100;

    public IReadOnlyList<(Id<Tamias.Mail> Id, MimeMessage Message)> Mails { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var mails = new List<(Id<Tamias.Mail>, MimeMessage)>();
        foreach (var name in drop.Names().Take(Most))
            if (Id<Tamias.Mail>.TryParse(name, null, out var id)
                && await drop.FindAsync(id, cancellation) is { } message)
                mails.Add((id, message));
        Mails = mails;
    }
}
