using System.Globalization;
using System.Text;

namespace Tamias;

/// <summary>Text as it is searched and sorted: small letters without accents, ς as σ. "Παπαδοπούλου" is found by
/// "παπαδοπουλου".</summary>
public static class SearchText
{
    /// <summary>Folds what is not empty and joins it with spaces.</summary>
    public static string Of(params string?[] texts)
    {
        var decomposed = string.Join(' ', texts.Where(t => !string.IsNullOrWhiteSpace(t)))
            .Normalize(NormalizationForm.FormD);
        var folded = new StringBuilder(decomposed.Length);
        foreach (var c in decomposed
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
            folded.Append(char.ToLowerInvariant(c) is 'ς' ? 'σ' : char.ToLowerInvariant(c));

        return folded.ToString().Trim();
    }
}
