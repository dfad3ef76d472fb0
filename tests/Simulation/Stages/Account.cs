using System.Globalization;
using Tamias.Web.Tests.Banking;

namespace Tamias.Simulation.Stages;

/// <summary>A merchant's account at a bank: what came in there, and what the product was shown of it.</summary>
sealed class Account(House house)
{
    readonly HashSet<CamtEntry> shown = new(ReferenceEqualityComparer.Instance);
    readonly HashSet<CamtEntry> taken = new(ReferenceEqualityComparer.Instance);

    public House House => house;

    /// <summary>In the order of their coming.</summary>
    public List<CamtEntry> Entries { get; } = [];

    /// <summary>Lines that somebody opened again, at most.</summary>
    public int Reopened { get; set; }

    /// <summary>The merchant has an account; both have the same one, which is nobody's business here.</summary>
    public static async Task<Account> OpenAsync(World world, House house)
    {
        await using var scope = world.Nodes[0].Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        db.Add(new Gateway(world.Nodes[0].Ids.Next<Gateway>(), house.Id, GatewayKind.BankTransfer)
        {
            TitleGreek = "Κατάθεση", TitleEnglish = "Bank",
            Bank = new() { Iban = CamtText.Account, Beneficiary = "B" },
        });
        await db.SaveChangesAsync();
        return new(house);
    }

    /// <summary>What stands in a file of the days since then, whole days only.</summary>
    public IReadOnlyList<CamtEntry> Since(DateOnly day) => [.. Entries.Where(e => e.Day >= day)];

    public byte[] FileOf(IReadOnlyList<CamtEntry> entries, int version = 8)
    {
        shown.UnionWith(entries);
        return (new CamtText(CamtText.Account, version) { Entries = entries }).Bytes;
    }

    /// <summary>The product has said that it has these.</summary>
    public void Took(IReadOnlyList<CamtEntry> entries) => taken.UnionWith(entries);

    /// <summary>How often the product must have such a line at least, and may have at most.</summary>
    public IReadOnlyDictionary<string, (int Least, int Most)> Expected => shown.GroupBy(PrintOf, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => (g.Count(taken.Contains), g.Count()), StringComparer.Ordinal);

    public static string PrintOf(BankLine line) => string.Create(CultureInfo.InvariantCulture,
        $"{line.Facts.BookedOn:O} {line.Amount.Minor} {line.Facts.BankReference} {line.Facts.Reference}");

    static string PrintOf(CamtEntry entry)
    {
        var minor = long.Parse(entry.Amount.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            * (entry.IsReversal ? -1 : 1);
        return string.Create(CultureInfo.InvariantCulture,
            $"{entry.Day:O} {minor} {entry.BankReference} {entry.Parts[0].Reference}");
    }
}
