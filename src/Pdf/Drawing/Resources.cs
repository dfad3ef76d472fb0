using Tamias.Pdf.Fonts;
using Tamias.Pdf.Images;

namespace Tamias.Pdf.Drawing;

/// <summary>The fonts and images that the pages of one document share, numbered in the order of first use.</summary>
internal sealed class Resources
{
    readonly List<FontUse> fonts = [];
    readonly List<Image> images = [];

    public IReadOnlyList<FontUse> Fonts => fonts;

    public IReadOnlyList<Image> Images => images;

    public int Number(Font font)
    {
        var index = fonts.FindIndex(use => use.Font == font);
        if (index >= 0) return index;
        fonts.Add(new FontUse(font));
        return fonts.Count - 1;
    }

    public int Number(Image image)
    {
        var index = images.IndexOf(image);
        if (index >= 0) return index;
        images.Add(image);
        return images.Count - 1;
    }
}
