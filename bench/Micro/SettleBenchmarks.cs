using BenchmarkDotNet.Attributes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Data;
using Tamias.Web.Payments;

namespace Tamias.Bench.Micro;

/// <summary>Booking payments that Stripe reports, on SQLite with every commit flushed to the disk.</summary>
public class SettleBenchmarks
{
    const int Payments = 20;

    readonly List<Checkout> checkouts = [];
    Product product = null!;

    [GlobalSetup]
    public async Task OpenAsync() => product = await Product.OpenAsync();

    /// <summary>New invoices with an attempt each, as they are when the customer is at Stripe.</summary>
    [IterationSetup]
    public void Prepare()
    {
        checkouts.Clear();
        for (var i = 0; i < Payments; i++)
            checkouts.Add(PrepareAsync().GetAwaiter().GetResult());
    }

    /// <summary>From "paid" at Stripe to a paid invoice: payment, allocation, ledger, timeline, mails.</summary>
    [Benchmark(OperationsPerInvoke = Payments)]
    public async Task Book()
    {
        foreach (var checkout in checkouts)
            await SettleAsync(checkout);
    }

    /// <summary>The same and then once more, as when webhook and customer come back together.</summary>
    [Benchmark(OperationsPerInvoke = Payments)]
    public async Task BookAndHearAgain()
    {
        foreach (var checkout in checkouts.Concat(checkouts))
            await SettleAsync(checkout);
    }

    /// <summary>A benchmark of bookings that were refused would be a fast one.</summary>
    [IterationCleanup]
    public void Confirm()
    {
        var ids = checkouts.Select(c => c.PaymentIntentId).ToList();
        var booked = product.WithAsync(services => services.GetRequiredService<Db>().Payments
            .CountAsync(p => ids.Contains(p.PaymentIntentId!))).GetAwaiter().GetResult();
        if (booked != Payments)
            throw new InvalidOperationException($"{booked} of {Payments} payments were booked.");
    }

    [GlobalCleanup]
    public async Task CloseAsync() => await product.DisposeAsync();

    Task<bool> SettleAsync(Checkout checkout) => product.WithAsync(async services =>
    {
        await services.GetRequiredService<Settle>().ApplyAsync(product.Connection, checkout, default);
        return true;
    });

    async Task<Checkout> PrepareAsync()
    {
        var invoice = await product.IssueAsync(lines: 3);
        var attempt = new Attempt(product.Ids.Next<Attempt>(), product.Owner, [(invoice.Id, invoice.Outstanding)])
        {
            GatewayId = product.Connection.GatewayId, ConnectionId = product.Connection.Id,
            Request = "{}", CreatedAt = DateTimeOffset.UtcNow, ExpiresAt = DateTimeOffset.UtcNow.AddHours(1),
        };
        attempt.Open($"cs_{attempt.Id}");
        await product.WithAsync(async services =>
        {
            var db = services.GetRequiredService<Db>();
            db.Add(attempt);
            return await db.SaveChangesAsync();
        });
        return new()
        {
            SessionId = attempt.SessionId, State = CheckoutState.Paid, AttemptId = attempt.Id.ToString(),
            PaymentIntentId = $"pi_{attempt.Id}", ChargeId = $"ch_{attempt.Id}", Received = attempt.Amount,
            ReceivedAt = DateTimeOffset.UtcNow, MethodText = "visa •••• 4242",
        };
    }
}
