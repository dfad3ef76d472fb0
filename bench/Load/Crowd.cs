using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Data;

namespace Tamias.Bench.Load;

/// <summary>Fills the demo company's books until it has so many invoices: of many customers and several years, nine of
/// ten paid. Rows only, straight in the database.</summary>
sealed class Crowd : IAsyncDisposable
{
    const int Batch = 1_000;

    readonly Ids ids = new(TimeProvider.System, System.Security.Cryptography.RandomNumberGenerator.Fill);
    readonly ServiceProvider services;
    int made;
    Customer last = null!;

    public Crowd(string connectionString) =>
        services = new ServiceCollection().AddDb(connectionString).BuildServiceProvider();

    public async Task GrowAsync(int invoices)
    {
        while (made < invoices)
        {
            using var scope = services.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            db.Organization = (await db.Organizations.IgnoreQueryFilters().FirstAsync()).Id;
            await db.InTransactionAsync(() => AddAsync(db));
            if (await db.Invoices.CountAsync(i => i.Number.StartsWith("L-")) != made)
                throw new InvalidOperationException("Not all of the crowd was stored.");
        }
    }

    async Task<bool> AddAsync(Db db)
    {
        var organization = await db.Organizations.FirstAsync(o => o.Id == db.Organization);
        var series = await db.NumberSeries.FirstOrDefaultAsync(s => s.Prefix == "L-") ?? Series(db);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        for (var end = made + Batch; made < end; made++)
            Add(db, organization, series);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        return true;
    }

    NumberSeries Series(Db db)
    {
        var series = new NumberSeries(ids.Next<NumberSeries>(), db.Organization, DocumentKind.Invoice, "L-");
        db.Add(series);
        return series;
    }

    /// <summary>A new customer for every twentieth.</summary>
    void Add(Db db, Organization organization, NumberSeries series)
    {
        if (made % 20 == 0)
            db.Add(last = new(ids.Next<Customer>(), organization.Id, new() { Name = $"Customer {made}" }));

        var day = new DateOnly(2021, 1, 1).AddDays(made / 100);
        var invoice = new Invoice(ids.Next<Invoice>(), organization.Id, last, TimeProvider.System.GetUtcNow());
        var amount = new Money(10_00 + (made * 37L % 500_00), Currency.Eur);
        invoice.Write(new(Currency.Eur, day)
        {
            DueOn = day.AddDays(30), Lines = [new InvoiceLine("Work", Quantity.One, UnitPrice.Of(amount))],
        });
        invoice.Issue(series, organization, last, TimeProvider.System.GetUtcNow());
        db.Add(invoice);
        if (made % 10 == 0)
            return;

        var payment = new Payment(ids.Next<Payment>(), organization.Id, amount)
        {
            Method = PaymentMethod.BankTransfer, CustomerId = last.Id, ReceivedOn = day.AddDays(20),
            RecordedAt = TimeProvider.System.GetUtcNow(),
        };
        invoice.Settle(amount);
        db.Add(payment);
        db.Add(new Allocation(ids.Next<Allocation>(), organization.Id, amount)
        {
            PaymentId = payment.Id, InvoiceId = invoice.Id, At = payment.RecordedAt,
        });
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
