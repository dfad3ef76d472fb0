using Tamias.Pdf;
using Tamias.Pdf.Layout;

namespace Tamias.Web.Documents;

/// <summary>The sheets that every paper of the product stands on, in the layout and on the paper that the merchant
/// chose.</summary>
sealed class PaperSheet(PaperHead head, DocumentLook look)
{
    public PaperLayout Layout { get; } = PaperLayout.Of(look);

    /// <summary>The head, and under it what is written.</summary>
    public byte[] Save(DateTimeOffset at, Action<Flow> write)
    {
        var document = new PdfDocument(new DocumentProperties
        {
            Title = head.FileTitle, Language = head.Language, Author = head.Seller.Name, CreatedAt = at,
        });
        var flow = document.Flow(Layout.Pages(head));
        Layout.WriteHead(flow, head);
        write(flow);
        return document.Save();
    }
}
