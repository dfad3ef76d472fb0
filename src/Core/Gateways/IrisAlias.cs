namespace Tamias;

/// <summary>By what a Greek payer's bank finds who is paid through IRIS (DIAS): the payee's ΑΦΜ or mobile
/// number.</summary>
public static class IrisAlias
{
    /// <summary>Reads it with or without blanks and the prefix +30.</summary>
    /// <param name="alias">Nine digits of an ΑΦΜ, or ten of a mobile number that begins with 69.</param>
    public static bool TryParse(string? text, out string alias)
    {
        alias = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && c != '-'));
        alias = alias.StartsWith("+30", StringComparison.Ordinal) ? alias[3..]
            : alias.StartsWith("0030", StringComparison.Ordinal) ? alias[4..] : alias;
        return GreekTaxId.IsValid(alias)
            || (alias.Length == 10 && alias.StartsWith("69", StringComparison.Ordinal) && alias.All(char.IsAsciiDigit));
    }
}
