using Tamias.Pdf.Drawing;
using Tamias.Pdf.Structure;

namespace Tamias.Pdf.Writing;

/// <summary>A whole document as a file.</summary>
internal sealed class DocumentObjects(DocumentProperties properties, PdfFile file)
{
    public required Resources Resources { get; init; }

    public required Element Structure { get; init; }

    public required IReadOnlyList<Page> Pages { get; init; }

    public required IReadOnlyList<Attachment> Attachments { get; init; }

    public byte[] Write()
    {
        var numbers = new PageNumbers(file, Pages);
        var pages = new PageObjects(file, numbers).Write(Resources);
        var structure = new StructureObjects(file, numbers).Write(Structure);
        var attachments = AttachmentObjects.Write(file, Attachments, properties.CreatedAt);
        var metadata = file.AddRaw("/Type/Metadata/Subtype/XML", Xmp.Write(properties));
        var catalog = file.Add($"<</Type/Catalog/Pages {Syntax.Ref(pages)}/StructTreeRoot {Syntax.Ref(structure)}"
            + $"/MarkInfo<</Marked true>>/Lang{Syntax.Text(properties.Language)}/Metadata {Syntax.Ref(metadata)}"
            + $"/ViewerPreferences<</DisplayDocTitle true>>{attachments}>>");
        return file.Finish(catalog, WriteProperties());
    }

    int WriteProperties()
    {
        var date = Syntax.Date(properties.CreatedAt);
        return file.Add($"<</Title{Syntax.Text(properties.Title)}/Author{Syntax.Text(properties.Author)}"
            + $"/Subject{Syntax.Text(properties.Subject)}/Creator({PdfDocument.Producer})"
            + $"/Producer({PdfDocument.Producer})/CreationDate{date}/ModDate{date}>>");
    }
}
