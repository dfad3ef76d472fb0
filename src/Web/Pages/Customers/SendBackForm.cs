using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Tamias.Web.Forms;
using Tamias.Web.Pages.Payments;
using Tamias.Web.Payments;
using Tamias.Web.Transfers;

namespace Tamias.Web.Pages.Customers;

/// <summary>What is to be sent back, as typed.</summary>
public sealed class SendBackForm
{
    /// <summary>Of what will go back: the form counts once.</summary>
    public Id<TransferReturn> Id { get; set; }

    public string? Amount { get; set; }

    public string? Email { get; set; }

    /// <summary>What was meant; null when something is wrong, which then stands beside its field.</summary>
    public ReturnWish? Read(
        TransferAccount account, Guid userId, ModelStateDictionary state, IStringLocalizer words)
    {
        var (currency, email) = (account.Waiting.Currency, Email?.Trim() ?? "");
        if (!AmountText.TryParse(Amount, CultureInfo.CurrentCulture, currency, out var amount) || !amount.IsPositive)
            state.Refuse("Input.Amount", RecordForm.NoAmount(currency), words);
        if (email.Length == 0)
            state.AddModelError("Input.Email", words[Sentences.Missing]);
        else if (!EmailText.IsValid(email))
            state.AddModelError("Input.Email", words[Sentences.NotEmail]);
        return !state.IsValid || Id.IsNone ? null : new(Id, account.Id, amount, email, userId);
    }
}
