namespace Tamias.Pdf;

/// <summary>A rectangle in points (1/72 inch), measured from the top left corner of the page downwards.</summary>
public readonly record struct Area(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    /// <summary>The same rectangle made smaller by <paramref name="points"/> on each side.</summary>
    public Area Inset(double points) => new(X + points, Y + points, Width - 2 * points, Height - 2 * points);
}
