using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Tamias.Web.Forms;

namespace Tamias.Web.Pages.Settings.Numbering;

/// <summary>A number series as typed.</summary>
public sealed class SeriesForm
{
    const int LargestStart = 1_000_000_000;

    /// <summary>"invoice", "credit-note" or "estimate"; asked only of a new series.</summary>
    public string Kind { get; set; } = "invoice";

    [StringLength(20, ErrorMessage = Sentences.TooLong)]
    public string? Prefix { get; set; }

    [Required(ErrorMessage = Sentences.Missing)]
    public string Padding { get; set; } = "4";

    [Required(ErrorMessage = Sentences.Missing)]
    public string Next { get; set; } = "1";

    public bool IsElsewhere { get; set; }

    public bool IsDefault { get; set; }

    public int Version { get; set; }

    /// <summary>Null for what is none.</summary>
    public DocumentKind? DocumentKind => Kind switch
    {
        "invoice" => Tamias.DocumentKind.Invoice,
        "credit-note" => Tamias.DocumentKind.CreditNote,
        "estimate" => Tamias.DocumentKind.Estimate,
        _ => null,
    };

    public string BarePrefix => Prefix?.Trim() ?? "";

    /// <summary>The next number; 0 while it cannot be read.</summary>
    public int First => Whole(Next) is > 0 and <= LargestStart and var first ? first : 0;

    public static SeriesForm Of(NumberSeries series) => new()
    {
        Prefix = series.Prefix,
        Padding = series.Padding.ToString(CultureInfo.InvariantCulture),
        Next = series.Next.ToString(CultureInfo.InvariantCulture),
        IsElsewhere = series.IsElsewhere,
        IsDefault = series.IsDefault,
        Version = series.Version,
    };

    /// <summary>What attributes cannot say, beside each field.</summary>
    public void Check(ModelStateDictionary state, IStringLocalizer words)
    {
        if (DocumentKind is null)
            state.AddModelError("Input.Kind", words[Sentences.NotChoice]);
        // "1" and "23" would read like "12" and "3".
        if (BarePrefix.Length > 0 && char.IsDigit(BarePrefix[^1]))
            state.AddModelError("Input.Prefix",
                words["End the prefix with a letter or a sign, so that it is not read as part of the number."]);
        if (Whole(Padding) is not (>= 1 and <= 10) && !string.IsNullOrWhiteSpace(Padding))
            state.AddModelError("Input.Padding", words["Enter a whole number from 1 to 10."]);
        if (First == 0 && !string.IsNullOrWhiteSpace(Next))
            state.AddModelError("Input.Next", words["Enter a whole number from 1."]);
    }

    /// <summary>Only after <see cref="Check"/> found nothing. The prefix stays once a number has been given
    /// out.</summary>
    /// <returns>Why the series refuses it, and for which field.</returns>
    public (string Field, Refusal Refusal)? WriteTo(NumberSeries series)
    {
        if (series.LastIssuedOn is not null && series.Prefix != BarePrefix)
            return ("Input.Prefix",
                new("Numbers have been given out with this prefix. Open a new series for another one."));
        if (series.NumberElsewhere(IsElsewhere) is { } stays)
            return ("Input.IsElsewhere", stays);
        if (series.StartAt(First) is { } refusal)
            return ("Input.Next", refusal);

        series.Prefix = BarePrefix;
        series.Padding = Whole(Padding)!.Value;
        return null;
    }

    static int? Whole(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
