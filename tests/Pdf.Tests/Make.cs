using Tamias.Pdf.Fonts;
using Tamias.Pdf.Layout;
using Tamias.Pdf.Text;

namespace Tamias.Pdf.Tests;

/// <summary>Small documents to look at.</summary>
static class Make
{
    public static readonly TextStyle Body = new(Inter.Regular, 10);

    public static readonly TableLook Look = new(Body with { Font = Inter.SemiBold }, Body);

    public static readonly DocumentProperties Properties = new()
    {
        Title = "Τιμολόγιο 12",
        Language = "el",
        Author = "Ανθή",
        Subject = "Δοκιμή",
        CreatedAt = new DateTimeOffset(2026, 2, 28, 23, 59, 58, TimeSpan.FromHours(2)),
    };

    public static byte[] Document(Action<Flow> content, PageLayout? layout = null)
    {
        var document = new PdfDocument(Properties);
        content(document.Flow(layout ?? new PageLayout()));
        return document.Save();
    }

    public static byte[] Text(string text, TextStyle? style = null) => Document(flow => flow.Text(text, style ?? Body));

    /// <summary>A page on which exactly so many lines of <see cref="Body"/> fit.</summary>
    public static PageLayout Lines(int count) => new()
    {
        Size = new PageSize(400, count * Body.LinePoints + 80.01),
        Margins = Insets.All(40),
    };
}
