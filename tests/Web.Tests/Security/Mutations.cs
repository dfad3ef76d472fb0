using System.Globalization;
using System.Text;
using CsCheck;

namespace Tamias.Web.Tests.Security;

/// <summary>What becomes of something good when it is damaged here and there.</summary>
static class Mutations
{
    /// <summary>Pieces that readers of text, JSON and addresses have stumbled over.</summary>
    static readonly string[] Nasty =
    [
        "", "\0", "\uFEFF", "\uFFFF", "\u202E", "é", "Ω", "𝟗", "٣", "'", "\"", "\\", "\\u0000", "\\ud800", "{", "}",
        "[", "]", ",", ":", "=", "&", ";", "%00", "%", "%%", "../", "<script>", "-1", "1e999",
        "99999999999999999999", "null", "true", "0x", "  ", "\t", "\r", "v1=", "t=", "t=-1", "v1=,v1=", "v0=0",
    ];

    /// <summary>How many of each are tried: 200 unless TAMIAS_FUZZ says otherwise.</summary>
    public static int Count { get; } = int.TryParse(
        Environment.GetEnvironmentVariable("TAMIAS_FUZZ"), CultureInfo.InvariantCulture, out var wanted) ? wanted : 200;

    /// <summary>One to four damages: pieces cut out, doubled, swapped for nasty ones or for any characters.</summary>
    public static Gen<string> Of(string good) =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 100_000], Gen.Int[0, 12], Gen.Int[0, Nasty.Length - 1], Gen.String[0, 8])
            .Array[1, 4].Select(damages => damages.Aggregate(good, (text, d) => Damage(text, d.Item1, d.Item2, d.Item3,
                d.Item1 % 2 == 0 ? Nasty[d.Item4] : d.Item5)));

    /// <summary>As bytes, some of them no UTF-8 any more.</summary>
    public static Gen<byte[]> BytesOf(string good) =>
        Gen.Select(Of(good), Gen.Int[0, 100_000], Gen.Byte, Gen.Int[0, 3]).Select(d =>
        {
            var bytes = Encoding.UTF8.GetBytes(d.Item1);
            if (d.Item4 == 0 && bytes.Length > 0)
                bytes[d.Item2 % bytes.Length] = d.Item3;
            return bytes;
        });

    static string Damage(string text, int kind, int where, int length, string piece)
    {
        var at = text.Length == 0 ? 0 : where % text.Length;
        var upTo = Math.Min(text.Length, at + length);
        return kind switch
        {
            0 or 1 => text[..at] + piece + text[at..],
            2 or 3 => text[..at] + piece + text[upTo..],
            4 => text[..at] + text[upTo..],
            _ => text[..upTo] + text[at..],
        };
    }
}
