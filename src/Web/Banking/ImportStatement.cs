using System.Security.Cryptography;

namespace Tamias.Web.Banking;

/// <summary>Takes a bank's file in: lines that are new become rows, all of them or none. What was imported once is
/// known.</summary>
public sealed class ImportStatement(Db db, Ids ids, TimeProvider clock)
{
    /// <summary>Bytes of a file.</summary>
    public const int Largest = 10 * 1024 * 1024;

    const int LongestName = 200;

    /// <summary>The import, or why there is none.</summary>
    public async Task<(BankStatement? Statement, Refusal? Refusal)> GoAsync(
        IFormFile? upload, Guid userId, CancellationToken cancellation)
    {
        if (upload is null or { Length: 0 })
            return (null, new("Choose a file first."));
        if (upload.Length > Largest)
            return (null, new("The file is larger than 10 MB. Ask your bank for a shorter period."));

        using var bytes = new MemoryStream();
        await upload.CopyToAsync(bytes, cancellation);
        var (file, unreadable) = CamtFile.Read(bytes.ToArray());
        return file is null
            ? (null, unreadable)
            : await TryAsync(file, FileOf(upload, bytes.ToArray()), userId, cancellation);
    }

    static StatementFile FileOf(IFormFile upload, byte[] content) => new(
        CutText.Of(FileNames.Safe(Path.GetFileName(upload.FileName)), LongestName),
        Convert.ToHexStringLower(SHA256.HashData(content)));

    async Task<(BankStatement?, Refusal?)> TryAsync(
        CamtFile file, StatementFile source, Guid userId, CancellationToken cancellation)
    {
        try
        {
            return await db.InTransactionAsync(() => WriteAsync(file, source, userId, cancellation), cancellation);
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            db.ChangeTracker.Clear();
            return (null, new("Lines of this statement were imported by somebody else at this moment. Try again."));
        }
    }

    async Task<(BankStatement?, Refusal?)> WriteAsync(
        CamtFile file, StatementFile source, Guid userId, CancellationToken cancellation)
    {
        if (await db.BankStatements.AnyAsync(s => s.FileHash == source.Hash, cancellation))
            return (null, new("This very file was imported before. Nothing has changed."));

        var accounts = await AccountsAsync(cancellation);
        var lines = file.Accounts.Where(a => a.Iban is not null && accounts.ContainsKey(a.Iban.Value))
            .SelectMany(a => a.Lines.Zip(StatedLine.Keys(a.Iban!, a.Lines), (l, key) =>
                new Arrival(l, key, accounts[a.Iban!.Value])))
            .DistinctBy(l => l.Key, StringComparer.Ordinal).ToList(); // a day may stand in several statements
        if (file.Accounts.FirstOrDefault(a => a.Iban is null || !accounts.ContainsKey(a.Iban.Value)) is { } foreign)
            return (null, new(
                "The statement is of account {0}, which is none of yours here. Add it under Settings → Payment gateways as a bank transfer first.",
                foreign.Iban?.ToString() ?? foreign.Number));

        return (await KeepAsync(lines, source, userId, cancellation), null);
    }

    /// <summary>The organization's bank transfers by their IBAN, archived ones too: money can still come in
    /// there.</summary>
    async Task<Dictionary<string, Id<Gateway>>> AccountsAsync(CancellationToken cancellation)
    {
        var banks = await db.Gateways.AsNoTracking().Where(g => g.Kind == GatewayKind.BankTransfer)
            .OrderBy(g => g.ArchivedAt == null ? 0 : 1).ThenBy(g => g.Id).ToListAsync(cancellation);
        return banks.Where(g => g.Bank.Iban.Length > 0).DistinctBy(g => g.Bank.Iban)
            .ToDictionary(g => g.Bank.Iban, g => g.Id, StringComparer.Ordinal);
    }

    async Task<BankStatement> KeepAsync(
        List<Arrival> lines, StatementFile source, Guid userId, CancellationToken cancellation)
    {
        var keys = lines.ConvertAll(l => l.Key);
        var known = (await db.BankLines.Where(l => keys.Contains(l.Key)).Select(l => l.Key).ToListAsync(cancellation))
            .ToHashSet(StringComparer.Ordinal);
        var statement = new BankStatement(ids.Next<BankStatement>(), db.Organization, source.Hash)
        {
            FileName = source.Name, ImportedAt = clock.GetUtcNow(), ImportedBy = userId,
            From = lines.Count == 0 ? null : lines.Min(l => l.Line.Facts.BookedOn),
            Until = lines.Count == 0 ? null : lines.Max(l => l.Line.Facts.BookedOn),
            Lines = lines.Count, Known = known.Count,
        };
        db.Add(statement);
        db.AddRange(lines.Where(l => !known.Contains(l.Key)).Select(l =>
            new BankLine(ids.Next<BankLine>(), db.Organization, l.Key)
            {
                StatementId = statement.Id, GatewayId = l.GatewayId, Amount = l.Line.Amount, Facts = l.Line.Facts,
            }));
        return statement;
    }

    sealed record StatementFile(string Name, string Hash);

    sealed record Arrival(StatedLine Line, string Key, Id<Gateway> GatewayId);
}
