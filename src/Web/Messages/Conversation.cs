namespace Tamias.Web.Messages;

/// <summary>What was said about an invoice.</summary>
public static class Conversation
{
    /// <summary>The first one first.</summary>
    public static Task<List<Message>> MessagesAboutAsync(
        this Db db, Id<Invoice> invoice, CancellationToken cancellation) =>
        db.Messages.AsNoTracking().Where(m => m.InvoiceId == invoice).OrderBy(m => m.Id).ToListAsync(cancellation);
}
