using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Tamias.Web.Forms;

namespace Tamias.Web.Pages.Sales.Recurring;

/// <summary>When and how an invoice is repeated, as typed.</summary>
public sealed class RecurringForm
{
    [StringLength(3, ErrorMessage = Sentences.TooLong)]
    public string? Every { get; set; } = "1";

    /// <summary>"day", "week" or "month".</summary>
    public string Unit { get; set; } = "month";

    public string? StartOn { get; set; }

    /// <summary>Empty without end.</summary>
    public string? EndOn { get; set; }

    /// <summary>"draft", "issue" or "send".</summary>
    public string Action { get; set; } = "send";

    public bool AttachesPdf { get; set; }

    public int Version { get; set; }

    int? Whole => int.TryParse(Every?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var every)
        && every is > 0 and <= RecurringInvoice.MostApart ? every : null;

    RecurrenceUnit? ReadUnit => Unit switch
    {
        "day" => RecurrenceUnit.Day, "week" => RecurrenceUnit.Week, "month" => RecurrenceUnit.Month, _ => null,
    };

    RecurrenceAction? ReadAction => Action switch
    {
        "draft" => RecurrenceAction.Draft, "issue" => RecurrenceAction.Issue, "send" => RecurrenceAction.Send,
        _ => null,
    };

    public static RecurringForm Of(RecurringInvoice recurring) => new()
    {
        Every = recurring.Every.ToString(CultureInfo.InvariantCulture),
        Unit = recurring.Unit switch
        {
            RecurrenceUnit.Day => "day", RecurrenceUnit.Week => "week", _ => "month",
        },
        StartOn = DayText.Format(recurring.StartOn),
        EndOn = recurring.EndOn is { } end ? DayText.Format(end) : "",
        Action = recurring.Action switch
        {
            RecurrenceAction.Draft => "draft", RecurrenceAction.Issue => "issue", _ => "send",
        },
        AttachesPdf = recurring.AttachesPdf,
        Version = recurring.Version,
    };

    /// <summary>What attributes cannot say, beside each field.</summary>
    /// <param name="state">Where it is said.</param>
    /// <param name="earliest">The first day that may be chosen for the start.</param>
    /// <param name="words">Of the reader's language.</param>
    public void Check(ModelStateDictionary state, DateOnly earliest, IStringLocalizer words)
    {
        if (Whole is null)
            state.AddModelError("Input.Every",
                words["Enter a whole number from 1 to {0}.", RecurringInvoice.MostApart]);
        if (ReadUnit is null)
            state.AddModelError("Input.Unit", words[Sentences.NotChoice]);
        if (ReadAction is null)
            state.AddModelError("Input.Action", words[Sentences.NotChoice]);
        if (Day(StartOn) is not { } start)
            state.AddModelError("Input.StartOn", words["Enter a date."]);
        else if (start < earliest)
            state.AddModelError("Input.StartOn", words["Choose a day from {0:d} on.", earliest]);
        else if (Day(EndOn) is { } end && end < start)
            state.AddModelError("Input.EndOn", words["The end cannot be before the start."]);
        if (!string.IsNullOrWhiteSpace(EndOn) && Day(EndOn) is null)
            state.AddModelError("Input.EndOn", words["Enter a date."]);
    }

    /// <summary>Only after <see cref="Check"/> found nothing.</summary>
    public void WriteTo(RecurringInvoice recurring)
    {
        recurring.Schedule(Day(StartOn)!.Value, Whole!.Value, ReadUnit!.Value, Day(EndOn));
        recurring.Action = ReadAction!.Value;
        recurring.AttachesPdf = AttachesPdf;
    }

    static DateOnly? Day(string? text) =>
        DayText.TryParse(text, CultureInfo.CurrentCulture, out var day) ? day : null;
}
