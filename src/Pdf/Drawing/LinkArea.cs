using Tamias.Pdf.Structure;

namespace Tamias.Pdf.Drawing;

/// <summary>A clickable rectangle on a page and the element it belongs to.</summary>
internal sealed record LinkArea(Area Area, string Address, Element Element);
