namespace Tamias.Web.Tests.Harness;

/// <summary>Messages about an invoice, straight in the database.</summary>
static class Told
{
    /// <param name="by">Null for the customer.</param>
    public static void Add(
        Data.Db db, Merchant merchant, Id<Invoice> invoice, string text = "What is it for?", Guid? by = null)
    {
        var ids = merchant.Ids();
        db.Add(new Message(ids.Next<Message>(), merchant.OrganizationId, invoice)
        {
            Token = ids.NextToken(), Text = text, At = merchant.App.Clock.GetUtcNow(), UserId = by,
        });
    }
}
