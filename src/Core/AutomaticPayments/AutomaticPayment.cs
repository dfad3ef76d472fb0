namespace Tamias;

/// <summary>A charge of a saved method for one due date of one invoice: announced to the customer, then made, and tried
/// again some days later when the bank says no. One at most for a due date.</summary>
public sealed class AutomaticPayment(
    Id<AutomaticPayment> id, Id<Organization> organizationId, Id<Invoice> invoiceId, DateOnly dueOn) : IOwned
{
    AutomaticPayment() : this(default, default, default, default)
    {
    }

    /// <summary>Days before the due date on which the customer is told.</summary>
    public const int DaysAhead = 3;

    /// <summary>Hour of the merchant's day from which charges are made.</summary>
    public const int FirstHour = 9;

    /// <summary>Between telling the customer and the charge, however late the invoice was issued.</summary>
    public static readonly TimeSpan ShortestNotice = TimeSpan.FromHours(48);

    /// <summary>Days between one try and the next.</summary>
    static readonly int[] Pauses = [3, 5, 7];

    public Id<AutomaticPayment> Id { get; private set; } = id;

    public Id<Organization> OrganizationId { get; private set; } = organizationId;

    public Id<Invoice> InvoiceId { get; private set; } = invoiceId;

    public DateOnly DueOn { get; private set; } = dueOn;

    /// <summary>The method that the customer was told of; after a try, the one that was charged.</summary>
    public required Id<SavedMethod> SavedMethodId { get; set; }

    /// <summary>What the customer was told; never more is charged.</summary>
    public required Money Amount { get; init; }

    public required DateTimeOffset AnnouncedAt { get; init; }

    /// <summary>When it is next charged; null when it has ended.</summary>
    public required DateTimeOffset? NextAt { get; set; }

    /// <summary>How often the bank was asked.</summary>
    public int Tries { get; private set; }

    /// <summary>The try that was made last.</summary>
    public Id<Attempt>? AttemptId { get; private set; }

    /// <summary>Why the bank said no, in Stripe's word: "insufficient_funds".</summary>
    public string LastError { get; private set; } = "";

    /// <summary>Meaningless while it has not ended.</summary>
    public AutomaticPaymentEnd Ending { get; private set; }

    public int Version { get; private set; }

    public bool HasEnded => NextAt is null;

    public void Try(Id<Attempt> attempt, Id<SavedMethod> method)
    {
        (AttemptId, SavedMethodId) = (attempt, method);
        Tries++;
    }

    /// <summary>The bank said no: another day, or never.</summary>
    /// <param name="code">Stripe's word.</param>
    /// <returns>What follows.</returns>
    /// <param name="advice">Stripe's, or empty.</param>
    /// <param name="organization">Whose days are counted.</param>
    public BankAnswer Refuse(string code, string advice, Organization organization, DateTimeOffset now)
    {
        LastError = code;
        var answer = BankAnswers.Of(code, advice);
        if (answer == BankAnswer.Later && Tries > Pauses.Length)
            answer = BankAnswer.AskCustomer;
        NextAt = answer == BankAnswer.Later
            ? organization.StartOf(organization.Today(now).AddDays(Pauses[Math.Max(Tries, 1) - 1])).AddHours(FirstHour)
            : null;
        if (NextAt is null)
            Ending = AutomaticPaymentEnd.Refused;
        return answer;
    }

    /// <summary>A second end changes nothing, unless it was paid after all.</summary>
    public void EndAs(AutomaticPaymentEnd end)
    {
        if (!HasEnded || end == AutomaticPaymentEnd.Paid)
            (NextAt, Ending) = (null, end);
    }
}

/// <summary>How an automatic payment ended.</summary>
public enum AutomaticPaymentEnd
{
    Paid,

    /// <summary>Nothing was to be paid any more: paid otherwise, credited, void.</summary>
    NotNeeded,

    /// <summary>Nobody may charge it any more: stopped by somebody, or the gateway is not there.</summary>
    Stopped,

    /// <summary>The bank said no for the last time, and the customer was asked to pay themselves.</summary>
    Refused,
}
