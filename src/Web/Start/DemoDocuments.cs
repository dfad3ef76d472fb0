using Tamias.Web.Estimates;

namespace Tamias.Web.Start;

/// <summary>Everything that the demo company has written.</summary>
public sealed class DemoDocuments(DemoInvoices invoices, DemoEstimates estimates)
{
    public async Task WriteAsync(CancellationToken cancellation)
    {
        await invoices.WriteAsync(cancellation);
        await estimates.WriteAsync(cancellation);
    }
}

/// <summary>Writes the demo company's estimates: one that waits for its answer, and one that was accepted.</summary>
public sealed class DemoEstimates(Db db, Ids ids, TimeProvider clock, IssueEstimate issue)
{
    public async Task WriteAsync(CancellationToken cancellation)
    {
        var accepted = await IssuedAsync("BRAND", 0, 9, cancellation);
        await IssuedAsync("PHOTO", 1, 3, cancellation);
        await db.InTransactionAsync(async () =>
        {
            var estimate = (await db.LockEstimateAsync(accepted, cancellation))!;
            var reply = new EstimateReply(EstimateAnswer.Accepted, "Ξεκινήστε όποτε μπορείτε.")
            {
                Name = "Μαρίνα Κυριαζή",
            };
            estimate.Hear(reply, clock.GetUtcNow());
            db.Note(ids, estimate, EstimateEventKind.Accepted, clock.GetUtcNow(), $"{reply.Name} · {reply.Comment}");
        }, cancellation);
    }

    async Task<Id<Estimate>> IssuedAsync(string code, int place, int daysAgo, CancellationToken cancellation)
    {
        var customer = await db.Customers.AsNoTracking().OrderBy(c => c.Id).Skip(place).FirstAsync(cancellation);
        var item = await db.Items.AsNoTracking().FirstAsync(i => i.Code == code, cancellation);
        var vat = await db.Taxes.AsNoTracking().FirstAsync(t => t.IsDefault && t.Kind == TaxKind.Vat, cancellation);
        var organization = await db.Organizations.AsNoTracking().FirstAsync(o => o.Id == db.Organization, cancellation);
        var day = organization.Today(clock.GetUtcNow()).AddDays(-daysAgo);
        var estimate = new Estimate(ids.Next<Estimate>(), db.Organization, customer, clock.GetUtcNow());
        var line = new InvoiceLine(item.Title, Quantity.One, item.Price)
        {
            ItemId = item.Id, Unit = item.Unit, VatId = vat.Id, VatName = vat.Name, VatRate = vat.RateOn(day),
        };
        estimate.Write(new(Currency.Eur, day) { Lines = [line] }, new(EstimateHeading.Estimate, day.AddDays(30)));
        db.Add(estimate);
        await db.SaveChangesAsync(cancellation);
        if (await issue.IssueAsync(estimate.Id, null, cancellation) is { } refusal)
            throw new InvalidOperationException(refusal.ToString());
        return estimate.Id;
    }
}
