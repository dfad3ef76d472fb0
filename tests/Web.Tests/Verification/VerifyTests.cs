using Microsoft.EntityFrameworkCore;
using Tamias.Data;
using Tamias.Web.Sales;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Payments;
using Tamias.Web.Verification;

namespace Tamias.Web.Tests.Verification;

/// <summary>Each kind of wrong that somebody could do to the stored figures is found and named.</summary>
public sealed class VerifyTests(Databases databases) : IAsyncLifetime
{
    App app = null!;
    Business business = null!;
    Issued invoice = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync(databases);
        business = await Business.OpenAsync(app);
        invoice = await business.IssueAsync(50_00);
        using var payer = new Payer(app, invoice);
        await payer.PayAsync((await payer.PressPayAsync())!);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Nothing_is_found_where_everything_agrees() => Assert.Empty(await FindAsync());

    /// <summary>A snapshot that does not end would show an old moment for good.</summary>
    [Fact]
    public async Task After_it_has_looked_the_same_scope_reads_and_writes_what_is_there_now()
    {
        var version = await business.Merchant.WithDbAsync(async db =>
        {
            Assert.Empty(await new Verify(db).FindDifferencesAsync(default));
            await db.InTransactionAsync(() => db.Database.ExecuteSqlRawAsync("update invoices set version = 77"));
            return await db.Invoices.IgnoreQueryFilters().MaxAsync(i => i.Version);
        });
        Assert.Equal(77, version);
    }

    [Fact]
    public async Task What_was_tampered_with_is_named()
    {
        await AreNamedAsync(
            ("update invoices set paid_minor = paid_minor - 1", "paid 49.99 EUR but allocations sum to 5000"),
            ("update invoices set payable_minor = payable_minor + 1", "its lines and what lowers it give 50.00 EUR"),
            ("update ledger_entries set amount_minor = amount_minor + 1 where amount_minor > 0", "not to zero"),
            ("update payments set amount_minor = 4000", "the ledger received 5000"),
            ("delete from allocations", "allocations sum to 0"),
            ("update payments set attempt_id = null", "succeeded without a payment"));
    }

    [Fact]
    public async Task What_was_tampered_with_in_what_lowers_an_invoice_is_named()
    {
        await CreditAsync(invoice, 5_000);
        var other = await business.IssueAsync(50_00, partial: true);
        await CreditAsync(other, 10_000);
        await WriteOffAsync(await business.IssueAsync(50_00, partial: true));
        Assert.Empty(await FindAsync());

        await AreNamedAsync(
            ("update invoices set credited_minor = credited_minor + 1", "its credit notes sum to 2500"),
            ("update credit_notes set payable_minor = payable_minor - 1", "its quantities give 25.00 EUR"),
            ("update credit_notes set net_minor = net_minor - 1", "its quantities give 25.00 EUR"),
            ("update credit_note_lines set quantity = 10001", "more of a line is credited than was invoiced"),
            ("update credit_note_lines set amount_minor = 1", "the amounts of its lines"),
            ("update credit_note_taxes set tax_minor = 1", "its table of taxes"),
            ("update write_offs set amount_minor = 2", "its write-offs sum to 2"),
            ("update credit_notes set sequence = 7 where sequence = 2", "series CN-: a gap after 1"));
    }

    [Fact]
    public async Task What_was_tampered_with_in_what_went_back_is_named()
    {
        var later = new Later(business);
        var charge = (await business.Merchant.WithDbAsync(db => db.Payments.SingleAsync())).ChargeId;
        app.Stripe.Bank.Refund(charge, 10_00);
        await later.CompareAsync();
        await later.HearAsync(app.Stripe.Bank.Dispute(charge, 20_00));
        Assert.Empty(await FindAsync());

        await AreNamedAsync(
            ("update refunds set is_booked = false", "its refunds sum to 0 but by the ledger 1000 has left"),
            ("update refunds set amount_minor = 999", "its refunds sum to 999 but by the ledger 1000 has left"),
            ("update disputes set withdrawn_minor = 1", "its disputes sum to 1 but by the ledger 2000 has left"),
            ("update payments set returned_minor = 2999", "2001 is kept of it but the ledger received 2000"));
    }

