namespace Tamias.Pdf;

/// <summary>The paper, in points (1/72 inch).</summary>
public readonly record struct PageSize(double Width, double Height)
{
    /// <summary>210 × 297 mm.</summary>
    public static PageSize A4 => new(595.276, 841.89);

    /// <summary>8.5 × 11 inches.</summary>
    public static PageSize Letter => new(612, 792);
}
