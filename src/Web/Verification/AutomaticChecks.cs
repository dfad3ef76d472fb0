namespace Tamias.Web.Verification;

/// <summary>What must hold of charges of saved methods.</summary>
static class AutomaticChecks
{
    public static async Task<IEnumerable<string>> OfAsync(Db db, CancellationToken cancellation)
    {
        var charged = await db.AutomaticPayments.AsNoTracking()
            .Join(db.Attempts, p => p.AttemptId, a => a.Id, (p, a) => new { Automatic = p, Attempt = a })
            .Join(db.SavedMethods, c => c.Automatic.SavedMethodId, m => m.Id, (c, m) => new
            {
                c.Automatic.Id, c.Automatic.Ending, c.Automatic.NextAt, Announced = c.Automatic.Amount,
                c.Attempt.Amount, c.Attempt.State, IsTheirs = db.Invoices.Any(
                    i => i.Id == c.Automatic.InvoiceId && i.CustomerId == m.CustomerId),
            })
            .ToListAsync(cancellation);
        return charged.SelectMany(c => new[]
        {
            c.Amount.Minor > c.Announced.Minor || c.Amount.Currency != c.Announced.Currency
                ? $"automatic payment {c.Id}: {c.Amount} was asked for, {c.Announced} had been announced" : null,
            c.NextAt is null && c.Ending == AutomaticPaymentEnd.Paid != (c.State == AttemptState.Succeeded)
                ? $"automatic payment {c.Id}: it ended as {c.Ending}, its charge as {c.State}" : null,
            c.IsTheirs ? null : $"automatic payment {c.Id}: what was charged is another customer's",
        }).OfType<string>();
    }
}
