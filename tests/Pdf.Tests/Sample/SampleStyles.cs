using Tamias.Pdf.Fonts;
using Tamias.Pdf.Layout;
using Tamias.Pdf.Text;

namespace Tamias.Pdf.Tests.Sample;

/// <summary>The few sizes and colours that a document keeps to.</summary>
static class SampleStyles
{
    public static readonly Color Ink = Color.Rgb(0x1B2430);
    public static readonly Color Muted = Color.Rgb(0x667085);
    public static readonly Color Hairline = Color.Rgb(0xD9DEE5);
    public static readonly Color Brand = Color.Rgb(0x1F5F5B);
    public static readonly Color Tint = Color.Rgb(0xF1F6F5);

    public static readonly TextStyle Body = new(Inter.Regular, 9) { Color = Ink, LineHeight = 1.5 };
    public static readonly TextStyle Strong = Body with { Font = Inter.SemiBold };
    public static readonly TextStyle Small = Body with { Size = 8, Color = Muted };
    public static readonly TextStyle Label = new(Inter.SemiBold, 7) { Color = Muted, Tracking = 0.3, LineHeight = 1.9 };
    public static readonly TextStyle Title = new(Inter.SemiBold, 22) { Color = Ink, LineHeight = 1.2 };
    public static readonly TextStyle Company = new(Inter.SemiBold, 13) { Color = Brand, LineHeight = 1.4 };
    public static readonly TextStyle Due = new(Inter.SemiBold, 12) { Color = Brand };
    public static readonly TextStyle Button = new(Inter.SemiBold, 10) { Color = Color.White, LineHeight = 1.2 };

    public static readonly TableLook Lines = new(Label, Body)
    {
        HeadFrame = new Frame { Padding = Insets.Symmetric(3, 0), RuleBelow = Ink, Thickness = 0.75 },
        RowFrame = new Frame { Padding = Insets.Symmetric(5, 0), RuleBelow = Hairline },
    };

    public static readonly TableLook Totals = new(Label, Body)
    {
        RowFrame = new Frame { Padding = Insets.Symmetric(2.5, 0) },
    };
}
