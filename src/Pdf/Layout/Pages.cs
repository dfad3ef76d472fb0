using Tamias.Pdf.Drawing;

namespace Tamias.Pdf.Layout;

/// <summary>The sheets of one flow, with what is repeated on each.</summary>
internal sealed class Pages
{
    readonly Resources resources;
    readonly PageLayout layout;
    readonly List<Page> all = [];

    public Pages(Resources resources, PageLayout layout)
    {
        (this.resources, this.layout) = (resources, layout);
        Add();
    }

    public IReadOnlyList<Page> All => all;

    public Page Current => all[^1];

    public void Add()
    {
        all.Add(new Page(layout.Size, resources));
        layout.Background?.Invoke(Current);
    }

    /// <summary>Headers and footers come last, as only now the number of pages is known.</summary>
    public void Finish()
    {
        for (var i = 0; i < all.Count; i++)
        {
            Header(all[i], new PageNumber(i + 1, all.Count));
            Footer(all[i], new PageNumber(i + 1, all.Count));
            all[i].Close();
        }
    }

    void Header(Page page, PageNumber number)
    {
        if (layout.Header is not { } header) return;
        Box.Of(box => header(box, number)).Draw(page, Line(layout.HeaderTop), null);
    }

    void Footer(Page page, PageNumber number)
    {
        if (layout.Footer is not { } footer) return;
        var box = Box.Of(box => footer(box, number));
        var height = box.Pieces(layout.TextWidth, null).Sum(piece => piece.Height);
        box.Draw(page, Line(layout.Size.Height - layout.FooterBottom - height), null);
    }

    Area Line(double y) => new(layout.Margins.Left, y, layout.TextWidth, 0);
}
