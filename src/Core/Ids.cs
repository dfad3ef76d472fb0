using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Tamias;

/// <summary>Fills the span with random bytes; a seeded one makes a whole run repeatable.</summary>
public delegate void FillRandom(Span<byte> bytes);

/// <summary>The one source of ids and secrets: UUIDv7 (RFC 9562) by the given clock, tokens by the given
/// randomness.</summary>
public sealed class Ids(TimeProvider clock, FillRandom fill)
{
    readonly Lock gate = new();

    long lastTime;

    int counter;

    /// <summary>Ids by the operating system's randomness.</summary>
    public Ids(TimeProvider clock) : this(clock, RandomNumberGenerator.Fill)
    {
    }

    public Id<T> Next<T>() => new(NextGuid());

    /// <summary>A time-ordered UUID: 48 bits of milliseconds, 74 random bits. Within a millisecond, and while the clock
    /// is behind, the first 12 of these count on and carry into the time (RFC 9562 §6.2): what is made later sorts
    /// later.</summary>
    public Guid NextGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        fill(bytes[6..]);
        lock (gate)
        {
            var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
            counter = now > lastTime ? BinaryPrimitives.ReadUInt16BigEndian(bytes[6..]) & 0xFFF : counter + 1;
            lastTime = Math.Max(now, lastTime) + (counter >> 12);
            counter &= 0xFFF;
            BinaryPrimitives.WriteInt64BigEndian(bytes, lastTime << 16 | 0x7000L | (uint)counter);
        }

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

    /// <summary>Whether it could be one of <see cref="NextToken"/>; anything else is refused before it is looked
    /// for.</summary>
    public static bool IsToken([NotNullWhen(true)] string? text) =>
        text?.Length == 32 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>What is stored of a token so that the store alone opens nothing.</summary>
    public static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token)));
}
