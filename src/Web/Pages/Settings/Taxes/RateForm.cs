using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Tamias.Web.Forms;

namespace Tamias.Web.Pages.Settings.Taxes;

/// <summary>A rate and the day it holds from, as typed.</summary>
public sealed class RateForm
{
    [Required(ErrorMessage = Sentences.Missing)]
    public string Rate { get; set; } = "";

    [Required(ErrorMessage = Sentences.Missing)]
    public string From { get; set; } = "";

    [StringLength(200, ErrorMessage = Sentences.TooLong)]
    public string? Source { get; set; }

    /// <summary>Reads all, or says beside each field what is wrong with it.</summary>
    public (DateOnly From, Rate Rate, string Source)? Read(
        ModelStateDictionary state, string prefix, IStringLocalizer words)
    {
        var hasRate = Tamias.Rate.TryParse(Rate, CultureInfo.CurrentCulture, out var rate);
        var hasDay = DayText.TryParse(From?.Trim(), CultureInfo.CurrentCulture, out var day);
        if (!hasRate && !string.IsNullOrWhiteSpace(Rate))
            state.AddModelError($"{prefix}.Rate",
                words["Enter a rate from 0 to 100 with at most two decimals, such as {0}.",
                    new Rate(1350).ToNumber(CultureInfo.CurrentCulture)]);
        if (!hasDay && !string.IsNullOrWhiteSpace(From))
            state.AddModelError($"{prefix}.From", words["Enter a day between 2000 and 2099."]);
        return hasRate && hasDay && state.IsValid ? (day, rate, Source?.Trim() ?? "") : null;
    }
}
