using System.Globalization;

namespace Tamias;

/// <summary>Why something a person asked for is not done: an English sentence, which is also its translation
/// key.</summary>
public sealed record Refusal(string Sentence, params object[] Arguments)
{
    /// <summary>The English sentence with its arguments, amounts written in the given culture.</summary>
    public override string ToString() => Say(Sentence, CultureInfo.GetCultureInfo("en"));

    /// <summary>A translation of the sentence with this refusal's arguments.</summary>
    public string Say(string translation, CultureInfo culture) =>
        string.Format(culture, translation, Arguments);
}
