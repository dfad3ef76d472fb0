using Tamias.Pdf.Images;

namespace Tamias.Pdf.Writing;

/// <summary>A picture as an object, with a second one for its transparency if it has any.</summary>
internal static class ImageObjects
{
    public static int Write(PdfFile file, Image image)
    {
        var size = $"/Type/XObject/Subtype/Image/Width {image.Width}/Height {image.Height}/BitsPerComponent 8";
        var mask = image.Alpha.IsEmpty
            ? ""
            : $"/SMask {Syntax.Ref(file.AddRaw($"{size}/ColorSpace/DeviceGray/Filter/FlateDecode", image.Alpha.Span))}";
        return file.AddRaw($"{size}{image.Format}{mask}", image.Pixels.Span);
    }
}
