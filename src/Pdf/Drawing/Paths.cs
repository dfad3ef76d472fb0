namespace Tamias.Pdf.Drawing;

/// <summary>Outlines of rectangles, given with the vertical axis pointing upwards as PDF has it.</summary>
internal static class Paths
{
    // How far the handles of a Bézier curve stand out, so that it looks like a quarter of a circle of radius 1.
    const double Handle = 0.5523;

    public static void Rectangle(this ContentStream content, Area area, double radius)
    {
        var round = Math.Min(radius, Math.Min(area.Width, area.Height) / 2);
        if (round > 0) content.Rounded((area.X, area.Y, area.Right, area.Bottom), round);
        else content.Put(area.X, area.Y, area.Width, area.Height).Operator("re"u8);
    }

    static void Rounded(this ContentStream content, (double L, double B, double R, double T) e, double r)
    {
        var h = r * (1 - Handle);
        content.Put(e.L + r, e.B).Operator("m"u8);
        content.Put(e.R - r, e.B).Operator("l"u8);
        content.Put(e.R - h, e.B, e.R, e.B + h, e.R, e.B + r).Operator("c"u8);
        content.Put(e.R, e.T - r).Operator("l"u8);
        content.Put(e.R, e.T - h, e.R - h, e.T, e.R - r, e.T).Operator("c"u8);
        content.Put(e.L + r, e.T).Operator("l"u8);
        content.Put(e.L + h, e.T, e.L, e.T - h, e.L, e.T - r).Operator("c"u8);
        content.Put(e.L, e.B + r).Operator("l"u8);
        content.Put(e.L, e.B + h, e.L + h, e.B, e.L + r, e.B).Operator("c"u8);
        content.Operator("h"u8);
    }
}
