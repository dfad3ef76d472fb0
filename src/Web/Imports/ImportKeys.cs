using System.Buffers.Binary;

namespace Tamias.Web.Imports;

/// <summary>Keys of what an import adds: the same for the same row of the same form, so that a form sent twice adds
/// once.</summary>
/// <param name="Row">Of what the row tells.</param>
/// <param name="Beside">Of something that comes with it.</param>
sealed record ImportKeys(Guid Row, Guid Beside)
{
    const int Half = 32_768;

    /// <param name="form">Brought by the form, a fresh UUIDv7.</param>
    /// <param name="row">From 0, below 32 768.</param>
    public static ImportKeys Of(Guid form, int row) => new(Key(form, row), Key(form, Half + row));

    static Guid Key(Guid form, int row)
    {
        Span<byte> bytes = stackalloc byte[16];
        form.TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[14..], checked((ushort)row));
        return new(bytes, bigEndian: true);
    }
}
