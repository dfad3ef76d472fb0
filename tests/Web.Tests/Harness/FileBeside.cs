namespace Tamias.Web.Tests.Harness;

/// <summary>A file beside a document, straight in the database.</summary>
static class FileBeside
{
    public static Attachment Add(
        Data.Db db, Merchant merchant, Id<Invoice> invoice, string name = "hours.txt", bool shown = true) =>
        Add(db, merchant, invoice, null, name, shown);

    public static Attachment Add(Data.Db db, Merchant merchant, Id<Estimate> estimate, string name = "plan.txt") =>
        Add(db, merchant, null, estimate, name, true);

    static Attachment Add(
        Data.Db db, Merchant merchant, Id<Invoice>? invoice, Id<Estimate>? estimate, string name, bool shown)
    {
        var ids = merchant.Ids();
        var file = new Attachment(ids.Next<Attachment>(), merchant.OrganizationId)
        {
            InvoiceId = invoice, EstimateId = estimate, Name = name, Hash = ids.NextToken(), Size = 4,
            IsShown = shown, AddedAt = merchant.App.Clock.GetUtcNow(), AddedBy = merchant.UserId,
        };
        db.AddRange(file, new AttachmentContent(file.Id, file.OrganizationId, "text"u8.ToArray()));
        return file;
    }
}
