using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MimeKit;
using Tamias.Web.Email;
using Tamias.Web.Security;

namespace Tamias.Web.Pages.Dev.Mail;

/// <summary>One kept mail: its headers, both forms of its text, its attachments.</summary>
[AllowAnonymous, DevelopmentOnly]
public sealed class Show(MailDrop drop) : PageModel
{
    public Id<Tamias.Mail> Id { get; private set; }

    public MimeMessage Message { get; private set; } = null!;

    public IReadOnlyList<MimePart> Attachments => [.. Message.Attachments.OfType<MimePart>()];

    public async Task<IActionResult> OnGetAsync(Id<Tamias.Mail> id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();

        Response.Headers.ContentSecurityPolicy += "; frame-src 'self'";
        return Page();
    }

    /// <summary>The HTML part alone, allowed its inline styles and nothing else.</summary>
    public async Task<IActionResult> OnGetHtmlAsync(Id<Tamias.Mail> id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();

        Response.Headers.ContentSecurityPolicy =
            "sandbox allow-popups allow-top-navigation-by-user-activation; default-src 'none'; "
            + "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
        Response.Headers.XFrameOptions = "SAMEORIGIN";
        return Content(Message.HtmlBody ?? "", "text/html; charset=utf-8");
    }

    public async Task<IActionResult> OnGetAttachmentAsync(
        Id<Tamias.Mail> id, int number, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation) || number < 0 || number >= Attachments.Count)
            return NotFound();

        var bytes = new MemoryStream();
        await Attachments[number].Content!.DecodeToAsync(bytes, cancellation);
        bytes.Position = 0;
        return File(bytes, "application/octet-stream", Attachments[number].FileName);
    }

    async Task<bool> LoadAsync(Id<Tamias.Mail> id, CancellationToken cancellation)
    {
        Id = id;
        Message = (await drop.FindAsync(id, cancellation))!;
        return Message is not null;
    }
}
