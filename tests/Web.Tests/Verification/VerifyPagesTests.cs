using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Data;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Verification;

namespace Tamias.Web.Tests.Verification;

/// <summary>Whatever a page, list or document would show otherwise than the ledger has it is found and named.</summary>
public sealed class VerifyPagesTests(Databases databases) : IAsyncLifetime
{
    App app = null!;
    Business business = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync(databases);
        business = await Business.OpenAsync(app);
        await PayAsync(50_00, null);
        await PayAsync(80_00, "30.00");
        await business.IssueAsync(20_00);
        await business.DraftAsync(10_00);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Nothing_is_found_where_everything_agrees() => Assert.Empty(await FindAsync());

    [Fact]
    public async Task What_would_be_shown_wrongly_is_named()
    {
        await AreNamedAsync(Unpay,
            ("page of invoice", "it shows PartiallyPaid but the ledger says Paid"),
            ("customer's page of invoice", "it asks for 0.01 EUR but 0.00 EUR is owed"),
            ("document and PDF of invoice", "0.01"),
            ("list of invoices, paid", "is missing"),
            ("list of invoices, unpaid", "does not belong there"),
            ("list of invoices, partial", "does not belong there"),
            ("first page, owed", "it shows 70.01 EUR but the ledger says 70.00 EUR"),
            ("first page, owed", "it counts 3 invoices but the ledger says 2"),
            ("owed", "customer"));
        await AreNamedAsync("update payments set amount_minor = amount_minor + 1",
            ("list of payments, all", "it shows 80.02 EUR"),
            ("list of payments, test", "it shows 80.02 EUR"),
            ("list of payments, Stripe", "80.00 EUR"),
            ("received this month in test", "80.02 EUR"));
        await AreNamedAsync("update payments set returned_minor = 100", ("credit", "it shows 0.00 EUR"));
        await AreNamedAsync(
            "update invoices set next_due_on = '2030-01-31'", ("page of invoice", "but the ledger says"));
        await AreNamedAsync("update invoices set permalink_hash = 'x' where paid_minor = 5000",
            ("customer's page", "does not open"));
        Assert.Empty(await FindAsync());
    }

    [Fact]
    public async Task While_customers_pay_no_false_alarm_is_given()
    {
        var isEnough = false;
        var paid = 0;
        var paying = Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            for (var n = 0; !Volatile.Read(ref isEnough) && n < 50; n++)
                await PayAsync(10_00 + Interlocked.Increment(ref paid), null);
        }));
        for (var round = 0; round < 4 || (Volatile.Read(ref paid) < 6 && !paying.IsCompleted); round++)
        {
            Assert.Empty(await app.WithDbAsync(default, db => new Verify(db).FindDifferencesAsync(default)));
            Assert.Empty(await FindAsync());
        }

        Volatile.Write(ref isEnough, true);
        await paying;
        Assert.InRange(paid, 6, 150);
    }

    [Fact]
    public async Task Amounts_of_several_currencies_are_compared_each_by_itself()
    {
        foreach (var code in (string[])["HUF", "JPY", "KWD"])
            await business.Merchant.AddInvoiceAsync(
                business.Customer, new(175_00, Currency.Of(code)), business.Merchant.Today());
        Assert.Empty(await FindAsync());
        Assert.Equal(["first: it shows 1.00 EUR but the ledger says 2.00 EUR",
            "first: it shows 0 JPY but the ledger says 100 JPY"], SumChecks.Compare("first",
            [new(100, Currency.Eur), new(5, Currency.Of("USD"))],
            [new(200, Currency.Eur), new(5, Currency.Of("USD")), new(100, Currency.Of("JPY"))]));
    }

    const string Unpay = "update invoices set paid_minor = paid_minor - 1 where paid_minor = 5000";

    /// <summary>What is tampered with is as it was afterwards.</summary>
    async Task AreNamedAsync(string sql, params (string Where, string Sentence)[] wrong)
    {
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var undone = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync(sql);
        var found = await FindAsync(scope);
        Assert.All(wrong, w => Assert.True(found.Any(d => d.Contains(w.Where, StringComparison.Ordinal)
            && d.Contains(w.Sentence, StringComparison.Ordinal)), $"{sql}, {w}: {string.Join("; ", found)}"));
    }

    async Task PayAsync(long minor, string? amount)
    {
        using var payer = new Payer(app, await business.IssueAsync(minor, partial: amount is not null));
        await payer.PayAsync((await payer.PressPayAsync(amount))!);
    }

    async Task<IReadOnlyList<string>> FindAsync()
    {
        using var scope = app.Services.CreateScope();
        return await FindAsync(scope);
    }

    static Task<IReadOnlyList<string>> FindAsync(IServiceScope scope) =>
        ActivatorUtilities.CreateInstance<VerifyPages>(scope.ServiceProvider).FindDifferencesAsync(default);
}
