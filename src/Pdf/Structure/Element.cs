using Tamias.Pdf.Drawing;

namespace Tamias.Pdf.Structure;

/// <summary>
/// A node of the tree that screen readers walk. It joins its parent when its first content is drawn, so the tree
/// follows the order of drawing and holds nothing empty.
/// </summary>
internal sealed class Element(Tag tag, Element? parent)
{
    readonly List<Kid> kids = [];
    bool attached = parent is null;

    public Tag Tag => tag;

    public Element? Parent => parent;

    public IReadOnlyList<Kid> Kids => kids;

    /// <summary>What is said in place of a figure.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>Where a figure stands; set when it is drawn.</summary>
    public Area? Bounds { get; set; }

    public Element Child(Tag kind) => new(kind, this);

    public void Attach()
    {
        if (attached) return;
        attached = true;
        parent!.Attach();
        parent.kids.Add(new ElementKid(this));
    }

    public void Add(Kid kid)
    {
        Attach();
        kids.Add(kid);
    }
}

/// <summary>What an element holds.</summary>
internal abstract record Kid;

/// <summary>An element within an element.</summary>
internal sealed record ElementKid(Element Element) : Kid;

/// <summary>A marked stretch of a page's content.</summary>
internal sealed record ContentKid(Page Page, int Mark) : Kid;

/// <summary>The clickable area that belongs to a link's text.</summary>
internal sealed record AnnotationKid(Page Page, LinkArea Link) : Kid;
