namespace Tamias;

/// <summary>What one invoice is to get of an <see cref="Attempt"/>, in minor units of its currency.</summary>
public sealed class AttemptPart(int position, Id<Invoice> invoiceId, long minor)
{
    /// <summary>From 1, in the order in which the money settles.</summary>
    public int Position { get; private set; } = position;

    public Id<Invoice> InvoiceId { get; private set; } = invoiceId;

    public long Minor { get; private set; } = minor;

    /// <summary>The attempt's own, kept here too: an index over it lets an invoice be paid at one form at a
    /// time.</summary>
    public bool IsLive { get; private set; } = true;

    internal void Close() => IsLive = false;
}
