namespace Tamias.Web.Imports;

/// <summary>Something that a column can be.</summary>
/// <param name="Name">In forms.</param>
/// <param name="Label">Translation key.</param>
/// <param name="Also">What columns of other programs call it, folded as <see cref="SearchText"/> does, without
/// signs.</param>
public sealed record ImportField(string Name, string Label, params string[] Also)
{
    /// <summary>What each column is likely to be: every field at most once; empty where nothing fits.</summary>
    public static List<string> Guess(IEnumerable<string> heads, IReadOnlyList<ImportField> fields)
    {
        var free = fields.ToList();
        var guessed = new List<string>();
        foreach (var head in heads.Select(Fold))
        {
            var field = free.Find(f => Fold(f.Name) == head || Fold(f.Label) == head || f.Also.Contains(head));
            guessed.Add(field?.Name ?? "");
            free.RemoveAll(f => f == field);
        }

        return guessed;
    }

    static string Fold(string text) => string.Concat(SearchText.Of(text).Where(char.IsLetterOrDigit));
}
