using System.Text;
using Tamias.Pdf.Structure;

namespace Tamias.Pdf.Drawing;

/// <summary>
/// Tells a page's content apart: numbered stretches that belong to elements, and artifacts, which nobody needs to hear.
/// Neighbouring content of one element shares a stretch.
/// </summary>
internal sealed class Marks(Page page, ContentStream content)
{
    static readonly object artifact = new();

    readonly List<Element> elements = [];
    object? open;

    /// <summary>The element of each stretch, by its number.</summary>
    public IReadOnlyList<Element> Elements => elements;

    /// <summary>What is drawn next belongs to the element, or is an artifact if there is none.</summary>
    public void Enter(Element? element)
    {
        var next = element ?? artifact;
        if (ReferenceEquals(open, next)) return;
        Close();
        open = next;
        if (element is null) content.Operator("/Artifact BMC"u8);
        else Number(element);
    }

    public void Close()
    {
        if (open is not null) content.Operator("EMC"u8);
        open = null;
    }

    void Number(Element element)
    {
        element.Add(new ContentKid(page, elements.Count));
        content.Put("/"u8).Put(Encoding.ASCII.GetBytes(element.Tag.ToString()));
        content.Put(" <</MCID "u8).Put(elements.Count).Operator(">> BDC"u8);
        elements.Add(element);
    }
}
