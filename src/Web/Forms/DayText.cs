using System.Globalization;

namespace Tamias.Web.Forms;

/// <summary>A day as a date field sends it (2026-03-31) or as a person of the culture writes it (31/3/2026).</summary>
public static class DayText
{
    static readonly DateOnly First = new(2000, 1, 1);
    static readonly DateOnly Last = new(2099, 12, 31);

    /// <summary>Refuses days outside 2000 to 2099: they are slips of the hand.</summary>
    public static bool TryParse(string? text, CultureInfo culture, out DateOnly day) =>
        (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            || DateOnly.TryParseExact(text, "d/M/yyyy", culture, DateTimeStyles.AllowWhiteSpaces, out day))
        && day >= First && day <= Last;

    public static string Format(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
