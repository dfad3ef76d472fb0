namespace Tamias;

/// <summary>What a payer wrote on a transfer, read for references: with or without spaces and dashes, in Greek or Latin
/// letters, among other words.</summary>
public sealed class RemittanceText
{
    /// <summary>Characters of the longest creditor reference.</summary>
    const int Longest = 25;

    readonly HashSet<string> said = new(StringComparer.Ordinal);

    /// <summary>Reads every run of neighbouring words of each text as one that could be meant.</summary>
    public RemittanceText(params string[] texts)
    {
        foreach (var words in texts.Select(LatinWords.Of))
            for (var first = 0; first < words.Count; first++)
                AddFrom(words, first);
    }

    /// <summary>Does the text hold this reference?</summary>
    public bool Says(RfReference reference) => said.Contains(reference.Value);

    /// <summary>Does the text hold this document's number? Not when it is so short that it could be anything.</summary>
    public bool SaysNumber(string number)
    {
        var sought = LatinLetters.Of(number);
        return sought.Length >= 3 && said.Contains(sought);
    }

    void AddFrom(List<string> words, int first)
    {
        var joined = "";
        for (var at = first; at < words.Count && joined.Length + words[at].Length <= Longest; at++)
            said.Add(joined += words[at]);
    }
}
