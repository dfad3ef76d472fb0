using Tamias.Pdf;
using Tamias.Pdf.Fonts;
using Tamias.Pdf.Layout;
using Tamias.Pdf.Text;

namespace Tamias.Web.Documents;

/// <summary>The few sizes and colours that the document on paper keeps to.</summary>
static class PaperStyles
{
    public static readonly Color Ink = Color.Rgb(0x1D2420);
    public static readonly Color Muted = Color.Rgb(0x565C64);
    public static readonly Color Hairline = Color.Rgb(0xDDD8CB);
    /// <summary>Where nobody chose another.</summary>
    public static readonly Color Brand = Color.Rgb(0x1F4D3D);
    public static readonly Color Tint = Color.Rgb(0xF5F3EC);
    public static readonly Color Alarm = Color.Rgb(0xA1232B);

    public static readonly TextStyle Body = new(Inter.Regular, 9) { Color = Ink, LineHeight = 1.5 };
    public static readonly TextStyle Figures = Body with { Tabular = true };
    public static readonly TextStyle Strong = Body with { Font = Inter.SemiBold, Tabular = true };
    public static readonly TextStyle Small = Body with { Size = 8, Color = Muted };
    public static readonly TextStyle Label = new(Inter.SemiBold, 7.5) { Color = Muted, LineHeight = 1.8 };
    public static readonly TextStyle Title = new(Inter.SemiBold, 22) { Color = Ink, LineHeight = 1.2 };
    public static readonly TextStyle Company = new(Inter.SemiBold, 13) { Color = Brand };
    public static readonly TextStyle Mark = new(Inter.SemiBold, 11) { Color = Alarm, Tracking = 1.5, LineHeight = 1.2 };
    public static readonly TextStyle Button = new(Inter.SemiBold, 10) { Color = Color.White, LineHeight = 1.2 };

    public static readonly Frame MarkFrame =
        new() { Border = Alarm, Thickness = 1.25, Radius = 3, Padding = Insets.Symmetric(5, 8) };

    public static readonly TableLook Lines = new(Label, Body)
    {
        HeadFrame = new Frame { Padding = Insets.Symmetric(3, 0), RuleBelow = Ink, Thickness = 0.75 },
        RowFrame = new Frame { Padding = Insets.Symmetric(4.5, 0), RuleBelow = Hairline },
    };

    public static readonly TableLook Quiet = new(Label, Small with { Color = Ink })
    {
        HeadFrame = new Frame { Padding = Insets.Symmetric(2, 0), RuleBelow = Hairline },
        RowFrame = new Frame { Padding = Insets.Symmetric(2, 0) },
    };
}
