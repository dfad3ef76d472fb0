namespace Tamias.Pdf.Text;

/// <summary>The glyphs from Start up to End, and the width in points of what is seen of them.</summary>
internal readonly record struct Line(int Start, int End, double Width);
