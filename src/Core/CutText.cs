namespace Tamias;

/// <summary>Text made short enough for where it is kept.</summary>
public static class CutText
{
    /// <summary>Its first characters, at most so many; a character of two halves is never split.</summary>
    public static string Of(string text, int longest) =>
        text.Length <= longest ? text
        : char.IsHighSurrogate(text[longest - 1]) ? text[..(longest - 1)]
        : text[..longest];
}
