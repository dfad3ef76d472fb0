using Microsoft.Playwright;

namespace Tamias.Browser.Tests.Windows;

/// <summary>The whole page as a small picture: cells of a few pixels in their average colour, so that blocks, lines and
/// gaps show and no letter does. The merchant's pages bring their own fonts, the customer's have the machine's. The
/// browser reduces and compares; nothing else here can read pictures.</summary>
public static class Snapshot
{
    /// <summary>How much of what is drawn on a page may differ from its kept picture.</summary>
    public const double Most = 0.02;

    /// <summary>Pixels of a cell's side.</summary>
    const int Cell = 8;

    // Each day and each try has other ones, of another width.
    const string MakeTimeless = """
        day => {
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode())
                texts.currentNode.data = texts.currentNode.data
                    .replace(/\b\d{1,2} \p{L}+ 20\d\d/gu, day)
                    .replace(/\b\d{1,2}\/\d{1,2}\/20\d\d/g, "15/03/2030")
                    .replace(/\b\d{1,2}:\d\d( [πμ]\.μ\.)?/g, "10:10")
                    .replace(/[0-9a-f]{32}@/g, "merchant@")
                    .replace(/\/(pay|estimate)\/[\w-]{20,}/g, "/$1/ABCD-".padEnd(32, "efgh"))
                    .replace(/\b(pi|ch|cs|re|cs_test)_\w{10,}/g, "$1_" + "A1b2C3d4".repeat(3))
                    .replace(/127\.0\.0\.1:\d+/g, "127.0.0.1:10000");
            for (const input of document.querySelectorAll("input"))
                if (input.value && ["text", "email", "date"].includes(input.type))
                    input.value = input.type === "date" ? "2030-03-15"
                        : input.value.replace(/[0-9a-f]{32}@/g, "merchant@");
            for (const chart of document.querySelectorAll("canvas"))
                chart.style.visibility = "hidden";
        }
        """;

    const string Read = """
        const read = async png => {
            const bytes = Uint8Array.from(atob(png), c => c.charCodeAt(0));
            const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
            const canvas = new OffscreenCanvas(picture.width, picture.height);
            const brush = canvas.getContext("2d", { willReadFrequently: true });
            brush.drawImage(picture, 0, 0);
            return brush.getImageData(0, 0, picture.width, picture.height);
        };
        """;

    // Colours in 32 steps: a third of the file.
    const string Reduce = $$"""
        async ([png, size]) => {
            {{Read}}
            const from = await read(png);
            const [columns, rows] = [Math.ceil(from.width / size), Math.ceil(from.height / size)];
            const canvas = new OffscreenCanvas(columns, rows);
            const brush = canvas.getContext("2d");
            const into = brush.createImageData(columns, rows);
            const [sums, counts] = [new Float64Array(columns * rows * 4), new Float64Array(columns * rows)];
            for (let i = 0; i < from.data.length; i++) {
                const pixel = i >> 2;
                const cell = Math.floor(Math.floor(pixel / from.width) / size) * columns
                    + Math.floor(pixel % from.width / size);
                sums[cell * 4 + i % 4] += from.data[i];
                counts[cell] += i % 4 === 3 ? 1 : 0;
            }
            for (let i = 0; i < sums.length; i++)
                into.data[i] = i % 4 === 3 ? 255 : Math.min(255, Math.round(sums[i] / counts[i >> 2] / 8) * 8);
            brush.putImageData(into, 0, 0);
            const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
            return btoa(Array.from(bytes, b => String.fromCharCode(b)).join(""));
        }
        """;

    // Drawn is what is not as the cell to its left or above it, in either picture: ground counts for nothing.
    const string Compare = $$"""
        async ([kept, taken]) => {
            {{Read}}
            const [a, b] = [await read(kept), await read(taken)];
            const isNear = (one, i, other, j) =>
                [0, 1, 2].every(c => Math.abs(one.data[i + c] - other.data[j + c]) <= 24);
            const rows = Math.max(a.height, b.height);
            let [drawn, apart] = [0, 0];
            for (let y = 0; y < rows; y++)
                for (let x = 0; x < Math.max(a.width, b.width); x++) {
                    const at = p => x < p.width && y < p.height ? (y * p.width + x) * 4 : -1;
                    const isDrawn = p => at(p) >= 0 && ((x > 0 && !isNear(p, at(p), p, at(p) - 4))
                        || (y > 0 && !isNear(p, at(p), p, at(p) - p.width * 4)));
                    const differs = at(a) < 0 || at(b) < 0 || !isNear(a, at(a), b, at(b));
                    apart += differs ? 1 : 0;
                    drawn += differs || isDrawn(a) || isDrawn(b) ? 1 : 0;
                }
            return apart / Math.max(1, drawn);
        }
        """;

    public static async Task<byte[]> TakeAsync(Window window)
    {
        await window.Page.EvaluateAsync(
            MakeTimeless, new DateOnly(2030, 3, 15).ToString("d MMMM yyyy", window.Speech.Culture));
        var whole = await window.Page.ScreenshotAsync(
            new() { FullPage = true, Animations = ScreenshotAnimations.Disabled });
        var small = await window.Page.EvaluateAsync<string>(
            Reduce, new object[] { Convert.ToBase64String(whole), Cell });
        return Convert.FromBase64String(small);
    }

    /// <summary>How much of what is drawn differs: 0 for equal pictures, about 1 for strangers.</summary>
    public static Task<double> ShareApartAsync(IPage page, byte[] kept, byte[] taken) => page.EvaluateAsync<double>(
        Compare, new[] { Convert.ToBase64String(kept), Convert.ToBase64String(taken) });
}
