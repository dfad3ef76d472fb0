namespace Tamias.Web.LateFees;

/// <summary>Makes the fees of a rule for one invoice inside the caller's transaction: each is an invoice of its own,
/// with its issue and its mail, or all of it does not happen.</summary>
public sealed class MakeLateFee(Db db, LateFeeReckoning reckoning, DraftLateFee drafting, FinishLateFee finishing)
{
    /// <summary>Looks again while nobody else can change the invoice.</summary>
    public async Task MakeAsync(
        Id<LateFeeRule> ruleId, Organization organization, Id<Invoice> id, DateTimeOffset now,
        CancellationToken cancellation)
    {
        if (await db.LockInvoiceAsync(id, cancellation) is not { } invoice
            || await db.LateFeeRules.AsNoTracking().FirstOrDefaultAsync(r => r.Id == ruleId, cancellation)
                is not { } rule)
            return;

        var customer = await db.Customers.FirstAsync(c => c.Id == invoice.CustomerId, cancellation);
        foreach (var charge in await reckoning.ChargesAsync(rule, organization, id, now, cancellation))
        {
            var about = new LateCase(invoice, charge);
            if (await drafting.DraftAsync(rule, organization, about, customer) is { } fee)
                await finishing.FinishAsync(rule, about, fee, customer, cancellation);
        }
    }
}
