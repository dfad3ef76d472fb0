using Tamias.Web;

namespace Tamias.Tidy.Tests;

/// <summary>The key of a translation is the English sentence itself, so a sentence changed in one place only would fall
/// back to English without anybody noticing.</summary>
public sealed class WordsTests
{
    /// <summary>The same in both languages.</summary>
    static readonly string[] Shared = ["E-mail", "IBAN", "BIC", "IRIS", "PDF", "Stripe"];

    /// <summary>Seen to fail by taking one entry out, by a refusal of Core changed by a word, and by a label of a
    /// field.</summary>
    [Fact]
    public void Every_sentence_has_its_Greek() => Rule.Holds(
        from sentence in Said().Concat(StraySentences.All())
        where !GreekWords.English.Contains(sentence.English)
        group sentence by sentence.English into same
        select $"{same.First().At} {same.Key}");

    /// <summary>Seen to fail by an entry "Nobody says this".</summary>
    [Fact]
    public void No_Greek_is_kept_for_what_nobody_says() => Rule.Holds(
        GreekWords.All.Where(w => !Mentions.Of(w.English)).Select(w => w.English));

    /// <summary>Seen to fail by an entry written twice.</summary>
    [Fact]
    public void No_sentence_is_translated_twice() => Rule.Holds(
        GreekWords.All.CountBy(w => w.English, StringComparer.Ordinal).Where(w => w.Value > 1).Select(w => w.Key));

    /// <summary>Seen to fail by "Switch" translated with "Switch", and by a Greek letter replaced by its Latin
    /// double.</summary>
    [Fact]
    public void The_Greek_is_Greek() => Rule.Holds(
        from word in GreekWords.All
        where word.English == word.Greek
            ? !Shared.Contains(word.English, StringComparer.Ordinal)
            : MixesScripts(word.Greek)
        select $"{word.English}: {word.Greek}");

    /// <summary>Seen to fail by a translation without its "{0}".</summary>
    [Fact]
    public void The_Greek_says_all_that_the_English_says() => Rule.Holds(
        from word in GreekWords.All
        where !GreekWords.Places(word.English).SequenceEqual(GreekWords.Places(word.Greek), StringComparer.Ordinal)
        select $"{word.English}: {word.Greek}");

    static IEnumerable<Sentence> Said() => CodeSentences.All().Concat(PageSentences.All()).Concat(MenuLabels());

    static IEnumerable<Sentence> MenuLabels() =>
        Navigation.Main.Concat(Navigation.Settings).Select(e => new Sentence(e.Label, "src/Web/Navigation.cs"));

    /// <summary>A word with letters of both alphabets: one of them was typed with the wrong keyboard.</summary>
    static bool MixesScripts(string text) => text.Split([' ', '\n', '-', '/', '.', ',', '\'', '(', ')'])
        .Any(word => word.Any(char.IsAsciiLetter) && word.Any(c => c is >= 'Ά' and <= 'ώ'));
}
