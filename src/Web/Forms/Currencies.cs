using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Tamias.Web.Forms;

/// <summary>The currencies for a select, the euro first, named in the reader's language.</summary>
public static class Currencies
{
    static readonly ConcurrentDictionary<string, SelectListItem[]> Lists = new(StringComparer.Ordinal);

    public static IReadOnlyList<SelectListItem> In(string language) => Lists.GetOrAdd(language, List);

    static SelectListItem[] List(string language)
    {
        var names = Countries.Codes.Select(c => Countries.Region(language, c))
            .DistinctBy(r => r.ISOCurrencySymbol, StringComparer.Ordinal)
            .ToDictionary(r => r.ISOCurrencySymbol, r => r.CurrencyNativeName, StringComparer.Ordinal);
        return Currency.Known.OrderByDescending(c => c == Currency.Eur)
            .Select(c =>
                new SelectListItem(names.TryGetValue(c.Code, out var name) ? $"{c.Code} – {name}" : c.Code, c.Code))
            .ToArray();
    }
}
