namespace Tamias.Pdf;

/// <summary>Where a column's content stands if a neighbour is higher.</summary>
public enum VerticalAlign
{
    Top,
    Middle,
    Bottom,
}

/// <summary>Where a line of text stands in its column.</summary>
public enum Align
{
    Left,
    Center,
    Right,
}
