using Microsoft.AspNetCore.WebUtilities;

namespace Tamias.Web.Bulk;

/// <summary>The list of invoices as it was when something was ticked in it.</summary>
public static class WayBack
{
    static readonly string[] Known = ["q", "state", "from", "to", "sort", "p"];

    const int Longest = 1000;

    /// <param name="query">Of the list's address, as its form brought it along; what the list does not know is left
    /// out.</param>
    public static string To(string? query)
    {
        var said = query is { Length: > 0 and <= Longest } ? QueryHelpers.ParseQuery(query) : [];
        return "/sales/invoices" + QueryString.Create(said.Where(p => Known.Contains(p.Key))) + "#ticked";
    }
}
