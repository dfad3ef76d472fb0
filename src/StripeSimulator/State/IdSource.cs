using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tamias.StripeSimulator.State;

/// <summary>Makes Stripe-like ids; with a seed the same calls make the same ids.</summary>
internal sealed class IdSource(string? seed)
{
    const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    internal long Drawn { get; set; }

    internal string Next(string prefix, int length = 24)
    {
        var text = new StringBuilder(prefix);
        while (length-- > 0) text.Append(Alphabet[Draw(Alphabet.Length)]);
        return text.ToString();
    }

    /// <summary>An even number from 0 up to, but not including, the bound.</summary>
    internal int Draw(int bound)
    {
        if (seed is null) return RandomNumberGenerator.GetInt32(bound);
        var source = string.Create(CultureInfo.InvariantCulture, $"{seed}/{Drawn++}");
        return (int)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(source)))
            % (ulong)bound);
    }
}
