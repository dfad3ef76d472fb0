namespace Tamias;

/// <summary>Whether and from when on the customer is reminded.</summary>
public sealed partial class Invoice
{
    /// <summary>The merchant wants no reminders for it.</summary>
    public bool RemindersOff { get; private set; }

    /// <summary>The day until which the customer has promised to pay: reminders count from it.</summary>
    public DateOnly? PromisedOn { get; private set; }

    public void Remind(bool wanted) => RemindersOff = !wanted;

    /// <summary>A promise to pay by this day, or none any more. One that was stored before may stay as it is.</summary>
    public Refusal? Promise(DateOnly? day, DateOnly today)
    {
        if (day != PromisedOn && day is { } promised && OfferPromise(promised, today) is { } refusal)
            return refusal;

        PromisedOn = day;
        return null;
    }

    Refusal? OfferPromise(DateOnly day, DateOnly today)
    {
        if (day < today || day > today.AddYears(1))
            return new("Choose a day from today on, within a year.");

        return day < NextDueOn ? new("Choose a day that is not before the due date, {0}.", NextDueOn) : null;
    }
}
