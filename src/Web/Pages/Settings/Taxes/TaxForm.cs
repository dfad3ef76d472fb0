using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tamias.Web.Forms;

namespace Tamias.Web.Pages.Settings.Taxes;

/// <summary>What of a tax is typed beside its rates.</summary>
public sealed class TaxForm
{
    static readonly (VatExemption Exemption, string Label)[] Reasons =
    [
        (VatExemption.None, "VAT is charged, or no reason is given"),
        (VatExemption.ServiceAbroad, "Service for a customer abroad"),
        (VatExemption.GoodsWithinUnion, "Goods for a business in another EU country"),
        (VatExemption.Export, "Export of goods"),
        (VatExemption.ReverseChargeAtHome, "Reverse charge at home"),
        (VatExemption.SmallBusiness, "Small business"),
        (VatExemption.ExemptActivity, "Exempt activity"),
        (VatExemption.OneStopShop, "One Stop Shop"),
        (VatExemption.Other, "Another reason, in your own words"),
    ];

    [Required(ErrorMessage = Sentences.Missing), StringLength(100, ErrorMessage = Sentences.TooLong)]
    public string Name { get; set; } = "";

    public bool IsDefault { get; set; }

    /// <summary>The number of a <see cref="VatExemption"/>.</summary>
    public string? Exemption { get; set; }

    [StringLength(Tax.LongestGround, ErrorMessage = Sentences.TooLong)]
    public string? Ground { get; set; }

    public int Version { get; set; }

    public static TaxForm Of(Tax tax) => new()
    {
        Name = tax.Name, IsDefault = tax.IsDefault, Exemption = $"{(int)tax.Exemption}", Ground = tax.Ground,
        Version = tax.Version,
    };

    public static IEnumerable<SelectListItem> Choices(IStringLocalizer words) =>
        Reasons.Select(r => new SelectListItem(words[r.Label], $"{(int)r.Exemption}"));

    /// <summary>Writes all but the default into the tax, or says beside the field why not.</summary>
    public bool WriteTo(Tax tax, ModelStateDictionary state, IStringLocalizer words)
    {
        var reason = Array.Find(Reasons, r => $"{(int)r.Exemption}" == (Exemption ?? "0"));
        var ground = Ground?.Trim() ?? "";
        if (reason.Label is null)
            state.AddModelError("Input.Exemption", words[Sentences.NotChoice]);
        else if (tax.Exempt(reason.Exemption, ground) is { } refusal)
            state.Refuse(reason.Exemption == VatExemption.Other && ground.Length == 0
                ? "Input.Ground" : "Input.Exemption", refusal, words);
        tax.Name = Name.Trim();
        return state.IsValid;
    }
}
