using System.Buffers;
using Tamias.Pdf.Writing;

namespace Tamias.Pdf.Drawing;

/// <summary>The operators that draw a page, in the order written.</summary>
internal sealed class ContentStream
{
    readonly ArrayBufferWriter<byte> bytes = new(4096);

    public ReadOnlySpan<byte> Bytes => bytes.WrittenSpan;

    public ContentStream Put(params ReadOnlySpan<double> numbers)
    {
        foreach (var number in numbers)
        {
            bytes.Advance(Numbers.Format(number, bytes.GetSpan(Numbers.MaxLength)));
            Put(" "u8);
        }
        return this;
    }

    public ContentStream Put(ReadOnlySpan<byte> ascii)
    {
        bytes.Write(ascii);
        return this;
    }

    /// <summary>A colour's three parts, from 0 to 1.</summary>
    public ContentStream Put(Color color) => Put(color.Red / 255.0, color.Green / 255.0, color.Blue / 255.0);

    /// <summary>A two-byte code as four hexadecimal digits.</summary>
    public void PutCode(int code)
    {
        var digits = bytes.GetSpan(4);
        for (var i = 0; i < 4; i++) digits[i] = "0123456789ABCDEF"u8[(code >> (12 - 4 * i)) & 15];
        bytes.Advance(4);
    }

    public void Operator(ReadOnlySpan<byte> name) => Put(name).Put("\n"u8);
}
