using Tamias.Web.Sales;

namespace Tamias.Web.Messages;

/// <summary>What was said about a document.</summary>
public static class Conversation
{
    public static IQueryable<Message> MessagesAbout(this Db db, SalesDocument about) => db.Messages.AsNoTracking()
        .Where(m => m.InvoiceId == about.InvoiceId && m.EstimateId == about.EstimateId);

    /// <summary>The first one first.</summary>
    public static Task<List<Message>> MessagesAboutAsync(
        this Db db, SalesDocument about, CancellationToken cancellation) =>
        db.MessagesAbout(about).OrderBy(m => m.Id).ToListAsync(cancellation);

    public static async Task<LastMessage> LastMessageAboutAsync(
        this Db db, SalesDocument about, Organization organization, CancellationToken cancellation)
    {
        var last = await db.MessagesAbout(about).OrderByDescending(m => m.Id).FirstOrDefaultAsync(cancellation);
        var by = last?.UserId is { } user
            ? await db.Users.Where(u => u.Id == user).Select(u => u.Name).FirstOrDefaultAsync(cancellation)
            : about.Written.Buyer.Name;
        return new(about, last, by ?? "", last is null ? default : organization.Local(last.At));
    }
}

/// <summary>What a document's page says of its messages.</summary>
/// <param name="Message">Null while nobody has written.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">On the organization's clock.</param>
public sealed record LastMessage(SalesDocument About, Message? Message, string By, DateTime At);
