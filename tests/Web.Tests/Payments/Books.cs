using Microsoft.EntityFrameworkCore;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Verification;

namespace Tamias.Web.Tests.Payments;

/// <summary>What the books must say.</summary>
static class Books
{
    public static async Task AreAsync(Issued invoice, long paid, int payments, int todos)
    {
        Assert.Equal(paid, (await invoice.ReadAsync()).Paid.Minor);
        var merchant = invoice.Business.Merchant;
        Assert.Equal(payments, await merchant.WithDbAsync(db => db.Payments.CountAsync(p =>
            db.Attempts.Paying(invoice.Id).Any(a => a.Id == p.AttemptId))));
        Assert.Equal(todos, await merchant.WithDbAsync(db => db.Todos.CountAsync(t => t.InvoiceId == invoice.Id)));
        await AgreeAsync(merchant.App);
    }

    /// <summary>Everything stored equals what the ledger gives.</summary>
    public static async Task AgreeAsync(App app) =>
        Assert.Empty(await app.WithDbAsync(default, db => new Verify(db).FindDifferencesAsync(default)));

    public static Task<List<TimelineKind>> TimelineAsync(Issued invoice) => invoice.Business.Merchant.WithDbAsync(db =>
        db.Timeline.Where(t => t.InvoiceId == invoice.Id).OrderBy(t => t.At).Select(t => t.Kind).ToListAsync());
}
