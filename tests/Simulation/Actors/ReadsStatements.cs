using Microsoft.AspNetCore.Http;
using Tamias.Simulation.Stages;
using Tamias.Web.Banking;
using Tamias.Web.Tests.Banking;

namespace Tamias.Simulation.Actors;

/// <summary>Imports the bank's files: of all days, of the last ones, the very same file again; and looks again which
/// lines are certain.</summary>
sealed class ReadsStatements(World world) : Operator(world, "bankfile")
{
    public override void Act()
    {
        var account = Dice.Pick(World.Accounts);
        if (Dice.OneIn(4))
            Do(account.House, services => MatchAsync(services, account.House));
        else if (account.Entries.Count > 0)
            Import(account, account.Since(Dice.Pick(account.Entries).Day));
    }

    /// <summary>All that there is, when nothing goes wrong any more.</summary>
    public void ReadAll()
    {
        foreach (var account in World.Accounts.Where(a => a.Entries.Count > 0))
            Import(account, [.. account.Entries]);
    }

    /// <summary>Null when these lines are known now.</summary>
    public static async Task<Refusal?> TakeAsync(IServiceProvider services, House house, byte[] file)
    {
        var (statement, refusal) = await services.GetRequiredService<ImportStatement>().GoAsync(
            new FormFile(new MemoryStream(file), 0, file.Length, "file", "statement.xml"), house.UserId, default);
        return statement is null ? refusal : null;
    }

    void Import(Account account, IReadOnlyList<CamtEntry> entries)
    {
        var file = account.FileOf(entries);
        Do(account.House, async services =>
        {
            if (await TakeAsync(services, account.House, file) is { } refusal
                && !refusal.Sentence.StartsWith("This very file", StringComparison.Ordinal))
                return refusal;

            account.Took(entries);
            return await MatchAsync(services, account.House);
        });
    }

    static async Task<Refusal?> MatchAsync(IServiceProvider services, House house)
    {
        await services.GetRequiredService<RecordLine>().RecordCertainAsync(house.UserId, sendsReceipt: true, default);
        return null;
    }
}
