using System.Globalization;

namespace Tamias.Web.Sales;

/// <summary>A credit note as typed. Everything is text, so that what is wrong can be shown again as it was
/// written.</summary>
public sealed class CreditForm
{
    /// <summary>Characters of the reason.</summary>
    public const int LongestReason = 500;

    const string Prefix = "Input.";

    /// <summary>The note's own key: sent twice, it is issued once.</summary>
    public Id<CreditNote> Id { get; set; }

    /// <summary>The invoice's figures that whoever presses the button has read.</summary>
    public string? Seen { get; set; }

    /// <summary>The amount that they have read.</summary>
    public string? Shown { get; set; }

    public string? Reason { get; set; }

    /// <summary>Asked for where credit notes are issued elsewhere.</summary>
    public FiscalForm Fiscal { get; set; } = new();

    /// <summary>How much of each line of the invoice, in the order of the lines.</summary>
    public List<string?> Quantities { get; set; } = [];

    /// <summary>Everything that is left.</summary>
    public static CreditForm Whole(Creditable creditable, Id<CreditNote> id)
    {
        var left = creditable.Lines.Select(l => (string?)creditable.LeftOf(l).ToString(CultureInfo.CurrentCulture));
        return new() { Id = id, Quantities = [.. left] };
    }

    /// <summary>What is left now where more than that was wanted.</summary>
    public void Fit(Creditable creditable)
    {
        var wanted = Quantities;
        Quantities = [.. creditable.Lines.Select((line, i) => Wanted(wanted, i) is { } scaled
            && scaled <= creditable.LeftOf(line).TenThousandths
                ? wanted[i]
                : creditable.LeftOf(line).ToString(CultureInfo.CurrentCulture))];
    }

    /// <summary>Quantities by the places of the lines; what is wrong is said beside its field and left out.</summary>
    public IReadOnlyDictionary<int, Quantity> Read(Creditable creditable, Beside? beside)
    {
        while (Quantities.Count < creditable.Lines.Count)
            Quantities.Add(null); // left out of the form; the page has a field for each line

        var quantities = new Dictionary<int, Quantity>();
        foreach (var (i, line) in creditable.Lines.Index())
        {
            var left = creditable.LeftOf(line);
            var field = $"{Prefix}{nameof(Quantities)}[{i}]";
            if (Wanted(Quantities, i) is not { } scaled)
                beside?.Say(field, "Enter a number from 0 to {0}.", left.ToString(CultureInfo.CurrentCulture));
            else if (scaled > left.TenThousandths)
                beside?.Say(field, "At most {0} is left to credit.", left.ToString(CultureInfo.CurrentCulture));
            else
                quantities[line.Position] = new(scaled);
        }

        return quantities;
    }

    public string ReasonFor(Beside beside)
    {
        var reason = beside.Text(Prefix + nameof(Reason), Reason, LongestReason);
        if (reason.Length == 0)
            beside.Say(Prefix + nameof(Reason), "Say why. The reason stands on the credit note.");
        return reason;
    }

    /// <summary>In ten-thousandths; nothing typed is nothing, null is not to be read.</summary>
    static long? Wanted(List<string?> typed, int i)
    {
        var text = i < typed.Count ? typed[i] : "";
        if (string.IsNullOrWhiteSpace(text))
            return 0;

        return NumberText.TryParse(text, CultureInfo.CurrentCulture, 4, out var scaled) && scaled >= 0 ? scaled : null;
    }
}
