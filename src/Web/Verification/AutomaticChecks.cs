namespace Tamias.Web.Verification;

/// <summary>What must hold of charges of saved methods.</summary>
static class AutomaticChecks
{
    public static async Task<IEnumerable<string>> OfAsync(Db db, CancellationToken cancellation)
    {
        var succeeded = db.Attempts.Where(a => a.State == AttemptState.Succeeded);
        var unpaid = await db.AutomaticPayments.AsNoTracking()
            .Where(p => p.NextAt == null && p.Ending == AutomaticPaymentEnd.Paid
                && !succeeded.Any(a => a.Id == p.AttemptId))
            .Select(p => p.Id).ToListAsync(cancellation);
        var paid = await db.AutomaticPayments.AsNoTracking()
            .Where(p => (p.NextAt != null || p.Ending != AutomaticPaymentEnd.Paid)
                && succeeded.Any(a => a.Id == p.AttemptId))
            .Select(p => p.Id).ToListAsync(cancellation);
        var dearer = await db.AutomaticPayments.AsNoTracking()
            .Where(p => db.Attempts.Any(a => a.Id == p.AttemptId
                && (a.Amount.Minor > p.Amount.Minor || a.Amount.Currency != p.Amount.Currency)))
            .Select(p => p.Id).ToListAsync(cancellation);
        var foreign = await db.AutomaticPayments.AsNoTracking()
            .Where(p => !db.SavedMethods.Any(m => m.Id == p.SavedMethodId
                && db.Invoices.Any(i => i.Id == p.InvoiceId && i.CustomerId == m.CustomerId)))
            .Select(p => p.Id).ToListAsync(cancellation);
        return
        [
            .. unpaid.Select(p => $"automatic payment {p}: it ended as paid and nothing was charged"),
            .. paid.Select(p => $"automatic payment {p}: it was charged and did not end as paid"),
            .. dearer.Select(p => $"automatic payment {p}: more is charged than was announced"),
            .. foreign.Select(p => $"automatic payment {p}: what is charged is another customer's"),
        ];
    }
}
