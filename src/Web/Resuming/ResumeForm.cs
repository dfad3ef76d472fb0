using System.Globalization;

namespace Tamias.Web.Resuming;

/// <summary>What a person says about the time since the backup. What the page did not show is not touched.</summary>
public sealed class ResumeForm
{
    public List<SeriesRow> Series { get; set; } = [];

    /// <summary>Mails that the page showed.</summary>
    public List<Id<Mail>> Mails { get; set; } = [];

    /// <summary>Those of them that are sent; the others are dropped.</summary>
    public List<Id<Mail>> Sends { get; set; } = [];

    /// <summary>Recurring invoices that the page showed.</summary>
    public List<Id<RecurringInvoice>> Recurring { get; set; } = [];

    /// <summary>Those of them that are made for the days that have come; the others go on after today.</summary>
    public List<Id<RecurringInvoice>> Makes { get; set; } = [];

    public static ResumeForm Of(Held held) => new()
    {
        Series = held.Series.ConvertAll(s => new SeriesRow
        {
            Id = s.Id, Next = s.Next.ToString(CultureInfo.InvariantCulture),
        }),
    };

    /// <summary>The wanted number of a series, null where the form has none that can be read.</summary>
    public int? NextOf(NumberSeries series) => int.TryParse(
        Series.FirstOrDefault(s => s.Id == series.Id)?.Next?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture,
        out var next) ? next : null;

    /// <summary>The name of a series' field.</summary>
    public string FieldOf(NumberSeries series) =>
        $"Input.Series[{Math.Max(Series.FindIndex(s => s.Id == series.Id), 0)}].Next";
}

/// <summary>The next number of one series, as typed.</summary>
public sealed class SeriesRow
{
    public Id<NumberSeries> Id { get; set; }

    public string? Next { get; set; }
}
