using Tamias.Web.Payments;
using Tamias.Web.Reminders;
using Tamias.Web.Sales;

namespace Tamias.Web.Start;

/// <summary>Writes the demo company's invoices through the same operations as a merchant.</summary>
public sealed class DemoInvoices(Db db, Ids ids, TimeProvider clock, IssueInvoice issue, Allocating allocating)
{
    /// <summary>Invoices to write, oldest first: days since, quantity, how much of a hundred is paid.</summary>
    static readonly (int DaysAgo, int Hours, int PaidPercent)[] Plan =
    [
        (64, 30, 100), (57, 12, 100), (50, 8, 100), (43, 45, 100), (38, 16, 50), (33, 10, 100), (27, 24, 0),
        (21, 9, 100), (17, 6, 0), (12, 18, 100), (9, 40, 25), (6, 5, 0), (4, 14, 100), (2, 22, 0), (1, 11, 0),
    ];

    public async Task WriteAsync(CancellationToken cancellation)
    {
        var customers = await db.Customers.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancellation);
        var items = await db.Items.AsNoTracking().OrderBy(i => i.Id).ToListAsync(cancellation);
        var vat = await db.Taxes.AsNoTracking().FirstAsync(t => t.IsDefault && t.Kind == TaxKind.Vat, cancellation);
        foreach (var (row, index) in Plan.Select((row, index) => (row, index)))
        {
            var customer = customers[index % customers.Count];
            var id = await DraftAsync(customer, items[index % items.Count], vat, row, cancellation);
            if (index < Plan.Length - 1 && await issue.IssueAsync(id, null, cancellation) is { } refusal)
                throw new InvalidOperationException(refusal.ToString());
            if (row.PaidPercent > 0)
                await PayAsync(id, row, cancellation);
        }

        await PlanAsync(items.First(i => i.Code == "CARE").Id, cancellation);
    }

    /// <summary>What goes on by itself: reminders, and the monthly item every month.</summary>
    async Task PlanAsync(Id<Item> monthly, CancellationToken cancellation)
    {
        var (organization, now) = (
            await db.Organizations.FirstAsync(o => o.Id == db.Organization, cancellation), clock.GetUtcNow());
        db.AddUsualReminders(organization, ids, now);
        var pattern = await db.Invoices.Where(i => i.IssuedAt != null && i.Lines.Any(l => l.ItemId == monthly))
            .OrderByDescending(i => i.IssuedOn).FirstAsync(cancellation);
        var recurring = new RecurringInvoice(ids.Next<RecurringInvoice>(), db.Organization, pattern.Id, now)
        {
            Action = RecurrenceAction.Send,
        };
        recurring.Schedule(pattern.IssuedOn.AddMonths(1), 1, RecurrenceUnit.Month, null);
        recurring.LeaveOutUntil(organization.Today(now).AddDays(1));
        db.Add(recurring);
        await db.SaveChangesAsync(cancellation);
    }

    async Task<Id<Invoice>> DraftAsync(Customer customer, Item item, Tax vat,
        (int DaysAgo, int Hours, int PaidPercent) row, CancellationToken cancellation)
    {
        var organization = await db.Organizations.FirstAsync(o => o.Id == db.Organization, cancellation);
        var day = organization.Today(clock.GetUtcNow()).AddDays(-row.DaysAgo);
        var invoice = new Invoice(ids.Next<Invoice>(), db.Organization, customer, clock.GetUtcNow());
        invoice.Write(new(Currency.Eur, day)
        {
            DueOn = day.AddDays(15),
            Lines = [new(item.Title, QuantityOf(item, row.Hours), item.Price)
            {
                ItemId = item.Id, Unit = item.Unit, VatId = vat.Id, VatName = vat.Name, VatRate = vat.RateOn(day),
            }],
        });
        foreach (var offered in await db.Gateways.Where(g => g.IsDefault).ToListAsync(cancellation))
            invoice.Offer(offered.Id, true);
        if (row.PaidPercent is > 0 and < 100)
        {
            invoice.AllowPartialPayments(true);
            invoice.PayIn([new(day, new Rate(row.PaidPercent * 100))]); // a deposit, and the rest
        }

        db.Add(invoice);
        await db.SaveChangesAsync(cancellation);
        return invoice.Id;
    }

    // Hours as planned; of days, projects and months a tenth of them.
    static Quantity QuantityOf(Item item, int hours) =>
        new(10_000L * (item.Code == "WEB" ? hours : Math.Max(1, hours / 10)));

    Task PayAsync(Id<Invoice> id, (int DaysAgo, int Hours, int PaidPercent) row, CancellationToken cancellation) =>
        db.InTransactionAsync(async () =>
        {
            var invoice = (await db.LockInvoiceAsync(id, cancellation))!;
            var amount = invoice.Payable with { Minor = invoice.Payable.Minor * row.PaidPercent / 100 };
            var payment = new Payment(ids.Next<Payment>(), db.Organization, amount)
            {
                CustomerId = invoice.CustomerId,
                Method = row.Hours % 2 == 0 ? PaymentMethod.BankTransfer : PaymentMethod.Iris,
                ReceivedOn = invoice.IssuedOn.AddDays(Math.Min(row.DaysAgo, 7)),
                RecordedAt = clock.GetUtcNow(),
            };
            db.Add(payment);
            db.Add(new Book(ids, payment.RecordedAt).Received(payment));
            allocating.Move(payment, invoice, amount, new(TimelineKind.RecordedByHand, UserId: null));
        }, cancellation);
}
