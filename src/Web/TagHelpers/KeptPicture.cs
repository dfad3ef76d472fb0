using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tamias.Web.TagHelpers;

/// <summary>A picture of the merchant's, told to the browser in the size in which it is drawn: the page keeps its place
/// while it is on its way.</summary>
[HtmlTargetElement("kept-picture")]
public sealed class KeptPicture(Db db) : TagHelper
{
    const int HashLength = 64;

    // By the hash of what they are: they never change.
    static readonly ConcurrentDictionary<string, (int Width, int Height)> Sizes = new(StringComparer.Ordinal);

    /// <summary>Ends in the picture's hash.</summary>
    public string Src { get; set; } = "";

    /// <summary>Pixels, at most.</summary>
    public int MostWidth { get; set; }

    /// <summary>Pixels, at most.</summary>
    public int MostHeight { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "img";
        output.Attributes.SetAttribute("src", Src);
        if (Src.Length < HashLength || await SizeAsync(Src[^HashLength..]) is not { Width: > 0, Height: > 0 } size)
            return;

        var scale = Math.Min(1m, Math.Min((decimal)MostWidth / size.Width, (decimal)MostHeight / size.Height));
        output.Attributes.SetAttribute("width", Pixels(size.Width * scale));
        output.Attributes.SetAttribute("height", Pixels(size.Height * scale));
    }

    static string Pixels(decimal length) =>
        Math.Max(1, decimal.Round(length)).ToString(CultureInfo.InvariantCulture);

    async Task<(int Width, int Height)> SizeAsync(string hash)
    {
        if (Sizes.TryGetValue(hash, out var known))
            return known;

        var png = await db.Logos.Where(l => l.Hash == hash).Select(l => l.Png).FirstOrDefaultAsync();
        return png is null ? default : Sizes[hash] = SizeOf(png);
    }

    /// <summary>A PNG's first chunk begins with them.</summary>
    static (int Width, int Height) SizeOf(ReadOnlySpan<byte> png) => png.Length < 24
        ? default
        : (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]));
}
