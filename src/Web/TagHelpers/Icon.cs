using System.Collections.Concurrent;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tamias.Web.TagHelpers;

/// <summary>Draws an icon of the folder Icons inline: <c>&lt;icon name="home" /&gt;</c>. Decoration only: hidden from
/// readers.</summary>
public sealed class Icon : TagHelper
{
    static readonly ConcurrentDictionary<string, string> Svgs = new(StringComparer.Ordinal);

    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Svgs.GetOrAdd(Name, Read));
    }

    static string Read(string name)
    {
        var assembly = typeof(Icon).Assembly;
        using var stream = assembly.GetManifestResourceStream($"Tamias.Web.Icons.{name}.svg")
            ?? throw new InvalidOperationException($"There is no icon {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Replace("<svg", "<svg aria-hidden=\"true\" focusable=\"false\"", StringComparison.Ordinal);
    }
}
