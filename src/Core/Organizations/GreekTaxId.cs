namespace Tamias;

/// <summary>The Greek tax id (ΑΦΜ): nine digits, the last one a check digit.</summary>
public static class GreekTaxId
{
    /// <remarks>Each of the first eight digits times 2^8…2^1, summed, modulo 11, modulo 10.</remarks>
    public static bool IsValid(string text)
    {
        if (text.Length != 9 || !text.All(char.IsAsciiDigit) || text.All(c => c == '0'))
            return false;

        var sum = 0;
        for (var i = 0; i < 8; i++)
            sum += (text[i] - '0') << (8 - i);

        return sum % 11 % 10 == text[8] - '0';
    }
}
