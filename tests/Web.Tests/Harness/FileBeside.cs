namespace Tamias.Web.Tests.Harness;

/// <summary>A file beside an invoice, straight in the database.</summary>
static class FileBeside
{
    public static Attachment Add(
        Data.Db db, Merchant merchant, Id<Invoice> invoice, string name = "hours.txt", bool shown = true)
    {
        var ids = merchant.Ids();
        var file = new Attachment(ids.Next<Attachment>(), merchant.OrganizationId, invoice)
        {
            Name = name, Hash = ids.NextToken(), Size = 4, IsShown = shown, AddedAt = merchant.App.Clock.GetUtcNow(),
            AddedBy = merchant.UserId,
        };
        db.AddRange(file, new AttachmentContent(file.Id, file.OrganizationId, "text"u8.ToArray()));
        return file;
    }
}
