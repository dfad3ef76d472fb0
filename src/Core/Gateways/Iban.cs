using System.Diagnostics.CodeAnalysis;

namespace Tamias;

/// <summary>A bank account's number (ISO 13616), checked by country, length and check digits.</summary>
public sealed record Iban
{
    Iban(string value) => Value = value;

    /// <summary>Without spaces, upper case.</summary>
    public string Value { get; }

    /// <summary>Two letters of ISO 3166-1.</summary>
    public string Country => Value[..2];

    /// <summary>Reads it with or without spaces, in any case.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Iban? iban)
    {
        var value = Mod97.Squeeze(text);
        iban = IsValid(value) ? new(value) : null;
        return iban is not null;
    }

    /// <summary>In groups of four.</summary>
    public override string ToString() => Mod97.InFours(Value);

    static bool IsValid(string value) =>
        value.Length > 4 && IbanLengths.Of(value[..2]) == value.Length && Mod97.IsPlain(value)
        && char.IsAsciiDigit(value[2]) && char.IsAsciiDigit(value[3]) && Mod97.Of(value[4..] + value[..4]) == 1;
}
