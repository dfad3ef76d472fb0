namespace Tamias.Pdf;

/// <summary>Space kept free on the four sides of something, in points.</summary>
public readonly record struct Insets(double Top, double Right, double Bottom, double Left)
{
    public static Insets None => default;

    public static Insets All(double points) => new(points, points, points, points);

    public static Insets Symmetric(double vertical, double horizontal) =>
        new(vertical, horizontal, vertical, horizontal);

    internal double Vertical => Top + Bottom;

    internal double Horizontal => Left + Right;
}
