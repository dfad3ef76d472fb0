namespace Tamias.Web.Verification;

/// <summary>Recomputes from the ledger what is stored beside it, and checks what must always hold, as it stood at one
/// moment: a running product gives no false alarm. Changes nothing.</summary>
public sealed class Verify(Db db)
{
    const int PageSize = 500;

    /// <summary>One sentence for each difference; none when everything agrees.</summary>
    public Task<IReadOnlyList<string>> FindDifferencesAsync(CancellationToken cancellation) =>
        db.InSnapshotAsync(() => FindAsync(cancellation), cancellation);

    async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellation)
    {
        var differences = new List<string>();
        foreach (var organization in await db.Organizations.AsNoTracking().Select(o => o.Id).ToListAsync(cancellation))
        {
            db.Organization = organization;
            differences.AddRange(await LedgerAsync(cancellation));
            differences.AddRange(await InvoicesAsync(cancellation));
            differences.AddRange(await PaymentsAsync(cancellation));
            differences.AddRange(await AttemptsAsync(cancellation));
            differences.AddRange(await NumbersAsync(cancellation));
            differences.AddRange(await EstimateChecks.OfAsync(db, cancellation));
            differences.AddRange(await BankChecks.OfAsync(db, cancellation));
            differences.AddRange(await LateFeeChecks.OfAsync(db, cancellation));
            differences.AddRange(await AutomaticChecks.OfAsync(db, cancellation));
            differences.AddRange(await TransferChecks.OfAsync(db, cancellation));
        }

        return differences;
    }

    async Task<IEnumerable<string>> LedgerAsync(CancellationToken cancellation)
    {
        var uneven = await db.Ledger.AsNoTracking().SelectMany(t => t.Entries, (t, e) => new { t.Cause, e.Amount })
            .GroupBy(e => new { e.Cause, e.Amount.Currency })
                .Select(g => new { g.Key.Cause, Sum = g.Sum(e => e.Amount.Minor) })
            .Where(g => g.Sum != 0).ToListAsync(cancellation);
        return uneven.Select(u => $"ledger {u.Cause}: entries sum to {u.Sum}, not to zero");
    }

    async Task<List<string>> InvoicesAsync(CancellationToken cancellation)
    {
        var differences = new List<string>();
        for (var page = 0; ; page++)
        {
            var invoices = await db.Invoices.AsNoTracking().OrderBy(i => i.Id)
                .Skip(page * PageSize).Take(PageSize).ToListAsync(cancellation);
            if (invoices.Count == 0)
                return differences;

            var ids = invoices.Select(i => (Id<Invoice>?)i.Id).ToList();
            var owed = await SumsAsync(LedgerAccount.Receivable, e => ids.Contains(e.InvoiceId), e =>
                e.InvoiceId, cancellation);
            var allocated = (await db.Allocations.AsNoTracking().Where(a => ids.Contains(a.InvoiceId))
                .GroupBy(a => a.InvoiceId).Select(g => new { g.Key, Sum = g.Sum(a => a.Amount.Minor) })
                .ToListAsync(cancellation)).ToDictionary(g => g.Key, g => g.Sum);
            foreach (var invoice in invoices)
                differences.AddRange(InvoiceChecks.Of(
                    invoice, owed.GetValueOrDefault(invoice.Id.Value), allocated.GetValueOrDefault(invoice.Id)));
            differences.AddRange(await LoweringAsync(invoices, cancellation));
        }
    }

    async Task<IEnumerable<string>> LoweringAsync(List<Invoice> invoices, CancellationToken cancellation)
    {
        var ids = invoices.ConvertAll(i => i.Id);
        var notes = (await db.CreditNotes.AsNoTracking().Where(n => ids.Contains(n.InvoiceId))
            .ToListAsync(cancellation)).ToLookup(n => n.InvoiceId);
        var writeOffs = (await db.WriteOffs.AsNoTracking().Where(w => ids.Contains(w.InvoiceId))
            .ToListAsync(cancellation)).ToLookup(w => w.InvoiceId);
        return invoices.SelectMany(i => LoweringChecks.Of(i, [.. notes[i.Id]], [.. writeOffs[i.Id]]));
    }

    async Task<List<string>> PaymentsAsync(CancellationToken cancellation)
    {
        var differences = new List<string>();
        for (var page = 0; ; page++)
        {
            var payments = await db.Payments.AsNoTracking().OrderBy(p => p.Id)
                .Skip(page * PageSize).Take(PageSize).ToListAsync(cancellation);
            if (payments.Count == 0)
                return differences;

            var ids = payments.Select(p => (Id<Payment>?)p.Id).ToList();
            var received =
                await SumsAsync(LedgerAccount.Received, e => ids.Contains(e.PaymentId), e => e.PaymentId, cancellation);
            var credit = await SumsAsync(LedgerAccount.CustomerCredit, e => ids.Contains(e.PaymentId), e =>
                e.PaymentId, cancellation);
            var lost = await SumsAsync(
                LedgerAccount.Lost, e => ids.Contains(e.PaymentId), e => e.PaymentId, cancellation);
            var allocated = (await db.Allocations.AsNoTracking().Where(a => ids.Contains(a.PaymentId))
                .GroupBy(a => a.PaymentId).Select(g => new { g.Key, Sum = g.Sum(a => a.Amount.Minor) })
                .ToListAsync(cancellation)).ToDictionary(g => g.Key, g => g.Sum);
            foreach (var payment in payments)
                differences.AddRange(PaymentChecks.Of(payment, received.GetValueOrDefault(payment.Id.Value),
                    -credit.GetValueOrDefault(payment.Id.Value), allocated.GetValueOrDefault(payment.Id),
                    lost.GetValueOrDefault(payment.Id.Value)));
            differences.AddRange(await ReturnChecks.OfAsync(db, ids, cancellation));
        }
    }

    async Task<Dictionary<Guid, long>> SumsAsync<T>(
        LedgerAccount account, System.Linq.Expressions.Expression<Func<LedgerEntry, bool>> these,
        System.Linq.Expressions.Expression<Func<LedgerEntry, Id<T>?>> key, CancellationToken cancellation) =>
        (await db.Ledger.AsNoTracking().SelectMany(t => t.Entries).Where(e => e.Account == account).Where(these)
            .GroupBy(key).Select(g => new { g.Key, Sum = g.Sum(e => e.Amount.Minor) }).ToListAsync(cancellation))
        .Where(g => g.Key is not null).ToDictionary(g => g.Key!.Value.Value, g => g.Sum);

    async Task<IEnumerable<string>> AttemptsAsync(CancellationToken cancellation)
    {
        var orphans = await db.Attempts.AsNoTracking()
            .Where(a => a.State == AttemptState.Succeeded && !db.Payments.Any(p => p.AttemptId == a.Id))
            .Select(a => a.Id).ToListAsync(cancellation);
        var torn = await db.Attempts.AsNoTracking()
            .Where(a => a.Parts.Sum(p => p.Minor) != a.Amount.Minor || a.Parts.Any(p => p.IsLive != a.IsLive))
            .Select(a => a.Id).ToListAsync(cancellation);
        return orphans.Select(id => $"attempt {id}: succeeded without a payment")
            .Concat(torn.Select(id => $"attempt {id}: its parts are not it"));
    }

    async Task<List<string>> NumbersAsync(CancellationToken cancellation)
    {
        var differences = new List<string>();
        foreach (var series in await db.NumberSeries.AsNoTracking().ToListAsync(cancellation))
        {
            var invoices = db.Invoices.AsNoTracking().IgnoreAutoIncludes()
                .Where(i => i.SeriesId == series.Id && i.Sequence != null)
                .Select(i => new { Sequence = i.Sequence!.Value, i.IssuedOn });
            var notes = db.CreditNotes.AsNoTracking().IgnoreAutoIncludes().Where(n => n.SeriesId == series.Id)
                .Select(n => new { n.Sequence, n.IssuedOn });
            var estimates = db.Estimates.AsNoTracking().IgnoreAutoIncludes()
                .Where(e => e.SeriesId == series.Id && e.Sequence != null)
                .Select(e => new { Sequence = e.Sequence!.Value, e.IssuedOn });
            var issued = await (series.Kind switch
            {
                DocumentKind.Invoice => invoices,
                DocumentKind.CreditNote => notes,
                _ => estimates,
            }).OrderBy(d => d.Sequence).ToListAsync(cancellation);
            differences.AddRange(issued.Zip(issued.Skip(1)).Where(p => p.Second.Sequence != p.First.Sequence + 1)
                .Select(p => $"series {series.Prefix}: a gap after {p.First.Sequence}"));
            differences.AddRange(issued.Zip(issued.Skip(1))
                .Where(p => p.Second.IssuedOn < p.First.IssuedOn && !series.IsElsewhere)
                .Select(p => $"series {series.Prefix}: the date runs backwards at {p.Second.Sequence}"));
        }

        return differences;
    }
}
