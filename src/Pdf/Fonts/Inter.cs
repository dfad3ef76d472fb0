namespace Tamias.Pdf.Fonts;

/// <summary>The typeface that comes along: Inter 4, under the SIL Open Font License (see LICENSE_FONT).</summary>
public static class Inter
{
    static readonly Lazy<Font> regular = new(() => Load("Inter_400Regular.ttf"));
    static readonly Lazy<Font> semiBold = new(() => Load("Inter_600SemiBold.ttf"));

    public static Font Regular => regular.Value;

    public static Font SemiBold => semiBold.Value;

    static Font Load(string name)
    {
        using var resource = typeof(Inter).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return Font.Read(bytes);
    }
}
