using Microsoft.EntityFrameworkCore;

namespace Tamias.Web.Tests.Harness;

/// <summary>What must always hold between ledger, allocations and invoices of an organization.</summary>
static class Reckoning
{
    public static Task<bool> AgreeAsync(Merchant merchant) => merchant.WithDbAsync(async db =>
    {
        var ledger = await db.Ledger.AsNoTracking().ToListAsync();
        var entries = ledger.SelectMany(t => t.Entries).ToList();
        var allocations = await db.Allocations.AsNoTracking().ToListAsync();
        Assert.All(ledger, t => Assert.Equal(0, t.Entries.Sum(e => e.Amount.Minor)));
        foreach (var invoice in await db.Invoices.AsNoTracking().Where(i => i.IssuedAt != null).ToListAsync())
        {
            var allocated = allocations.Where(a => a.InvoiceId == invoice.Id).Sum(a => a.Amount.Minor);
            var owed = entries.Where(e => e.Account == LedgerAccount.Receivable && e.InvoiceId == invoice.Id)
                .Sum(e => e.Amount.Minor);
            Assert.Equal((invoice.Paid.Minor, invoice.Outstanding.Minor), (allocated, owed));
            Assert.InRange(invoice.Paid.Minor, 0, invoice.Payable.Minor);
        }

        foreach (var payment in await db.Payments.AsNoTracking().ToListAsync())
        {
            var credit = -entries.Where(e => e.Account == LedgerAccount.CustomerCredit && e.PaymentId == payment.Id)
                .Sum(e => e.Amount.Minor);
            var allocated = allocations.Where(a => a.PaymentId == payment.Id).Sum(a => a.Amount.Minor);
            var kept = payment.Amount.Minor - payment.Returned.Minor;
            Assert.Equal(payment.ReversedAt is null ? kept - allocated : 0, credit);
            Assert.True(credit >= 0 && allocated >= 0 && (payment.ReversedAt is null || allocated == 0));
        }

        return true;
    });
}
