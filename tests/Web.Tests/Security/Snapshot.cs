using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tamias.Data;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Security;

/// <summary>All that one organization has in the database, as one comparable text.</summary>
static class Snapshot
{
    public static Task<string> OfAsync(App app, Id<Organization> organization) =>
        app.WithDbAsync(organization, async db =>
    {
        var lines = new List<string>();
        foreach (var type in db.Model.GetEntityTypes().Where(t => typeof(IOwned).IsAssignableFrom(t.ClrType)))
        {
            var rows = (IEnumerable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!
                .MakeGenericMethod(type.ClrType).Invoke(db, null)!;
            lines.AddRange(rows.Select(row => $"{type.ShortName()}: {Text(db, row)}"));
        }

        var whole = string.Join('\n', lines.Order(StringComparer.Ordinal));
        return $"{lines.Count} rows, {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))}";
    });

    static string Text(Db db, object row) => string.Join(", ", db.Entry(row).Properties
        .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Metadata.Name}={p.CurrentValue}")));
}
