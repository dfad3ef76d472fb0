using Microsoft.EntityFrameworkCore;

namespace Tamias.Web.Tests.Harness;

/// <summary>A rule that has charged for an invoice, straight in the database; its draft was deleted since.</summary>
static class Charged
{
    public static Task<int> AddAsync(Merchant merchant, Id<Invoice> id) => merchant.WithDbAsync(async db =>
    {
        var invoice = await db.Invoices.FirstAsync(i => i.Id == id);
        var (day, now) = (merchant.Today(), DateTimeOffset.UtcNow);
        var rule = new LateFeeRule(
            merchant.Ids().Next<LateFeeRule>(), merchant.OrganizationId, invoice.Currency, now)
        {
            Sum = new(40_00, invoice.Currency),
        };
        var debt = new LateDebt(day.AddDays(-30), invoice.Payable, _ => invoice.Payable, []);
        var charge = new LateCharge(1, debt, day, new(debt.DueOn, day), rule.Sum);
        db.AddRange(rule, new LateFee(merchant.Ids().Next<LateFee>(), invoice, rule, charge) { CreatedAt = now });
        return await db.SaveChangesAsync();
    });
}
