namespace Tamias.Web.Imports;

/// <summary>What becomes of a row.</summary>
/// <param name="Number">As the spreadsheet counts, headings being row 1; blank rows do not count.</param>
/// <param name="Why">Why it is wrong, or what it is taken for; empty for a new one.</param>
public sealed record ImportRow(int Number, string Title, ImportFate Fate, string Why);

/// <summary>What an import does with a row.</summary>
public enum ImportFate
{
    New,

    /// <summary>What it tells of is there already and stays as it is.</summary>
    There,

    /// <summary>It is left out.</summary>
    Wrong,
}
