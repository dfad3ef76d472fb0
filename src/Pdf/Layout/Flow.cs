using Tamias.Pdf.Drawing;
using Tamias.Pdf.Structure;

namespace Tamias.Pdf.Layout;

/// <summary>Content that runs from page to page, numbered for itself; made by <see cref="PdfDocument.Flow"/>.</summary>
public sealed class Flow : Composer
{
    readonly Pages pages;
    readonly PageLayout layout;
    readonly Element root;
    readonly List<Piece> waiting = [];
    bool isAtTop = true;
    bool isFinished;

    internal Flow(Resources resources, PageLayout layout, Element root)
    {
        (this.layout, this.root) = (layout, root);
        pages = new Pages(resources, layout);
        Y = layout.Margins.Top;
    }

    /// <summary>The page that content now goes to, for decoration.</summary>
    public Page Page => pages.Current;

    /// <summary>
    /// Where the next content stands, in points from the upper edge of the paper; a heading that waits for what follows
    /// it is not counted yet.
    /// </summary>
    public double Y { get; private set; }

    /// <summary>The width of the text, in points.</summary>
    public double Width => layout.TextWidth;

    internal IReadOnlyList<Page> Sheets => pages.All;

    double Room => layout.TextBottom - Y;

    /// <summary>
    /// Content at a fixed place of the current page, whatever the flow does: a letterhead, the window of an envelope.
    /// Returns where it ends.
    /// </summary>
    /// <param name="area">Its corner and width; the height is not looked at.</param>
    public double Place(Area area, Action<Composer> content)
    {
        ObjectDisposedException.ThrowIf(isFinished, this);
        PlaceWaiting();
        return Box.Of(content).Draw(Page, area, root);
    }

    /// <summary>Goes on no higher than <paramref name="y"/>, in points from the upper edge of the paper.</summary>
    public void MoveTo(double y)
    {
        PlaceWaiting();
        if (y > Y) Skip(y - Y);
    }

    public void NewPage()
    {
        PlaceWaiting();
        Break(null);
    }

    internal override void Add(Block block)
    {
        ObjectDisposedException.ThrowIf(isFinished, this);
        foreach (var piece in block.Pieces(Width, root))
        {
            var isGapAfterKept = piece is GapPiece && waiting.Count > 0;
            waiting.Add(piece);
            if (!piece.KeepWithNext && !isGapAfterKept) PlaceWaiting();
        }
    }

    internal void Finish()
    {
        if (isFinished) return;
        isFinished = true;
        PlaceWaiting();
        pages.Finish();
    }

    void PlaceWaiting()
    {
        if (waiting.Count == 0) return;
        var height = waiting.Sum(piece => piece.Height);
        if (height > Room && height <= FullRoom(waiting[0].Head)) Break(waiting[0].Head);
        foreach (var piece in waiting) Put(piece);
        waiting.Clear();
    }

    // A piece higher than any page is cut; one that cannot be cut hangs over the edge of a page of its own.
    void Put(Piece piece)
    {
        if (piece is GapPiece)
        {
            if (!isAtTop || pages.All.Count == 1) Skip(piece.Height);
            return;
        }
        while (piece.Height > Room)
        {
            if (piece.Height > FullRoom(piece.Head) && piece.Split(Room, isAtTop) is var (first, rest))
            {
                Draw(first);
                piece = rest;
            }
            else if (isAtTop)
            {
                break;
            }
            Break(piece.Head);
        }
        Draw(piece);
    }

    void Skip(double height)
    {
        Y = Math.Clamp(Y + height, layout.Margins.Top, Math.Max(layout.Margins.Top, layout.TextBottom));
        isAtTop = false;
    }

    void Draw(Piece piece)
    {
        piece.Draw(Page, layout.Margins.Left, Y);
        Y += piece.Height;
        isAtTop = false;
    }

    void Break(Piece? head)
    {
        pages.Add();
        Y = layout.Margins.Top;
        if (head is not null && FullRoom(head) > FullRoom(null) / 2) Draw(head);
        isAtTop = true;
    }

    double FullRoom(Piece? head) => layout.TextBottom - layout.Margins.Top - (head?.Height ?? 0);
}
