using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Tamias.Web.Payments;

namespace Tamias.Web.Pages.Payments;

/// <summary>What one invoice is to get, as typed.</summary>
public sealed class PartForm
{
    public Id<Invoice> Invoice { get; set; }

    public string? Amount { get; set; }

    /// <summary>What was meant, without empty fields and zeros; what is wrong stands beside its field.</summary>
    /// <param name="prefix">What the fields' names begin with.</param>
    public static List<SpreadPart> Read(
        IReadOnlyList<PartForm> typed, string prefix, Currency currency, ModelStateDictionary state,
        IStringLocalizer words)
    {
        var parts = new List<SpreadPart>();
        foreach (var (part, at) in typed.Select((p, at) => (p, at)).Where(p => !string.IsNullOrWhiteSpace(p.p.Amount)))
            if (AmountText.TryParse(part.Amount, CultureInfo.CurrentCulture, currency, out var amount)
                && amount.Minor is >= 0 and <= RecordForm.Most)
                parts.Add(new(part.Invoice, amount));
            else
                state.Refuse($"{prefix}Parts[{at}].Amount", RecordForm.NoAmount(currency), words);
        parts.RemoveAll(p => p.Amount.IsZero);
        return parts;
    }
}

/// <summary>The fields of several invoices.</summary>
/// <param name="Open">Those that still owe something.</param>
public sealed record PartFields(IReadOnlyList<PartForm> Parts, IReadOnlyList<Invoice> Open, string Prefix);
