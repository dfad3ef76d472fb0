using System.Globalization;

namespace Tamias.Web;

/// <summary>What files are called that people keep.</summary>
public static class FileNames
{
    const string Forbidden = ":*?\"<>|";

    /// <summary>Without what some systems do not allow in a name.</summary>
    public static string Safe(string name) =>
        string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '-' or '.' or '_' ? c : '-'));

    /// <summary>As its owner called it, without folders, what a system takes for an order, and what is not seen: signs
    /// that turn the direction of writing make one ending look like another.</summary>
    public static string Kept(string name) => string.Concat(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]
        .Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
        .Select(c => Forbidden.Contains(c) ? '-' : c)).Trim();
}
