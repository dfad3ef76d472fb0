using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Tamias;

/// <summary>Fills the span with random bytes; a seeded one makes a whole run repeatable.</summary>
public delegate void FillRandom(Span<byte> bytes);

/// <summary>The one source of ids and secrets: UUIDv7 (RFC 9562) by the given clock, tokens by the given
/// randomness.</summary>
public sealed class Ids(TimeProvider clock, FillRandom fill)
{
    /// <summary>Ids by the operating system's randomness.</summary>
    public Ids(TimeProvider clock) : this(clock, RandomNumberGenerator.Fill)
    {
    }

    public Id<T> Next<T>() => new(NextGuid());

    /// <summary>A time-ordered UUID: 48 bits of milliseconds, 74 random bits.</summary>
    public Guid NextGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        fill(bytes[6..]);
        Span<byte> time = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, clock.GetUtcNow().ToUnixTimeMilliseconds());
        time[2..].CopyTo(bytes);
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>A secret for an address or a form: 192 random bits as 32 URL-safe characters.</summary>
    public string NextToken()
    {
        Span<byte> bytes = stackalloc byte[24];
        fill(bytes);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>What is stored of a token so that the store alone opens nothing.</summary>
    public static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token)));
}
