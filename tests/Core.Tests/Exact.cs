using System.Numerics;

namespace Tamias.Core.Tests;

/// <summary>Rounding as on paper, over whole numbers without limit: an oracle written apart from the product.</summary>
static class Exact
{
    /// <summary>Halves away from zero.</summary>
    public static BigInteger Round(BigInteger dividend, BigInteger divisor)
    {
        var whole = BigInteger.DivRem(BigInteger.Abs(dividend), divisor, out var rest);
        if (rest * 2 >= divisor)
            whole++;

        return dividend.Sign < 0 ? -whole : whole;
    }
}
