using Tamias.Pdf.Drawing;

namespace Tamias.Pdf.Layout;

/// <summary>
/// The paper, the margins around the text, and what is repeated on each page. Measures are in points.
/// </summary>
public sealed record PageLayout
{
    public PageSize Size { get; init; } = PageSize.A4;

    /// <summary>Free of the flow; header and footer stand in the upper and the lower margin.</summary>
    public Insets Margins { get; init; } = Insets.Symmetric(64, 56);

    /// <summary>What stands in the upper margin of each page; screen readers pass over it.</summary>
    public Action<Composer, PageNumber>? Header { get; init; }

    /// <summary>What stands in the lower margin of each page; screen readers pass over it.</summary>
    public Action<Composer, PageNumber>? Footer { get; init; }

    /// <summary>From the upper edge of the paper to the top of the header.</summary>
    public double HeaderTop { get; init; } = 28;

    /// <summary>From the lower edge of the paper to the bottom of the footer.</summary>
    public double FooterBottom { get; init; } = 28;

    /// <summary>Decoration beneath the content, such as a coloured band, drawn when a page begins.</summary>
    public Action<Page>? Background { get; init; }

    internal double TextWidth => Size.Width - Margins.Horizontal;

    internal double TextBottom => Size.Height - Margins.Bottom;
}
