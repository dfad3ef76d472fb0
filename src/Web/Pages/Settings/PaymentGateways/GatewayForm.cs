using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Tamias.Web.Forms;

namespace Tamias.Web.Pages.Settings.PaymentGateways;

/// <summary>What a merchant fills in for a gateway of any kind.</summary>
public sealed class GatewayForm
{
    /// <summary>Made with the form, so that pressing Save twice makes one gateway.</summary>
    public Id<Gateway> Id { get; set; }

    [Required(ErrorMessage = "Fill this in.")]
    [StringLength(Gateway.LongestTitle, ErrorMessage = "At most {1} characters.")]
    public string TitleGreek { get; set; } = "";

    [Required(ErrorMessage = "Fill this in.")]
    [StringLength(Gateway.LongestTitle, ErrorMessage = "At most {1} characters.")]
    public string TitleEnglish { get; set; } = "";

    public bool IsDefault { get; set; }

    /// <summary>Of Stripe only.</summary>
    public bool OffersAutomatic { get; set; }

    /// <summary>Of Stripe only; empty for none.</summary>
    [AllowedValues("", null, "BE", "DE", "ES", "FR", "IE", "NL", ErrorMessage = "Choose one of the list.")]
    public string? TransferCountry { get; set; }

    /// <summary>For a select, in the reader's language.</summary>
    public static IEnumerable<SelectListItem> TransferCountries(string language, IStringLocalizer words) =>
    [
        new(words["Not offered"], ""),
        .. TransferWish.Countries.Select(c => new SelectListItem(Countries.NameIn(language, c), c)),
    ];

    public static GatewayForm Of(Gateway gateway) => new()
    {
        TitleGreek = gateway.TitleGreek, TitleEnglish = gateway.TitleEnglish, IsDefault = gateway.IsDefault,
        OffersAutomatic = gateway.OffersAutomatic, TransferCountry = gateway.TransferCountry,
    };

    /// <summary>Something is offered now that a key may lack permission for.</summary>
    public bool AddsTo(Gateway before) => (OffersAutomatic && !before.OffersAutomatic)
        || (!string.IsNullOrEmpty(TransferCountry) && before.TransferCountry.Length == 0);

    public void Write(Gateway gateway)
    {
        (gateway.TitleGreek, gateway.TitleEnglish) = (TitleGreek.Trim(), TitleEnglish.Trim());
        gateway.IsDefault = IsDefault;
        gateway.TransferCountry = gateway.Kind == GatewayKind.Stripe ? TransferCountry ?? "" : "";
        gateway.OffersAutomatic = OffersAutomatic && gateway.Kind == GatewayKind.Stripe;
    }
}
