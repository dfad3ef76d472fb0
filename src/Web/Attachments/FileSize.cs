using System.Globalization;

namespace Tamias.Web.Attachments;

/// <summary>How large a file is, for people.</summary>
public static class FileSize
{
    /// <summary>"1,2 MB"; below a megabyte in whole KB, at least one.</summary>
    public static string Of(int bytes, CultureInfo culture) => bytes >= 1024 * 1024
        ? string.Create(culture, $"{bytes / (1024.0 * 1024):0.0} MB")
        : string.Create(culture, $"{Math.Max(1, (bytes + 512) / 1024)} KB");
}
