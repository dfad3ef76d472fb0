using System.ComponentModel.DataAnnotations;

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

    public static GatewayForm Of(Gateway gateway) => new()
    {
        TitleGreek = gateway.TitleGreek, TitleEnglish = gateway.TitleEnglish, IsDefault = gateway.IsDefault,
        OffersAutomatic = gateway.OffersAutomatic,
    };

    public void Write(Gateway gateway)
    {
        (gateway.TitleGreek, gateway.TitleEnglish) = (TitleGreek.Trim(), TitleEnglish.Trim());
        gateway.IsDefault = IsDefault;
        gateway.OffersAutomatic = OffersAutomatic && gateway.Kind == GatewayKind.Stripe;
    }
}
