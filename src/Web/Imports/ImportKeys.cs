using System.Buffers.Binary;

namespace Tamias.Web.Imports;

/// <summary>Keys of what an import adds: the same for the same row of the same form, so that a form sent twice adds
/// once.</summary>
static class ImportKeys
{
    /// <param name="form">Brought by the form, a fresh UUIDv7.</param>
    /// <param name="row">From 0, at most 65 535.</param>
    public static Guid Of(Guid form, int row)
    {
        Span<byte> bytes = stackalloc byte[16];
        form.TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[14..], checked((ushort)row));
        return new(bytes, bigEndian: true);
    }
}
