namespace Tamias;

/// <summary>ISO 7064 MOD 97-10, the check that IBANs and creditor references share.</summary>
static class Mod97
{
    /// <summary>Letters count as 10 to 35. The text holds upper-case Latin letters and digits only.</summary>
    public static int Of(string text) => text.Aggregate(0, (rest, c) => char.IsAsciiDigit(c)
        ? (rest * 10 + (c - '0')) % 97
        : (rest * 100 + (c - 'A' + 10)) % 97);

    /// <summary>Without spaces and in upper case, as it is checked and stored.</summary>
    public static string Squeeze(string? text) =>
        string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    public static bool IsPlain(string text) => text.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c));

    /// <summary>In groups of four, as people read it.</summary>
    public static string InFours(string text) => string.Join(' ', text.Chunk(4).Select(four => new string(four)));
}
