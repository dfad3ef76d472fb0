namespace Tamias.Web.Messages;

/// <summary>What was said about a document.</summary>
public static class Conversation
{
    public static IQueryable<Message> MessagesAbout(this Db db, Topic topic) => db.Messages.AsNoTracking()
        .Where(m => m.InvoiceId == topic.InvoiceId && m.EstimateId == topic.EstimateId);

    /// <summary>The first one first.</summary>
    public static Task<List<Message>> MessagesAboutAsync(
        this Db db, Topic topic, CancellationToken cancellation) =>
        db.MessagesAbout(topic).OrderBy(m => m.Id).ToListAsync(cancellation);

    public static async Task<LastMessage> LastMessageAboutAsync(
        this Db db, Topic topic, Organization organization, CancellationToken cancellation)
    {
        var last = await db.MessagesAbout(topic).OrderByDescending(m => m.Id).FirstOrDefaultAsync(cancellation);
        var by = last?.UserId is { } user
            ? await db.Users.Where(u => u.Id == user).Select(u => u.Name).FirstOrDefaultAsync(cancellation)
            : topic.Document.Buyer.Name;
        return new(topic, last, by ?? "", last is null ? default : organization.Local(last.At));
    }
}

/// <summary>What a document's page says of its messages.</summary>
/// <param name="Message">Null while nobody has written.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">On the organization's clock.</param>
public sealed record LastMessage(Topic Topic, Message? Message, string By, DateTime At);
