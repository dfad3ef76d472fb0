namespace Tamias;

/// <summary>Names as banks write them, compared with names as the merchant wrote them.</summary>
public static class PayerName
{
    /// <summary>What says of which kind a firm is, and not which.</summary>
    static readonly HashSet<string> Forms = new(StringComparer.Ordinal)
    {
        "EPE", "IKE", "MIKE", "LTD", "LLC", "INC", "GMBH", "SRL", "SARL", "PLC", "AEBE", "ABEE",
    };

    /// <summary>Greek sounds that are written in several ways in Latin letters, each made one.</summary>
    static readonly (string From, string To)[] Sounds =
        [("U", "Y"), ("AV", "AY"), ("AF", "AY"), ("EV", "EY"), ("EF", "EY"), ("NG", "GG"), ("MP", "B")];

    /// <summary>Could both be one person or firm? In any order, also when one tells less than the other.</summary>
    public static bool Same(string left, string right)
    {
        var (a, b) = (NamesOf(left), NamesOf(right));
        return a.Count > 0 && b.Count > 0 && (a.IsSubsetOf(b) || b.IsSubsetOf(a));
    }

    static HashSet<string> NamesOf(string text) =>
        [.. LatinWords.Of(text).Where(word => word.Length >= 3 && !Forms.Contains(word))
            .Select(word => Sounds.Aggregate(
                word, (heard, sound) => heard.Replace(sound.From, sound.To, StringComparison.Ordinal)))];
}
