using System.Globalization;
using System.Text;
using QRCoder;

namespace Tamias.Web.Documents;

/// <summary>Draws a text as a QR code, with the quiet zone that readers need around it.</summary>
public static class QrCode
{
    /// <summary>True is dark; error correction of level M, as the EPC asks.</summary>
    public static bool[,] Modules(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var rows = code.ModuleMatrix;
        var dark = new bool[rows.Count, rows.Count];
        for (var row = 0; row < rows.Count; row++)
            for (var column = 0; column < rows.Count; column++)
                dark[row, column] = rows[row][column];
        return dark;
    }

    /// <summary>The dark modules as a path of SVG, one module a unit, and how many units a side has.</summary>
    public static (string Path, int Side) Path(string text)
    {
        var (modules, path) = (Modules(text), new StringBuilder());
        var side = modules.GetLength(0);
        for (var row = 0; row < side; row++)
            for (int column = 0, length; column < side; column += length + 1)
            {
                length = 0;
                while (column + length < side && modules[row, column + length])
                    length++;
                if (length > 0)
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h{length}v1h-{length}z");
            }

        return (path.ToString(), side);
    }
}
