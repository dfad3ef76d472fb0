using Tamias.Web.Payments;
using Tamias.Web.Reminders;

namespace Tamias.Web.Letters;

/// <summary>What a customer is reminded of on paper: everything overdue of which reminders may speak, oldest due date
/// first.</summary>
public sealed record ReminderLetter(Customer Customer, Organization Organization, DateOnly Day)
{
    public required IReadOnlyList<Invoice> Invoices { get; init; }

    /// <summary>Those of them that can be paid online now.</summary>
    public required IReadOnlyList<Invoice> Online { get; init; }

    /// <summary>Where money can be transferred to for at least one of them.</summary>
    public required IReadOnlyList<Gateway> Banks { get; init; }

    /// <summary>What is overdue of it: of instalments only those whose day has passed.</summary>
    public Money OverdueOf(Invoice invoice) =>
        invoice.Instalments.Count == 0 ? invoice.Outstanding : invoice.DueBy(Day.AddDays(-1));

    /// <summary>Null when there is nothing to remind of.</summary>
    public static async Task<ReminderLetter?> ReadAsync(
        Db db, Customer customer, Organization organization, DateOnly day, CancellationToken cancellation)
    {
        var invoices = await db.OverdueToRemind(customer.Id, day).AsNoTracking()
            .OrderBy(i => i.NextDueOn).ThenBy(i => i.Id).ToListAsync(cancellation);
        if (invoices.Count == 0)
            return null;

        var usable = await Payable.UsableAsync(db, cancellation);
        var banks = await db.Gateways.AsNoTracking()
            .Where(g => g.ArchivedAt == null && (g.Bank.Iban != "" || g.Alias != ""))
            .OrderBy(g => g.TitleEnglish).ThenBy(g => g.Id).ToListAsync(cancellation);
        return new(customer, organization, day)
        {
            Invoices = invoices,
            Online = invoices.FindAll(i => usable.Exists(g => i.Offers(g.Id))),
            Banks = banks.FindAll(b => invoices.Exists(i => i.Offers(b.Id))),
        };
    }
}

/// <summary>Asks the database what a letter would be about.</summary>
public static class OverdueInvoices
{
    /// <summary>A promised day counts as due date, as it does for reminders by mail.</summary>
    public static IQueryable<Invoice> OverdueToRemind(this Db db, Id<Customer> customer, DateOnly day) =>
        db.MayBeReminded().Where(i => i.CustomerId == customer && i.NextDueOn < day
            && (i.PromisedOn == null || i.PromisedOn < day));
}
