using Tamias.Pdf;

namespace Tamias.Web.Documents;

/// <summary>How well one colour is read on another, by the formula of WCAG: from 1 to 21.</summary>
static class Contrast
{
    /// <summary>What text needs.</summary>
    public const double Least = 4.5;

    public static bool IsEnough(Color text, Color ground) => Of(text, ground) >= Least;

    public static double Of(Color one, Color other)
    {
        var (light, dark) = (Luminance(one), Luminance(other));
        return (Math.Max(light, dark) + 0.05) / (Math.Min(light, dark) + 0.05);
    }

    static double Luminance(Color color) =>
        0.2126 * Linear(color.Red) + 0.7152 * Linear(color.Green) + 0.0722 * Linear(color.Blue);

    static double Linear(byte part)
    {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
