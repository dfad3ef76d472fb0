using Tamias.Pdf.Drawing;
using Tamias.Pdf.Layout;
using Tamias.Pdf.Structure;
using Tamias.Pdf.Writing;

namespace Tamias.Pdf;

/// <summary>
/// A tagged PDF 1.7: <c>new PdfDocument(properties)</c>, content through <see cref="Flow"/>, bytes by
/// <see cref="Save"/>. A document belongs to one thread; fonts and images are shared freely.
/// </summary>
public sealed class PdfDocument(DocumentProperties properties)
{
    internal const string Producer = "Tamias";

    readonly Resources resources = new();
    readonly Element structure = new(Tag.Document, null);
    readonly List<Flow> flows = [];
    readonly List<Attachment> attachments = [];

    /// <summary>Begins a run of pages with a numbering of its own, after those that were begun before.</summary>
    public Flow Flow(PageLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        flows.LastOrDefault()?.Finish();
        var flow = new Flow(resources, layout, structure);
        flows.Add(flow);
        return flow;
    }

    public void Attach(Attachment attachment) => attachments.Add(attachment);

    /// <summary>The file. The last flow is closed with it: nothing can be added any more.</summary>
    public byte[] Save()
    {
        if (flows.Count == 0) Flow(new PageLayout());
        flows[^1].Finish();
        using var file = new PdfFile();
        return new DocumentObjects(properties, file)
        {
            Resources = resources,
            Structure = structure,
            Pages = [.. flows.SelectMany(flow => flow.Sheets)],
            Attachments = attachments,
        }.Write();
    }
}
