using Microsoft.AspNetCore.Mvc.Rendering;

namespace Tamias.Web.Forms;

/// <summary>Time zones by their IANA names, with the hours they are ahead of universal time.</summary>
public static class Zones
{
    public static bool IsKnown(string? id) =>
        id?.Contains('/', StringComparison.Ordinal) == true && TimeZoneInfo.TryFindSystemTimeZoneById(id, out _);

    public static IEnumerable<SelectListItem> All(DateTimeOffset now) => TimeZoneInfo.GetSystemTimeZones()
        .Where(z => z.HasIanaId && z.Id.Contains('/', StringComparison.Ordinal))
        .OrderBy(z => z.Id, StringComparer.Ordinal)
        .Select(z => new SelectListItem($"{z.Id.Replace('_', ' ')} ({Ahead(z.GetUtcOffset(now))})", z.Id));

    static string Ahead(TimeSpan offset) => FormattableString.Invariant(
        $"{(offset < TimeSpan.Zero ? '−' : '+')}{Math.Abs(offset.Hours)}:{Math.Abs(offset.Minutes):00}");
}
