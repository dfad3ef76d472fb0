using System.Globalization;
using Tamias.Web.Forms;

namespace Tamias.Web.Sales;

/// <summary>A draft's instalments as typed, without the rest; rows that are left empty do not count.</summary>
public sealed class InstalmentsForm
{
    /// <summary>Empty rows that stand ready.</summary>
    const int Spare = 2;

    public List<InstalmentRow> Rows { get; set; } = [];

    /// <summary>Into how many equal instalments it is to be split.</summary>
    public string? Count { get; set; } = "3";

    public static InstalmentsForm Of(IEnumerable<Instalment> parts, Currency currency) =>
        new() { Rows = [.. parts.Select(p => InstalmentRow.Of(p, currency))] };

    /// <summary>Up to as many rows as there can be, some of them empty.</summary>
    public void Spread()
    {
        Rows = [.. Rows.Where(r => !r.IsEmpty).Take(Invoice.MostInstalments - 1)];
        for (var i = 0; i < Spare && Rows.Count < Invoice.MostInstalments - 1; i++)
            Rows.Add(new());
    }

    /// <summary>The instalments in the order of their rows; what is wrong is said beside its field.</summary>
    public IReadOnlyList<Instalment> Read(Invoice draft, Beside beside)
    {
        var read = Rows.Index().Where(r => !r.Item.IsEmpty)
            .Select(r => (r.Index, Part: Part(r.Index, r.Item, draft.Currency, beside))).ToList();
        if (!read.TrueForAll(r => r.Part is not null))
            return [];

        var parts = read.ConvertAll(r => r.Part!);
        if (draft.OfferInstalments(parts) is { } refusal)
            beside.Say(Field(read[refusal.Part].Index, refusal.IsDay), refusal.Refusal.Sentence,
                refusal.Refusal.Arguments);
        return parts;
    }

    /// <summary>Equal parts, as evenly in time as days allow; null when it cannot be split so.</summary>
    public IReadOnlyList<Instalment>? Split(Invoice draft, Beside beside)
    {
        if (!int.TryParse(Count?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count is < 2 or > Invoice.MostInstalments)
        {
            beside.Say("Input.Count", "Enter a whole number from {0} to {1}.", 2, Invoice.MostInstalments);
            return null;
        }

        if (draft.DueOn is not { } end)
            return null;

        var days = end.DayNumber - draft.IssuedOn.DayNumber;
        var each = draft.Payable.Minor / count / draft.Currency.Step * draft.Currency.Step;
        return [.. Enumerable.Range(1, count - 1).Select(n =>
            new Instalment(draft.IssuedOn.AddDays(days * n / count), new Money(each, draft.Currency)))];
    }

    static Instalment? Part(int at, InstalmentRow row, Currency currency, Beside beside)
    {
        var culture = CultureInfo.CurrentCulture;
        var isDay = DayText.TryParse(row.DueOn, culture, out var day);
        if (!isDay)
            beside.Say(Field(at, isDay: true), "Enter a date.");
        var text = row.Part?.Trim() ?? "";
        if (text.EndsWith('%') && Rate.TryParse(text, culture, out var share) && !share.IsZero)
            return isDay ? new(day, share) : null;
        if (AmountText.TryParse(text, culture, currency, out var amount) && amount.IsPositive)
            return isDay ? new(day, amount) : null;

        beside.Say(Field(at, isDay: false), "Enter a part like 30% or an amount.");
        return null;
    }

    static string Field(int at, bool isDay) =>
        $"Input.Rows[{at}].{(isDay ? nameof(InstalmentRow.DueOn) : nameof(InstalmentRow.Part))}";
}

/// <summary>One row.</summary>
public sealed class InstalmentRow
{
    public string? DueOn { get; set; }

    /// <summary>"30%" or an amount.</summary>
    public string? Part { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(DueOn) && string.IsNullOrWhiteSpace(Part);

    public static InstalmentRow Of(Instalment part, Currency currency) => new()
    {
        DueOn = DayText.Format(part.DueOn),
        Part = part.Share.IsZero
            ? new Money(part.Minor, currency).ToNumber(CultureInfo.CurrentCulture)
            : part.Share.ToString(CultureInfo.CurrentCulture),
    };
}
