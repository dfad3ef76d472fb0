namespace Tamias.Web;

/// <summary>What files are called that people keep.</summary>
public static class FileNames
{
    /// <summary>Without what some systems do not allow in a name.</summary>
    public static string Safe(string name) =>
        string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '-' or '.' or '_' ? c : '-'));
}
