using System.Diagnostics.CodeAnalysis;

namespace Tamias;

/// <summary>A creditor reference (ISO 11649): what a payer writes on a bank transfer so that it is
/// recognised.</summary>
public sealed record RfReference
{
    /// <summary>Characters after "RF" and the two check digits.</summary>
    const int Longest = 21;

    RfReference(string value) => Value = value;

    /// <summary>"RF", two check digits, and up to 21 Latin letters and digits; without spaces.</summary>
    public string Value { get; }

    /// <summary>The reference of a document's number: its digits and letters, Greek ones written in Latin.</summary>
    /// <returns>Null when nothing of the number can stand in a reference, or too much.</returns>
    public static RfReference? Of(string number)
    {
        var body = LatinLetters.Of(number);
        if (body.Length is 0 or > Longest)
            return null;

        var check = 98 - Mod97.Of(body + "RF00");
        return new($"RF{check:00}{body}");
    }

    /// <summary>Reads it with or without spaces, in any case.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RfReference? reference)
    {
        var value = Mod97.Squeeze(text);
        reference = IsValid(value) ? new(value) : null;
        return reference is not null;
    }

    /// <summary>In groups of four.</summary>
    public override string ToString() => Mod97.InFours(Value);

    static bool IsValid(string value) =>
        value.Length is > 4 and <= Longest + 4 && value.StartsWith("RF", StringComparison.Ordinal)
        && Mod97.IsPlain(value) && char.IsAsciiDigit(value[2]) && char.IsAsciiDigit(value[3])
        && Mod97.Of(value[4..] + value[..4]) == 1;
}
