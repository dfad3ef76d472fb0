namespace Tamias;

/// <summary>That a step of a rule has charged for one due date of an invoice. It stays when nobody wants the fee: then
/// that was decided, and it is not charged again.</summary>
public sealed class LateFee : IOwned
{
    public LateFee(Id<LateFee> id, Invoice invoice, LateFeeRule rule, LateCharge charge)
    {
        (Id, OrganizationId, InvoiceId, RuleId) = (id, invoice.OrganizationId, invoice.Id, rule.Id);
        (Step, DueOn, Kind, YearlyRate) = (charge.Step, charge.Debt.DueOn, rule.Kind, rule.YearlyRate);
        (From, Until, Owed, Amount) = (charge.For.From, charge.For.Until, charge.Debt.Left, charge.Amount);
    }

    LateFee()
    {
    }

    public Id<LateFee> Id { get; private set; }

    public Id<Organization> OrganizationId { get; private set; }

    /// <summary>The invoice that is paid late.</summary>
    public Id<Invoice> InvoiceId { get; private set; }

    public Id<LateFeeRule> RuleId { get; private set; }

    /// <summary>From 1, of its rule and its due date.</summary>
    public int Step { get; private set; }

    /// <summary>Of the invoice, or of one of its instalments.</summary>
    public DateOnly DueOn { get; private set; }

    public LateFeeKind Kind { get; private set; }

    /// <summary>By which interest was reckoned.</summary>
    public Rate YearlyRate { get; private set; }

    /// <summary>The last day that is not charged.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The day on which it was made, and the last one that is charged.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>What was late on that day.</summary>
    public Money Owed { get; private set; } = Currency.Eur.Zero;

    /// <summary>As it was reckoned; while the fee is a draft, a person may ask for another sum.</summary>
    public Money Amount { get; private set; } = Currency.Eur.Zero;

    /// <summary>The invoice that asks for it; null when its draft was deleted.</summary>
    public Id<Invoice>? FeeInvoiceId { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Version { get; private set; }

    public int DaysLate => Until.DayNumber - DueOn.DayNumber;
}

/// <summary>What a rule charges today for one due date.</summary>
/// <param name="Step">Of its rule and due date, from 1.</param>
/// <param name="PlannedOn">The day on which the rule charges; today or before.</param>
/// <param name="For">The days that are charged.</param>
public sealed record LateCharge(int Step, LateDebt Debt, DateOnly PlannedOn, ChargedDays For, Money Amount);

/// <summary>From the day after the first to the last.</summary>
public sealed record ChargedDays(DateOnly From, DateOnly Until);
