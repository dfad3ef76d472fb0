namespace Tamias;

/// <summary>A part of an invoice with a due date of its own. Which part of the money it is, is counted from the
/// invoice's first cent: what is paid fills the earliest, what is credited or written off shortens the last.</summary>
public sealed class Instalment
{
    public Instalment(DateOnly dueOn, Rate share) => (DueOn, Share) = (dueOn, share);

    public Instalment(DateOnly dueOn, Money amount) => (DueOn, Minor) = (dueOn, amount.Minor);

    Instalment()
    {
    }

    public int Position { get; internal set; }

    public DateOnly DueOn { get; internal set; }

    /// <summary>Its part of what is payable; zero for a sum, and for the last one, which is the rest.</summary>
    public Rate Share { get; private set; }

    /// <summary>Minor units of the instalments before it.</summary>
    public long Before { get; internal set; }

    /// <summary>Minor units that it asked for when the invoice was issued.</summary>
    public long Minor { get; internal set; }

    /// <summary>What of it is still to be paid.</summary>
    public Money LeftOf(Money payable, Money paid) => payable with
    {
        Minor = Math.Max(0, Math.Min(Before + Minor, payable.Minor) - Math.Max(Before, paid.Minor)),
    };
}

/// <summary>Why a plan is not possible.</summary>
/// <param name="Part">Which part is wrong, from 0; as many as there are parts for the rest.</param>
/// <param name="IsDay">Its day is wrong and not its amount.</param>
public sealed record PlanRefusal(int Part, bool IsDay, Refusal Refusal);
