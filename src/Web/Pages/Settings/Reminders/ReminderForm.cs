using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Tamias.Web.Forms;

namespace Tamias.Web.Pages.Settings.Reminders;

/// <summary>A rule of reminding as typed.</summary>
public sealed class ReminderForm
{
    /// <summary>"before", "on" or "after" the due date.</summary>
    public string When { get; set; } = "after";

    [StringLength(3, ErrorMessage = Sentences.TooLong)]
    public string? Days { get; set; } = "7";

    [StringLength(30, ErrorMessage = Sentences.TooLong)]
    public string? Least { get; set; }

    public bool AttachesPdf { get; set; }

    [StringLength(200, ErrorMessage = Sentences.TooLong)]
    public string? GreekSubject { get; set; }

    [StringLength(5000, ErrorMessage = Sentences.TooLong)]
    public string? GreekMessage { get; set; }

    [StringLength(200, ErrorMessage = Sentences.TooLong)]
    public string? EnglishSubject { get; set; }

    [StringLength(5000, ErrorMessage = Sentences.TooLong)]
    public string? EnglishMessage { get; set; }

    public int Version { get; set; }

    /// <summary>After the due date; null while it cannot be read.</summary>
    int? Shift => When == "on" ? 0 : Whole is { } days ? (When == "before" ? -days : days) : null;

    int? Whole => int.TryParse(Days?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days)
        && days is > 0 and <= ReminderRule.MostDays ? days : null;

    public static ReminderForm Of(ReminderRule rule) => new()
    {
        When = rule.Days switch { < 0 => "before", 0 => "on", _ => "after" },
        Days = rule.Days == 0 ? "" : Math.Abs(rule.Days).ToString(CultureInfo.InvariantCulture),
        Least = rule.Least.IsPositive ? rule.Least.ToNumber(CultureInfo.CurrentCulture) : "",
        AttachesPdf = rule.AttachesPdf,
        GreekSubject = rule.Greek.Subject, GreekMessage = rule.Greek.Message,
        EnglishSubject = rule.English.Subject, EnglishMessage = rule.English.Message,
        Version = rule.Version,
    };

    /// <summary>What attributes cannot say, beside each field.</summary>
    public void Check(ModelStateDictionary state, Currency currency, IStringLocalizer words)
    {
        if (When is not ("before" or "on" or "after"))
            state.AddModelError("Input.When", words[Sentences.NotChoice]);
        else if (Shift is null)
            state.AddModelError("Input.Days", words["Enter a whole number from 1 to {0}.", ReminderRule.MostDays]);
        if (LeastIn(currency) is null)
            state.AddModelError("Input.Least", words["Enter an amount such as {0}.",
                new Money(1250, currency).ToNumber(CultureInfo.CurrentCulture)]);
    }

    /// <summary>Only after <see cref="Check"/> found nothing.</summary>
    public void WriteTo(ReminderRule rule)
    {
        rule.Days = Shift!.Value;
        rule.Least = LeastIn(rule.Least.Currency)!.Value;
        rule.AttachesPdf = AttachesPdf;
        rule.Greek = Wording(GreekSubject, GreekMessage);
        rule.English = Wording(EnglishSubject, EnglishMessage);
    }

    Money? LeastIn(Currency currency) => string.IsNullOrWhiteSpace(Least) ? currency.Zero
        : AmountText.TryParse(Least, CultureInfo.CurrentCulture, currency, out var least) && least >= currency.Zero
            ? least : null;

    static ReminderWording Wording(string? subject, string? message) =>
        new(subject?.Trim() ?? "", message?.Trim() ?? "");
}
