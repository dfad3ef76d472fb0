namespace Tamias.Web.Tests.Harness;

/// <summary>Messages about a document, straight in the database.</summary>
static class Told
{
    /// <param name="by">Null for the customer.</param>
    public static void Add(
        Data.Db db, Merchant merchant, Id<Invoice> invoice, string text = "What is it for?", Guid? by = null) =>
        db.Add(New(merchant, invoice, null, text, by));

    /// <summary>By the customer.</summary>
    public static void Add(Data.Db db, Merchant merchant, Id<Estimate> estimate, string text) =>
        db.Add(New(merchant, null, estimate, text, null));

    static Message New(Merchant merchant, Id<Invoice>? invoice, Id<Estimate>? estimate, string text, Guid? by)
    {
        var ids = merchant.Ids();
        return new(ids.Next<Message>(), merchant.OrganizationId)
        {
            InvoiceId = invoice, EstimateId = estimate, Token = ids.NextToken(), Text = text,
            At = merchant.App.Clock.GetUtcNow(), UserId = by,
        };
    }
}
