namespace Tamias;

/// <summary>The product's one rounding: halves away from zero, as Greek and European invoices are reckoned.</summary>
static class Rounding
{
    /// <exception cref="OverflowException">The result does not fit.</exception>
    public static long Divide(Int128 dividend, Int128 divisor)
    {
        var half = divisor / 2;
        return checked((long)((dividend + (dividend < 0 ? -half : half)) / divisor));
    }
}
