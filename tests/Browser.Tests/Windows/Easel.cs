using System.Text.Json;
using Microsoft.Playwright;

namespace Tamias.Browser.Tests.Windows;

/// <summary>A blank page of the browser, in which pictures are reduced and small ones read: it can do both without a
/// package.</summary>
public sealed class Easel(IPage page)
{
    // Colours are rounded to 32 steps: the files become half as large.
    const string Reduce = """
        async ([png, size]) => {
            const picture = new Image();
            picture.src = "data:image/png;base64," + png;
            await picture.decode();
            const draw = (width, height) => {
                const canvas = document.createElement("canvas");
                [canvas.width, canvas.height] = [width, height];
                return canvas.getContext("2d", { willReadFrequently: true });
            };
            const whole = draw(picture.width, picture.height);
            whole.drawImage(picture, 0, 0);
            const from = whole.getImageData(0, 0, picture.width, picture.height).data;
            const [columns, rows] = [Math.ceil(picture.width / size), Math.ceil(picture.height / size)];
            const sums = new Float64Array(columns * rows * 4);
            for (let y = 0, i = 0; y < picture.height; y++) {
                let cell = Math.floor(y / size) * columns * 4;
                for (let left = 0; left < picture.width; left += size, cell += 4)
                    for (let x = left; x < left + size && x < picture.width; x++, i += 4) {
                        sums[cell] += from[i];
                        sums[cell + 1] += from[i + 1];
                        sums[cell + 2] += from[i + 2];
                        sums[cell + 3]++;
                    }
            }
            const small = draw(columns, rows);
            const into = small.createImageData(columns, rows);
            const cells = [];
            for (let i = 0; i < sums.length; i++) {
                const value = sums[i] / sums[i - i % 4 + 3];
                into.data[i] = i % 4 === 3 ? 255 : size === 1 ? value : Math.min(255, Math.round(value / 8) * 8);
                if (i % 4 !== 3)
                    cells.push(String.fromCharCode(into.data[i]));
            }
            small.putImageData(into, 0, 0);
            return { width: columns, cells: btoa(cells.join("")), png: small.canvas.toDataURL().split(",")[1] };
        }
        """;

    /// <summary>A picture of a page in cells of so many pixels, and the same as a small picture.</summary>
    public async Task<(Mosaic Mosaic, byte[] Png)> ReduceAsync(byte[] png, int pixels)
    {
        var answer = (await page.EvaluateAsync(Reduce, new object[] { Convert.ToBase64String(png), pixels }))!.Value;
        return (new(answer.GetProperty("width").GetInt32(), Bytes(answer, "cells")), Bytes(answer, "png"));
    }

    /// <summary>What was reduced before.</summary>
    public async Task<Mosaic> ReadAsync(byte[] small) => (await ReduceAsync(small, 1)).Mosaic;

    static byte[] Bytes(JsonElement answer, string name) => answer.GetProperty(name).GetBytesFromBase64();
}
