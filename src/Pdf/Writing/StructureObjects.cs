using System.Text;
using Tamias.Pdf.Drawing;
using Tamias.Pdf.Structure;

namespace Tamias.Pdf.Writing;

/// <summary>The tree of elements, and the way back to it from the pages' content (ISO 32000-1, 14.7).</summary>
internal sealed class StructureObjects(PdfFile file, PageNumbers pages)
{
    readonly Dictionary<Element, int> ids = [];

    /// <summary>Returns the number of the tree's root.</summary>
    public int Write(Element document)
    {
        var root = file.Reserve();
        Number(document);
        foreach (var element in ids.Keys) Write(element, element.Parent is { } parent ? ids[parent] : root);
        var parents = file.Add($"<</Nums[{ParentTree()}]>>");
        file.Set(root, $"<</Type/StructTreeRoot/K {Syntax.Ref(ids[document])}/ParentTree {Syntax.Ref(parents)}"
            + $"/ParentTreeNextKey {pages.KeyCount}>>");
        return root;
    }

    void Number(Element element)
    {
        ids[element] = file.Reserve();
        foreach (var kid in element.Kids.OfType<ElementKid>()) Number(kid.Element);
    }

    void Write(Element element, int parent)
    {
        // Content on the element's own page can then be named by its mere number.
        var page = element.Kids.OfType<ContentKid>().FirstOrDefault()?.Page;
        var kids = element.Kids.Select(kid => Kid(kid, page));
        file.Set(ids[element], $"<</S/{element.Tag}/P {Syntax.Ref(parent)}{(page is null ? "" : $"/Pg {Ref(page)}")}"
            + $"{Attributes(element)}/K[{string.Join(' ', kids)}]>>");
    }

    string Kid(Kid kid, Page? page) => kid switch
    {
        ElementKid child => Syntax.Ref(ids[child.Element]),
        ContentKid own when own.Page == page => $"{own.Mark}",
        ContentKid other => $"<</Type/MCR/Pg {Ref(other.Page)}/MCID {other.Mark}>>",
        AnnotationKid link => $"<</Type/OBJR/Pg {Ref(link.Page)}/Obj {Syntax.Ref(pages.Id(link.Link))}>>",
        _ => throw new InvalidOperationException($"No such kid: {kid}."),
    };

    static string Attributes(Element element) => element switch
    {
        { Tag: Tag.TH } => "/A<</O/Table/Scope/Column>>",
        { Tag: Tag.Figure, Bounds: { } area } => $"/Alt{Syntax.Text(element.AlternativeText ?? "")}"
            + $"/A<</O/Layout/Placement/Block/BBox{Syntax.Rectangle(area)}>>",
        _ => "",
    };

    string ParentTree()
    {
        var tree = new StringBuilder();
        foreach (var page in pages.All)
            tree.Append(pages.Key(page)).Append(Syntax.Refs(page.Marked.Select(element => ids[element])));
        foreach (var link in pages.All.SelectMany(page => page.Links))
            tree.Append(pages.Key(link)).Append(' ').Append(Syntax.Ref(ids[link.Element])).Append(' ');
        return tree.ToString();
    }

    string Ref(Page page) => Syntax.Ref(pages.Id(page));
}
