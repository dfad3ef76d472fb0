using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tamias.Web.Email;

namespace Tamias.Web.Pages.Sales;

/// <summary>The page that composes the mail with which a document goes to its customer.</summary>
public abstract class Compose : PageModel
{
    [BindProperty]
    public SendForm Input { get; set; } = new();

    public Customer Customer { get; protected set; } = null!;

    /// <summary>What the document is called.</summary>
    public abstract string Name { get; }

    /// <summary>Where who sends nothing goes.</summary>
    public abstract string Cancel { get; }

    /// <summary>Translation key.</summary>
    public abstract string Button { get; }

    /// <summary>Translation key of the tick for the PDF.</summary>
    public abstract string Enclosure { get; }

    /// <summary>Translation key: where the mail's button leads.</summary>
    public virtual string LeadsTo => "Below it stands a button that leads to the invoice.";

    /// <summary>Names of further files that can go along.</summary>
    public IReadOnlyList<string> Files { get; protected set; } = [];

    protected void Prefill(string token, MailText text) => Input = new()
    {
        Token = token, To = [.. Customer.Emails.Take(1)], Subject = text.Subject, Message = text.Body,
        AttachesFiles = Files.Count > 0,
    };
}
