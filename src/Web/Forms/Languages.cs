using Microsoft.AspNetCore.Mvc.Rendering;

namespace Tamias.Web.Forms;

/// <summary>The two languages, each named in itself.</summary>
public static class Languages
{
    public static readonly SelectListItem[] All = [new("Ελληνικά", "el"), new("English", "en")];

    public static bool IsKnown(string? language) => language is "el" or "en";
}
