namespace Tamias.Pdf;

/// <summary>Where a line of text stands in its column.</summary>
public enum Align
{
    Left,
    Center,
    Right,
}
