using System.Collections;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Tamias.Data;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Security;

/// <summary>All that one organization has in the database, row by row, amounts and parts included.</summary>
sealed class Snapshot
{
    /// <summary>What changes by itself while somebody looks: mails are sent, work is taken up.</summary>
    static readonly string[] Fleeting =
    [
        "LastEventAt", "NotBeforeAt", "NextCheckAt", "LockoutEnd", "AccessFailedCount", "ConcurrencyStamp",
        "Mail.SentAt", "Mail.Tries", "Mail.Version", "Mail.ButtonUrl", // a link that signs in is forgotten
        "NextRoundAt", "NextListAt", "CheckedAt", "EventCursor", "EventsReadUntil", "ListedUntil",
        "SkewSeconds", "Hearing", "AccountVersion", "TroubleTold", "FeeCheckAt", "Connection.Version",
    ];

    readonly List<(string Kind, string Row)> rows = [];

    /// <summary>One comparable text.</summary>
    public string Text => string.Join('\n', rows.Select(r => $"{r.Kind}: {r.Row}").Order(StringComparer.Ordinal));

    public static Task<Snapshot> OfAsync(App app, Id<Organization> organization) =>
        app.WithDbAsync(organization, async db =>
        {
            var snapshot = new Snapshot();
            foreach (var type in db.Model.GetEntityTypes().Where(t => typeof(IOwned).IsAssignableFrom(t.ClrType)))
                snapshot.Add(db, type.ShortName(), (IEnumerable<object>)typeof(DbContext)
                    .GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type.ClrType).Invoke(db, null)!);
            snapshot.Add(db, "Organization", await db.Organizations.Where(o => o.Id == organization).ToListAsync());
            snapshot.Add(db, "User",
                await db.Users.Where(u => db.Members.Any(m => m.UserId == u.Id)).ToListAsync());
            return snapshot;
        });

    /// <summary>How many rows of each kind there are more than before.</summary>
    public string Since(Snapshot before) => string.Join(", ", rows.Concat(before.rows).Select(r => r.Kind)
        .Distinct().Order(StringComparer.Ordinal)
        .Select(kind => (Kind: kind, More: Count(kind) - before.Count(kind))).Where(k => k.More != 0)
        .Select(k => $"{k.Kind} {k.More:+0;-0}"));

    /// <summary>The first row that is another than before, or new; empty when all is as it was.</summary>
    public string FirstChange(Snapshot before) => rows.Concat(before.rows)
        .FirstOrDefault(r => !(rows.Contains(r) && before.rows.Contains(r))) is { Kind: { } kind } changed
            ? $"{kind}: {changed.Row}" : "";

    /// <summary>The rows that speak of one of these: "CustomerId" and the key of a customer.</summary>
    public IEnumerable<string> Mentions(IEnumerable<(string Property, string Key)> others) =>
        from other in others
        from row in rows
        where row.Row.Contains($" {other.Property}={other.Key}", StringComparison.Ordinal)
        select $"{row.Kind} speaks of {other}";

    int Count(string kind) => rows.Count(r => r.Kind == kind);

    void Add(Db db, string kind, IEnumerable<object> all)
    {
        foreach (var row in all.Where(r => r is not TimelineEntry { Kind: TimelineKind.Sent }
            and not EstimateEvent { Kind: EstimateEventKind.Sent })) // as soon as it is
            rows.Add((kind, Describe(db, row)));
    }

    static string Describe(Db db, object row)
    {
        var entry = db.Entry(row);
        var parts = entry.Collections.Where(c => c.CurrentValue is not null)
            .SelectMany(c => ((IEnumerable)c.CurrentValue!).Cast<object>()).Select(part => $"[{Describe(db, part)}]")
            .Order(StringComparer.Ordinal); // the database gives them in any order
        return string.Join(',', Values(entry.Properties)
            .Concat(entry.ComplexProperties.SelectMany(c => Values(c.Properties))).Concat(parts));
    }

    static IEnumerable<string> Values(IEnumerable<PropertyEntry> properties) => properties
        .Where(p => !Fleeting.Contains(p.Metadata.Name, StringComparer.Ordinal)
            && !Fleeting.Contains($"{p.EntityEntry.Metadata.ShortName()}.{p.Metadata.Name}", StringComparer.Ordinal))
        .Select(p => string.Create(CultureInfo.InvariantCulture, $" {p.Metadata.Name}={p.CurrentValue}"));
}
