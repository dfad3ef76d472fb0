namespace Tamias.Web.People;

/// <summary>Light or dark pages for the merchant's people, chosen for each device; otherwise what the device prefers.
/// The customer's pages and documents are paper.</summary>
public static class Appearance
{
    public const string Automatic = "auto";

    const string Cookie = "tamias-appearance";

    /// <summary>Each with its word.</summary>
    public static readonly IReadOnlyList<(string Value, string Word)> All =
        [(Automatic, "As the device"), ("light", "Light"), ("dark", "Dark")];

    public static bool IsKnown(string? value) => All.Any(a => a.Value == value);

    /// <summary>"light" or "dark"; null when it is left to the device.</summary>
    public static string? ChosenBy(HttpRequest request) =>
        ReaderCookie.Read(request, Cookie) is { } chosen and ("light" or "dark") ? chosen : null;

    public static void Choose(HttpContext context, string value) => ReaderCookie.Keep(context, Cookie, value);
}
