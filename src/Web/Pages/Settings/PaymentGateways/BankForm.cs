using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Tamias.Web.Pages.Settings.PaymentGateways;

/// <summary>The account that a bank transfer goes to, as typed.</summary>
public sealed class BankForm
{
    /// <summary>Characters of the two names: what a transfer of the euro area carries (SEPA).</summary>
    public const int LongestName = 70;

    /// <summary>With or without spaces.</summary>
    public const int LongestIban = 50;

    public string? Iban { get; set; }

    public string? Bic { get; set; }

    public string? Bank { get; set; }

    public string? Beneficiary { get; set; }

    public static BankForm Of(BankAccount bank) => new()
    {
        Iban = Tamias.Iban.TryParse(bank.Iban, out var iban) ? iban.ToString() : bank.Iban,
        Bic = bank.Bic, Bank = bank.Bank, Beneficiary = bank.Beneficiary,
    };

    /// <summary>The account; null when something typed is wrong, which then stands beside its field.</summary>
    public BankAccount? Read(ModelStateDictionary state, IStringLocalizer words)
    {
        var isIban = Tamias.Iban.TryParse(Iban, out var iban);
        if (string.IsNullOrWhiteSpace(Iban))
            Refuse(state, nameof(Iban), new("Fill this in."), words);
        else if (!isIban)
            Refuse(state, nameof(Iban), new("This is not an IBAN: check each letter and digit."), words);
        if (BankCode is not null && !IsBankCode(BankCode))
            Refuse(state, nameof(Bic), new("A BIC has 8 or 11 letters and digits, such as ETHNGRAA."), words);
        if (string.IsNullOrWhiteSpace(Beneficiary))
            Refuse(state, nameof(Beneficiary), new("Fill this in."), words);
        RefuseLong(state, nameof(Beneficiary), Beneficiary, words);
        RefuseLong(state, nameof(Bank), Bank, words);
        return state.IsValid
            ? new()
            {
                Iban = iban!.Value, Bic = BankCode ?? "", Bank = Bank?.Trim() ?? "", Beneficiary = Beneficiary!.Trim(),
            }
            : null;
    }

    string? BankCode => string.IsNullOrWhiteSpace(Bic)
        ? null
        : Bic.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    static bool IsBankCode(string code) =>
        code.Length is 8 or 11 && code[..6].All(char.IsAsciiLetterUpper)
        && code[6..].All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));

    static void RefuseLong(ModelStateDictionary state, string field, string? text, IStringLocalizer words)
    {
        if (text?.Length > LongestName)
            Refuse(state, field, new("At most {0} characters.", LongestName), words);
    }

    static void Refuse(ModelStateDictionary state, string field, Refusal refusal, IStringLocalizer words) =>
        state.Refuse($"Bank.{field}", refusal, words);
}
