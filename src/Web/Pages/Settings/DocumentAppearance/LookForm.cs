using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Tamias.Web.Documents;
using Tamias.Web.Forms;

namespace Tamias.Web.Pages.Settings.DocumentAppearance;

/// <summary>The look of documents as chosen and typed.</summary>
public sealed class LookForm
{
    /// <summary>Among the colours, the one that is typed.</summary>
    public const string Own = "own";

    public string? Layout { get; set; }

    /// <summary>One of those offered, or <see cref="Own"/>.</summary>
    public string? Accent { get; set; }

    [StringLength(20, ErrorMessage = Sentences.TooLong)]
    public string? OwnAccent { get; set; }

    public string? Paper { get; set; }

    public bool NumbersLines { get; set; }

    public bool ShowsUnits { get; set; }

    public bool ShowsLineTax { get; set; }

    public int Version { get; set; }

    public static LookForm Of(Organization organization)
    {
        var look = organization.Look;
        var isOffered = IsOffered(look.Accent);
        return new()
        {
            Layout = LookChoices.ValueOf(look.Layout),
            Accent = isOffered ? look.Accent : Own,
            OwnAccent = isOffered ? null : $"#{look.Accent.ToUpperInvariant()}",
            Paper = LookChoices.ValueOf(look.Paper),
            NumbersLines = look.NumbersLines,
            ShowsUnits = look.ShowsUnits,
            ShowsLineTax = look.ShowsLineTax,
            Version = organization.Version,
        };
    }

    /// <summary>Null when something is wrong; it is said beside its field then.</summary>
    /// <param name="present">What is saved now.</param>
    public DocumentLook? Read(DocumentLook present, ModelStateDictionary state, IStringLocalizer words)
    {
        var (layout, paper) = (LookChoices.LayoutOf(Layout), LookChoices.PaperOf(Paper));
        if (layout is null)
            state.AddModelError("Input.Layout", words[Sentences.NotChoice]);
        if (paper is null)
            state.AddModelError("Input.Paper", words[Sentences.NotChoice]);
        var accent = AccentOf(present, state, words);
        return !state.IsValid ? null : new()
        {
            Layout = layout!.Value,
            Accent = accent,
            Paper = paper!.Value,
            NumbersLines = NumbersLines,
            ShowsUnits = ShowsUnits,
            ShowsLineTax = ShowsLineTax,
        };
    }

    string AccentOf(DocumentLook present, ModelStateDictionary state, IStringLocalizer words)
    {
        var (own, refusal) = LookChoices.AccentOf(OwnAccent);
        if (Accent == Own)
        {
            state.Refuse("Input.OwnAccent", refusal, words);
            return own;
        }

        if (!IsOffered(Accent))
            state.AddModelError("Input.Accent", words[Sentences.NotChoice]);
        // What stands there from before is left behind; what is new was written to be used.
        else if (!string.IsNullOrWhiteSpace(OwnAccent) && own != present.Accent)
            state.AddModelError("Input.OwnAccent", words["Choose “Own colour” to use this one, or clear the field."]);
        return Accent ?? "";
    }

    static bool IsOffered(string? accent) => LookChoices.Accents.Any(a => a.Value == accent);
}
