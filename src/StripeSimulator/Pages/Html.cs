using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace Tamias.StripeSimulator.Pages;

/// <summary>
/// Markup made from an interpolated string, whose holes are encoded unless they are markup themselves.
/// </summary>
[InterpolatedStringHandler]
internal readonly struct Html(int literalLength, int formattedCount)
{
    readonly StringBuilder text = new(literalLength + formattedCount * 16);

    internal static Html Empty => $"";

    public void AppendLiteral(string literal) => text.Append(literal);

    public void AppendFormatted(Html markup) => text.Append(markup.text);

    public void AppendFormatted(IEnumerable<Html> markup)
    {
        foreach (var each in markup) AppendFormatted(each);
    }

    public void AppendFormatted<T>(T value)
    {
        if (value is IEnumerable<Html> markup) AppendFormatted(markup);
        else text.Append(WebUtility.HtmlEncode(Convert.ToString(value, CultureInfo.InvariantCulture)));
    }

    public override string ToString() => text.ToString();
}
