using Microsoft.EntityFrameworkCore;
using Tamias.Web.Connections;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Connections;

/// <summary>What the product does for a connection in the background, done now.</summary>
static class Care
{
    /// <summary>The daily check with its repairs and mails.</summary>
    public static Task CheckAsync(Merchant merchant, Id<Connection> id) =>
        merchant.App.WithAsync<Upkeep, bool>(merchant.OrganizationId, async upkeep =>
        {
            await upkeep.GoAsync(id, default);
            return true;
        });

    /// <summary>Reads the events, and compares with the books if that is due; says when it will again.</summary>
    public static async Task<TimeSpan> CatchUpAsync(Merchant merchant, Id<Connection> id)
    {
        var connection = await ReadAsync(merchant, id);
        return await merchant.App.WithAsync<CatchUp, TimeSpan>(
            merchant.OrganizationId, c => c.GoAsync(connection, default));
    }

    public static Task<Connection> ReadAsync(Merchant merchant, Id<Connection> id) =>
        merchant.WithDbAsync(db => db.Connections.AsNoTracking().FirstAsync(c => c.Id == id));

    public static Task<int> ChangeAsync(Merchant merchant, Id<Connection> id, Action<Connection> change) =>
        merchant.WithDbAsync(async db =>
        {
            change(await db.Connections.FirstAsync(c => c.Id == id));
            return await db.SaveChangesAsync();
        });

    public static Task<List<Mail>> MailsAsync(Merchant merchant, string cause) => merchant.WithDbAsync(
        db => db.Mails.AsNoTracking().Where(m => m.Cause.StartsWith(cause)).OrderBy(m => m.Id).ToListAsync());
}
