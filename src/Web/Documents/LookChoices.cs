using System.Globalization;
using Tamias.Pdf;

namespace Tamias.Web.Documents;

/// <summary>What a merchant can choose of the look of documents, by the values of form and address; names are
/// translation keys.</summary>
public static class LookChoices
{
    public static readonly (string Value, string Name, string Line)[] Layouts =
    [
        ("simple", "Simple", "Much white and thin lines."),
        ("band", "Colour band", "The heading on a band of your colour. Fits the most lines on a page."),
        ("classic", "Classic", "Your name in the middle, like a letterhead, and a ruled table."),
    ];

    /// <summary>All are read well on white.</summary>
    public static readonly (string Value, string Name)[] Accents =
    [
        (DocumentLook.UsualAccent, "Pine green"), ("0f5c63", "Petrol"), ("1d4f86", "Sea blue"), ("5b3a7a", "Violet"),
        ("7d2440", "Wine red"), ("8f3d12", "Terracotta"), ("333b44", "Graphite"),
    ];

    public static readonly (string Value, string Name)[] Papers =
        [("a4", "A4 (210 × 297 mm)"), ("letter", "Letter (8.5 × 11 in)")];

    public static string ValueOf(DocumentLayout layout) => Layouts[(int)layout].Value;

    public static string ValueOf(PaperSize paper) => Papers[(int)paper].Value;

    /// <summary>Null for what is none.</summary>
    public static DocumentLayout? LayoutOf(string? value) =>
        Array.FindIndex(Layouts, l => l.Value == value) is >= 0 and var at ? (DocumentLayout)at : null;

    /// <summary>Null for what is none.</summary>
    public static PaperSize? PaperOf(string? value) =>
        Array.FindIndex(Papers, p => p.Value == value) is >= 0 and var at ? (PaperSize)at : null;

    /// <summary>Six small hexadecimal digits of a colour in which text can be read on white.</summary>
    /// <param name="typed">"#1D4F86" or "1d4f86".</param>
    public static (string Accent, Refusal? Refusal) AccentOf(string? typed)
    {
        if (Color.Parse(typed) is not { } color)
            return ("", new("Write the colour as # and six signs, 0 to 9 and A to F, for example #1D4F86."));

        var contrast = Contrast.Of(color, Color.White);
        if (contrast < Contrast.Least)
            return ("", new("This colour is too light for text on white paper: its contrast is {0} to 1, and 4.5 to 1 is needed. Choose a darker one.",
                Math.Floor(contrast * 10) / 10));

        return ($"{color.Red:x2}{color.Green:x2}{color.Blue:x2}", null);
    }
}
