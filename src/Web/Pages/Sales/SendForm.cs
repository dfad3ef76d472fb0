using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Tamias.Web.Email;

namespace Tamias.Web.Pages.Sales;

/// <summary>What is typed on a page that sends a document.</summary>
public sealed class SendForm
{
    [Required, StringLength(64)]
    public string Token { get; set; } = "";

    /// <summary>The customer's addresses that are ticked.</summary>
    public List<string> To { get; set; } = [];

    [StringLength(1000, ErrorMessage = "At most {1} characters.")]
    public string? More { get; set; }

    [StringLength(1000, ErrorMessage = "At most {1} characters.")]
    public string? Cc { get; set; }

    [Required(ErrorMessage = "Fill this in."), StringLength(200, ErrorMessage = "At most {1} characters.")]
    public string? Subject { get; set; }

    [Required(ErrorMessage = "Fill this in."), StringLength(10_000, ErrorMessage = "At most {1} characters.")]
    public string? Message { get; set; }

    public bool AttachesPdf { get; set; } = true;

    /// <summary>Only where the page asks for it.</summary>
    public bool AttachesFiles { get; set; }

    public SendWish Wish(Guid userId) => new(Token, userId)
    {
        To = [.. To.Concat(Addresses.Split(More)).Distinct(StringComparer.OrdinalIgnoreCase)],
        Cc = [.. Addresses.Split(Cc).Distinct(StringComparer.OrdinalIgnoreCase)],
        Subject = Subject?.Trim() ?? "", Message = Message?.Trim() ?? "", AttachesPdf = AttachesPdf,
        AttachesFiles = AttachesFiles,
    };

    /// <summary>To whom it goes, for the sentence that says so.</summary>
    public string People => string.Join(", ", Wish(default).To);

    /// <summary>Says beside the fields what cannot be sent.</summary>
    public void Check(ModelStateDictionary state, IStringLocalizer words)
    {
        var wish = Wish(default);
        if (wish.To.Count == 0)
            state.AddModelError("Input.More", words["Choose or write at least one address."]);
        if (wish.To.Count + wish.Cc.Count > Addresses.Most)
            state.AddModelError("Input.More", words["At most {0} addresses at a time.", Addresses.Most]);
        foreach (var wrong in wish.To.Where(a => !Addresses.IsOne(a)))
            state.AddModelError("Input.More", words["“{0}” is not an e-mail address.", wrong]);
        foreach (var wrong in wish.Cc.Where(a => !Addresses.IsOne(a)))
            state.AddModelError("Input.Cc", words["“{0}” is not an e-mail address.", wrong]);
        if (wish.Subject.Any(char.IsControl))
            state.AddModelError("Input.Subject", words["Write the subject on one line."]);
    }
}
