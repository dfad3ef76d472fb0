using Tamias.Pdf.Images;
using Tamias.Pdf.Layout;
using Tamias.Pdf.Tests.Judges;

namespace Tamias.Pdf.Tests.Images;

public class ImageTests
{
    static readonly byte[] rgba = [.. Enumerable.Range(0, 4 * 6).Select(i => (byte)(i * 10))];

    [Theory]
    [InlineData("-jpeg", "rgb")]
    [InlineData("-jpegcmyk", "cmyk")]
    public void A_jpeg_is_carried_as_it_is(string kind, string colors)
    {
        var jpeg = Jpeg(kind);
        using var bench = new Workbench(WithPicture(Image.FromJpeg(jpeg)!));
        Assert.Matches($" 40 +56 +{colors} +\\d +8 +jpeg", bench.Run("pdfimages", "-list", "document.pdf"));
        bench.Run("pdfimages", "-all", "document.pdf", "image");
        Assert.Equal(jpeg, bench.Read(bench.Files("image*").Single()));
    }

    [Fact]
    public void A_progressive_jpeg_is_carried_too() =>
        Assert.Equal((40, 56), Image.FromJpeg(Jpeg("-jpeg", "-jpegopt", "progressive=y")) is { } image
            ? (image.Width, image.Height) : default);

    [Fact]
    public void What_is_no_jpeg_is_null_wherever_it_ends()
    {
        var jpeg = Jpeg("-jpeg");
        Assert.Null(Image.FromJpeg("PNG"u8.ToArray()));
        for (var length = 0; length < 150; length++) Assert.Null(Image.FromJpeg(jpeg.AsMemory(0, length)));
    }

    [Fact]
    public void Transparent_pixels_come_with_a_mask()
    {
        using var bench = new Workbench(WithPicture(Image.FromRgba(3, 2, rgba)));
        var list = bench.Run("pdfimages", "-list", "document.pdf");
        Assert.Matches("image +3 +2 +rgb", list);
        Assert.Matches("smask +3 +2 +gray", list);
    }

    [Fact]
    public void Opaque_pixels_need_no_mask_and_keep_their_values()
    {
        var opaque = rgba.Select((part, i) => i % 4 == 3 ? byte.MaxValue : part).ToArray();
        using var bench = new Workbench(WithPicture(Image.FromRgba(3, 2, opaque)));
        Assert.DoesNotContain("smask", bench.Run("pdfimages", "-list", "document.pdf"), StringComparison.Ordinal);
        bench.Run("pdfimages", "document.pdf", "image");
        Assert.Equal(opaque.Where((_, i) => i % 4 != 3), bench.Read("image-000.ppm")[^18..]);
    }

    [Fact]
    public void Rgb_pixels_keep_their_values()
    {
        using var bench = new Workbench(WithPicture(Image.FromRgb(3, 2, rgba.AsSpan(0, 18))));
        bench.Run("pdfimages", "document.pdf", "image");
        Assert.Equal(rgba[..18], bench.Read("image-000.ppm")[^18..]);
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(0, 0)]
    [InlineData(-3, -2)]
    public void Pixels_that_do_not_fill_the_rectangle_are_refused(int width, int height) =>
        Assert.Throws<ArgumentException>(() => Image.FromRgba(width, height, rgba));

    [Fact]
    public void A_picture_has_its_words_and_one_without_is_decoration()
    {
        var image = Image.FromRgb(1, 1, [1, 2, 3]);
        Assert.Equal(["Λογότυπο"], Judge.AlternativeTexts(Make.Document(flow => flow.Picture(image, 40, "Λογότυπο"))));
        var decoration = Make.Document(flow => flow.Picture(image, 40, " "));
        Assert.DoesNotContain("Figure", Judge.Structure(decoration), StringComparison.Ordinal);
    }

    static byte[] WithPicture(Image image)
    {
        var document = Make.Document(flow => flow.Picture(image, 40, "Λογότυπο", Align.Right));
        Judge.Check(document);
        return document;
    }

    static byte[] Jpeg(params string[] options)
    {
        using var bench = new Workbench(Make.Text("ΔΟΚΙΜΗ", Make.Body with { Size = 60 }));
        bench.Run("pdftoppm", [.. options, "-singlefile", "-r", "10", "-x", "0", "-y", "0", "-W", "40", "-H", "56",
            "document.pdf", "page"]);
        return bench.Read("page.jpg");
    }
}
