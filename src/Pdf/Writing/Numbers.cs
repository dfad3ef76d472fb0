using System.Buffers.Text;
using System.Text;

namespace Tamias.Pdf.Writing;

/// <summary>Numbers as a PDF wants them: a plain decimal, here to the thousandth, whatever the culture.</summary>
internal static class Numbers
{
    public const int MaxLength = 24;
    const double Largest = 1e9;

    /// <summary>Writes the number and says how many bytes it took. What is not a number is written as 0.</summary>
    public static int Format(double number, Span<byte> target)
    {
        var thousandths = (long)Math.Round(1000 * (double.IsNaN(number) ? 0 : Math.Clamp(number, -Largest, Largest)));
        var length = 0;
        if (thousandths < 0) target[length++] = (byte)'-';
        var (whole, rest) = Math.DivRem(Math.Abs(thousandths), 1000);
        Utf8Formatter.TryFormat(whole, target[length..], out var digits);
        length += digits;
        if (rest == 0) return length;
        target[length++] = (byte)'.';
        for (var unit = 100; rest > 0; rest %= unit, unit /= 10) target[length++] = (byte)('0' + rest / unit);
        return length;
    }

    public static string Format(double number)
    {
        Span<byte> bytes = stackalloc byte[MaxLength];
        return Encoding.ASCII.GetString(bytes[..Format(number, bytes)]);
    }
}
