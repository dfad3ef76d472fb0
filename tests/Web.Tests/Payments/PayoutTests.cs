using System.Text;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Payments;

/// <summary>What goes to the merchant's bank, line by line.</summary>
public sealed class PayoutTests(Databases databases) : IAsyncLifetime
{
    /// <summary>A card whose money is available at once.</summary>
    const string Quick = "4000000000000077";

    App app = null!;
    Business business = null!;
    Later later = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync(databases);
        business = await Business.OpenAsync(app);
        later = new(business);
        app.Stripe.Settings = app.Stripe.Settings with { PayoutsAfter = TimeSpan.Zero };
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_payout_is_told_by_webhooks_and_its_lines_lead_to_the_payments()
    {
        var (_, charge) = await later.PaidAsync(100_00, Quick);
        var id = app.Stripe.Bank.PayOut(business.Connection.AccountId)!;
        await app.Stripe.Mail.DeliverAllAsync();
        var payout = await Eventually.GetsAsync(() => PayoutAsync(id), p => p?.LinesReadAt is not null);

        Assert.Equal(("paid", 98_25L, false), (payout!.Status, payout.Amount.Minor, payout.Differs));
        using var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync("/payments/payouts");
        Assert.Contains("At your bank €98.25", merchant.Text, StringComparison.Ordinal);
        await merchant.OpenAsync($"/payments/payout/{payout.Id}");
        Assert.Contains("Sum €98.25", merchant.Text, StringComparison.Ordinal);
        await merchant.PressAsync("Payment received");
        Assert.Equal($"/payments/show/{(await later.PaymentAsync(charge)).Id}", merchant.Address);
        Assert.Contains("The payout it went to your bank with", merchant.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Charges_refunds_and_disputes_of_many_pages_add_up_to_the_payout()
    {
        later.Webhooks(arrive: false);
        var (_, first) = await later.PaidAsync(100_00);
        for (var refund = 0; refund < 120; refund++)
            app.Stripe.Bank.Refund(first, 1);
        var (_, second) = await later.PaidAsync(200_00);
        await later.HearAsync(app.Stripe.Bank.Dispute(second, 30_00));
        app.Stripe.Advance(TimeSpan.FromDays(8));
        var id = app.Stripe.Bank.PayOut(business.Connection.AccountId)!;
        app.Stripe.Advance(TimeSpan.FromSeconds(1));
        await ReadAsync(id);

        var payout = (await PayoutAsync(id))!;
        Assert.False(payout.Differs);
        Assert.Empty(await later.TodosAsync(TodoReason.PayoutDiffers));
        Assert.Equal(124, await business.Merchant.WithDbAsync(db =>
            db.BalanceTransactions.CountAsync(t => t.PayoutId == payout.Id)));
        using var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/payments/payout/{payout.Id}");
        Assert.Contains("Refund -€1.20", merchant.Text, StringComparison.Ordinal);
        Assert.Contains("Dispute: withdrawn -€30.00", merchant.Text, StringComparison.Ordinal);
        Assert.Contains("Fees of Stripe -€25.00", merchant.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_that_do_not_add_up_show_red_and_ask_a_person()
    {
        later.Webhooks(arrive: false);
        await later.PaidAsync(100_00, Quick);
        var id = app.Stripe.Bank.PayOut(business.Connection.AccountId)!;
        app.Stripe.Advance(TimeSpan.FromSeconds(1));
        await business.Merchant.WithDbAsync(db => WriteAsync(db, id, new(98_26, Currency.Eur)));
        await ReadLinesAsync(id);

        Assert.True((await PayoutAsync(id))!.Differs);
        using var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync("/todos");
        await merchant.PressAsync("The payout");
        Assert.Contains("The lines add up to €98.25, not to €98.26.", merchant.Text, StringComparison.Ordinal);
        await merchant.OpenAsync("/payments/payouts");
        Assert.Contains("Does not add up", merchant.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paid_payout_that_fails_is_told_and_never_turns_back()
    {
        later.Webhooks(arrive: false);
        await later.PaidAsync(100_00, Quick);
        var id = app.Stripe.Bank.PayOut(business.Connection.AccountId)!;
        app.Stripe.Advance(TimeSpan.FromSeconds(1));
        await ReadAsync(id);
        var paid = await app.WithAsync<PayoutReader, ReportedPayout>(
            business.Merchant.OrganizationId, r => r.ReadAsync(business.Connection, id, default));
        app.Stripe.Bank.FailPayout(id);
        await ReadAsync(id);
        await ReadAsync(id);
        await app.WithAsync<SettlePayout, bool>(
            business.Merchant.OrganizationId, s => s.ApplyAsync(business.Connection, paid, default));

        var failed = (await PayoutAsync(id))!;
        Assert.Equal(("failed", "account_closed"), (failed.Status, failed.FailureCode));
        Assert.Single(await later.SubjectsAsync(), "A payout of €98.25 did not reach your bank");
        using var merchant = await business.Merchant.SignInAsync("el");
        await merchant.OpenAsync("/payments/payouts");
        Assert.Contains("Επέστρεψε: η τράπεζά σας δεν τη δέχτηκε", merchant.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_every_webhook_lost_payouts_are_found_by_comparing_once_a_day()
    {
        later.Webhooks(arrive: false);
        await later.PaidAsync(100_00, Quick);
        var id = app.Stripe.Bank.PayOut(business.Connection.AccountId)!;
        app.Stripe.Advance(TimeSpan.FromSeconds(1));
        await later.CompareAsync();
        await Eventually.GetsAsync(() => PayoutAsync(id), p => p is not null);
        Assert.NotNull((await ReadLinesAsync(id))!.LinesReadAt);
    }

    [Theory]
    [InlineData("en", ",", "98.25")]
    [InlineData("el", ";", "98,25")]
    public async Task The_accountants_file_opens_in_the_readers_own_program(string language, string comma, string net)
    {
        later.Webhooks(arrive: false);
        await business.Merchant.WithDbAsync(async db =>
        {
            var customer = await db.Customers.FirstAsync(c => c.Id == business.Customer.Id);
            customer.Party = new() { Name = "=Ήλιος;\"ΑΕ,\"" };
            return await db.SaveChangesAsync();
        });
        await later.PaidAsync(100_00, Quick);
        var id = app.Stripe.Bank.PayOut(business.Connection.AccountId)!;
        app.Stripe.Advance(TimeSpan.FromSeconds(1));
        await ReadAsync(id);
        using var merchant = await business.Merchant.SignInAsync(language);
        var response = await merchant.Http.GetAsync($"/payments/payout/{(await PayoutAsync(id))!.Id}?handler=Csv");
        var bytes = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains($"{comma}\"'=Ήλιος;\"\"ΑΕ,\"\"\"{comma}", lines[1], StringComparison.Ordinal);
        Assert.Contains($"{comma}{net}{comma}EUR{comma}", lines[1], StringComparison.Ordinal);
    }

    async Task ReadAsync(string id)
    {
        await app.WithAsync<SettlePayout, bool>(
            business.Merchant.OrganizationId, s => s.ReadAsync(business.Connection, id, default));
        await ReadLinesAsync(id);
    }

    /// <summary>The running product may have been quicker to begin, so its end is waited for.</summary>
    async Task<Payout?> ReadLinesAsync(string id)
    {
        await later.WorkAsync<PayoutWork>();
        return await Eventually.GetsAsync(() => PayoutAsync(id), p => p?.LinesReadAt is not null);
    }

    Task<Payout?> PayoutAsync(string id) => business.Merchant.WithDbAsync(db =>
        db.Payouts.AsNoTracking().FirstOrDefaultAsync(p => p.StripeId == id));

    /// <summary>As if Stripe had told another amount.</summary>
    async Task<int> WriteAsync(Data.Db db, string id, Money amount)
    {
        var payout = new Payout(new(Guid.NewGuid()), business.Merchant.OrganizationId, business.Connection.Id, id)
        {
            Amount = amount, CreatedAt = DateTimeOffset.UtcNow, IsAutomatic = true, NextCheckAt = DateTimeOffset.UtcNow,
        };
        db.Add(payout);
        return await db.SaveChangesAsync();
    }
}
