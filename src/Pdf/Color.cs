using System.Globalization;

namespace Tamias.Pdf;

/// <summary>An opaque colour as on the screen (sRGB), one byte a part.</summary>
public readonly record struct Color(byte Red, byte Green, byte Blue)
{
    public static Color Black => default;

    public static Color White => new(255, 255, 255);

    /// <summary><c>Color.Rgb(0x1A2B3C)</c> is the web's #1a2b3c.</summary>
    public static Color Rgb(int rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);

    /// <summary>Reads "#1a2b3c" or "1a2b3c"; null for anything else.</summary>
    public static Color? Parse(string? hex)
    {
        var digits = hex.AsSpan().Trim().TrimStart('#');
        var isColor = digits.Length == 6
            & int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb);
        return isColor ? Rgb(rgb) : null;
    }
}
