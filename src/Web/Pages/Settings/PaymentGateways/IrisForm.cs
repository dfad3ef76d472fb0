using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Tamias.Web.Pages.Settings.PaymentGateways;

/// <summary>By what customers find the merchant in IRIS, as typed.</summary>
public sealed class IrisForm
{
    public string? Beneficiary { get; set; }

    public string? Alias { get; set; }

    public static IrisForm Of(Gateway gateway) =>
        new() { Beneficiary = gateway.Bank.Beneficiary, Alias = gateway.Alias };

    /// <summary>Writes it into the gateway, or says beside each field what is wrong.</summary>
    public bool WriteTo(Gateway gateway, ModelStateDictionary state, IStringLocalizer words)
    {
        var beneficiary = Beneficiary?.Trim() ?? "";
        if (beneficiary.Length == 0)
            state.AddModelError("Payee.Beneficiary", words["Fill this in."]);
        if (beneficiary.Length > BankForm.LongestName)
            state.AddModelError("Payee.Beneficiary", words["At most {0} characters.", BankForm.LongestName]);
        if (!IrisAlias.TryParse(Alias, out var alias))
            state.AddModelError("Payee.Alias",
                words["Enter the nine digits of your ΑΦΜ, or a mobile number that begins with 69."]);
        if (!state.IsValid)
            return false;

        (gateway.Bank, gateway.Alias) = (new() { Beneficiary = beneficiary }, alias);
        return true;
    }
}
