using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tamias.Pdf.Writing;

/// <summary>
/// A file of numbered objects (ISO 32000-1, 7.5). Objects that are no streams are packed together and compressed, which
/// makes the many small ones of a tagged document cheap.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    const int PackSize = 200;

    readonly MemoryStream file = new();
    readonly CrossReferences places = new();
    readonly List<(int Id, string Body)> pack = [];

    public PdfFile() => Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve() => places.Reserve();

    public int Add(string body)
    {
        var id = Reserve();
        Set(id, body);
        return id;
    }

    public void Set(int id, string body)
    {
        pack.Add((id, body));
        if (pack.Count == PackSize) WritePack();
    }

    /// <summary>A stream that this method compresses; the entries are what the dictionary holds besides.</summary>
    public int AddStream(string entries, ReadOnlySpan<byte> plain) =>
        AddRaw($"{entries}/Filter/FlateDecode", Deflate.Bytes(plain));

    /// <summary>A stream whose bytes stay as they are.</summary>
    public int AddRaw(string entries, ReadOnlySpan<byte> bytes)
    {
        var id = Reserve();
        WriteStream(id, entries, bytes);
        return id;
    }

    /// <summary>The whole file. Its identity is a digest of what stands in it.</summary>
    public byte[] Finish(int catalog, int properties)
    {
        if (pack.Count > 0) WritePack();
        var digest = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length)).AsSpan(0, 16));
        var (id, start) = (Reserve(), file.Position);
        places.Stands(id, start);
        WriteStream(id, $"/Type/XRef/W[1 4 2]/Size {id + 1}/Root {Syntax.Ref(catalog)}/Info {Syntax.Ref(properties)}"
            + $"/ID[<{digest}><{digest}>]/Filter/FlateDecode", Deflate.Bytes(places.Bytes()));
        Write($"startxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    public void Dispose() => file.Dispose();

    void WritePack()
    {
        var (index, bodies) = (new StringBuilder(), new StringBuilder());
        var id = Reserve();
        for (var i = 0; i < pack.Count; i++)
        {
            index.Append(CultureInfo.InvariantCulture, $"{pack[i].Id} {bodies.Length} ");
            bodies.Append(pack[i].Body).Append('\n');
            places.StandsPacked(pack[i].Id, id, i);
        }
        var entries = $"/Type/ObjStm/N {pack.Count}/First {index.Length}/Filter/FlateDecode";
        WriteStream(id, entries, Deflate.Bytes(Encoding.Latin1.GetBytes(index.Append(bodies).ToString())));
        pack.Clear();
    }

    void WriteStream(int id, string entries, ReadOnlySpan<byte> bytes)
    {
        places.Stands(id, file.Position);
        Write($"{id} 0 obj\n<<{entries}/Length {bytes.Length}>>\nstream\n");
        file.Write(bytes);
        Write("\nendstream\nendobj\n");
    }

    void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
