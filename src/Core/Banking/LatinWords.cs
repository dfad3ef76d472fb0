using System.Text;

namespace Tamias;

/// <summary>The words of a text in upper-case Latin letters and digits, so that a Greek name and what a bank made of it
/// can be compared.</summary>
static class LatinWords
{
    public static List<string> Of(string text)
    {
        var spaced = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormC))
            spaced.Append(char.IsLetterOrDigit(c) ? c : ' ');
        return [.. spaced.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(LatinLetters.Of)
            .Where(word => word.Length > 0)];
    }
}
