using Tamias.Web.AutomaticPayments;
using Tamias.Web.Reminders;

namespace Tamias.Web.LateFees;

/// <summary>Which invoices a rule may charge for now, asked of the database.</summary>
public static class LateInvoices
{
    /// <summary>Late enough, and nothing speaks against it. Whether a step is due and what it charges is reckoned for
    /// each of them.</summary>
    /// <param name="since">Days before are not charged.</param>
    public static IQueryable<Invoice> LateFor(this Db db, LateFeeRule rule, DateOnly today, DateOnly since)
    {
        var last = today.AddDays(-rule.Days);
        var inAnyCurrency = rule.Kind == LateFeeKind.Interest && !rule.Least.IsPositive;
        var (currency, least, companiesOnly) = (rule.Sum.Currency, rule.Least.Minor, rule.CompaniesOnly);
        return db.Undisturbed().NotAutomatic(db).NotCharged(db, rule, today, since)
            .Where(i => !i.LateFeesOff && i.NextDueOn <= last && (i.PromisedOn == null || i.PromisedOn < today))
            .Where(i => inAnyCurrency || (i.Currency == currency && i.Payable.Minor - i.Paid.Minor >= least))
            .Where(i => db.Customers.Any(c =>
                c.Id == i.CustomerId && c.ArchivedAt == null && (c.IsCompany || !companiesOnly)))
            .Where(i => !db.LateFees.Any(f => f.FeeInvoiceId == i.Id)); // a fee bears no fee
    }

    /// <summary>Without those of which it can be seen at once that no step is due; instalments are looked at one by
    /// one.</summary>
    static IQueryable<Invoice> NotCharged(
        this IQueryable<Invoice> invoices, Db db, LateFeeRule rule, DateOnly today, DateOnly since)
    {
        var (id, most) = (rule.Id, rule.Every is null ? 1 : rule.Most ?? int.MaxValue);
        var recently = today.AddDays(-(rule.Every ?? 0));
        var isInterest = rule.Kind == LateFeeKind.Interest;
        var mayBegin = !isInterest || since <= today.AddDays(-rule.Days);
        var earliest = since.AddDays(-rule.Days);
        return invoices.Where(i => i.Instalments.Any()
            || (mayBegin && (isInterest || i.NextDueOn >= earliest)
                && !db.LateFees.Any(f => f.InvoiceId == i.Id && f.RuleId == id))
            || (db.LateFees.Any(f => f.InvoiceId == i.Id && f.RuleId == id)
                && db.LateFees.Count(f => f.InvoiceId == i.Id && f.RuleId == id) < most
                && !db.LateFees.Any(f => f.InvoiceId == i.Id && f.RuleId == id && f.Until > recently)));
    }
}