    [Fact]
    public async Task What_was_tampered_with_in_automatic_payments_is_named()
    {
        await business.AnnounceAsync((await business.IssueAsync(50_00)).Id, wasRefused: true);
        Assert.Empty(await FindAsync());
        var other = await business.Merchant.AddCustomerAsync("Other");

        await AreNamedAsync(
            ("update automatic_payments set amount_minor = 1", "more is charged than was announced"),
            ("update automatic_payments set next_at = null, ending = 'Paid'", "ended as paid and nothing was charged"),
            ("update attempts set state = 'Succeeded'", "it was charged and did not end as paid"),
            ($"update saved_methods set customer_id = '{other.Id.ToString().ToUpperInvariant()}'",
                "what is charged is another customer's"));
    }

    [Fact]
    public async Task A_transfer_that_nobody_asks_about_is_named()
    {
        await business.LeaveAsync(20_00);
        var asked = await business.IssueAsync(50_00);
        using var payer = new Payer(app, asked);
        await payer.PressPayAsync(go: "Bank transfer");
        Assert.Empty(await FindAsync());
        await AreNamedAsync(
            ("update attempts set next_check_at = null where state = 'Awaiting'", "awaits a transfer that nobody"),
            ("update attempts set transfer = null where state = 'Awaiting'", "awaits a transfer that nobody"),
            ("update transfer_accounts set look_at = null, waiting_minor = 1", "money waits there and nobody"));
    }

    [Fact]
    public async Task A_gap_in_the_numbers_is_named()
    {
        await business.IssueAsync(10_00);
        await business.Merchant.WithDbAsync(db => db.InTransactionAsync(
            () => db.Database.ExecuteSqlRawAsync("update invoices set sequence = 7 where sequence = 2")));
        Assert.Contains(await FindAsync(), d => d.Contains("a gap after 1", StringComparison.Ordinal));
    }

    /// <summary>Each by itself: what was tampered with is as it was before the next.</summary>
    async Task AreNamedAsync(params (string Sql, string Sentence)[] tampered)
    {
        foreach (var (sql, sentence) in tampered)
        {
            var found = await app.WithDbAsync<IReadOnlyList<string>>(default, async db =>
            {
                await using var undone = await db.Database.BeginTransactionAsync();
                await db.Database.ExecuteSqlRawAsync(sql);
                return await new Verify(db).FindDifferencesAsync(default);
            });
            Assert.True(found.Any(d => d.Contains(sentence, StringComparison.Ordinal)),
                $"{sql}: {string.Join("; ", found)}");
        }

        Assert.Empty(await FindAsync());
    }

    async Task CreditAsync(Issued issued, long tenThousandths)
    {
        var wish = new CreditNoteWish(new(Guid.CreateVersion7()), issued.Id,
            new Dictionary<int, Quantity> { [1] = new(tenThousandths) }, "x",
            Lowering.SightOf(await issued.ReadAsync()))
        {
            UserId = business.Merchant.UserId,
        };
        Assert.Null(await app.WithAsync<IssueCreditNote, Refusal?>(
            business.Merchant.OrganizationId, i => i.IssueAsync(wish, default)));
    }

    async Task WriteOffAsync(Issued issued)
    {
        using var payer = new Payer(app, issued);
        await payer.PayAsync((await payer.PressPayAsync("49.00"))!);
        var wish = new WriteOffWish(new(Guid.CreateVersion7()), issued.Id, "x",
            Lowering.SightOf(await issued.ReadAsync()), business.Merchant.UserId);
        Assert.Null(await app.WithAsync<WriteOffRest, Refusal?>(
            business.Merchant.OrganizationId, w => w.WriteOffAsync(wish, default)));
    }

    Task<IReadOnlyList<string>> FindAsync() =>
        app.WithDbAsync(default, db => new Verify(db).FindDifferencesAsync(default));
}
