using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Payments;

public sealed class ByHandTests(SharedApp shared) : IClassFixture<SharedApp>
{
    readonly App app = shared.App;

    Ids Ids => app.Services.GetRequiredService<Ids>();

    [Fact]
    public Task Whatever_is_recorded_used_and_taken_back_ledger_allocations_and_invoices_agree() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3], Gen.Long[1, 150_00]).Array[1, 12].SampleAsync(async steps =>
        {
            var business = await Business.OpenAsync(app);
            var invoices = new List<Issued>();
            foreach (var owed in new[] { 100_00, 60_00, 1_00 })
                invoices.Add(await business.IssueAsync(owed));
            foreach (var (act, which, minor) in steps)
                await ActAsync(business, invoices, act, which, minor);
            await Reckoning.AgreeAsync(business.Merchant);
        }, iter: 12, threads: 1);

    [Fact]
    public async Task Twenty_who_record_the_same_invoice_at_once_never_settle_more_than_is_owed()
    {
        var business = await Business.OpenAsync(app);
        var issued = await business.IssueAsync(100_00);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() =>
            RecordAsync(business, Wish(business, 30_00, (issued, 30_00))))));

        Assert.Equal(3, answers.Count(a => a is null));
        Assert.All(answers.OfType<Refusal>(), r => Assert.Equal("On invoice {0} only {1} is left to pay.", r.Sentence));
        Assert.Equal(90_00, (await issued.ReadAsync()).Paid.Minor);
        await Reckoning.AgreeAsync(business.Merchant);
    }

    [Fact]
    public async Task The_same_form_sent_many_times_at_once_books_once()
    {
        var business = await Business.OpenAsync(app);
        var issued = await business.IssueAsync(100_00);
        var wish = Wish(business, 50_00, (issued, 20_00)) with { SendsReceipt = true };
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => Task.Run(() => RecordAsync(business, wish))));

        Assert.All(answers, Assert.Null);
        Assert.Equal(20_00, (await issued.ReadAsync()).Paid.Minor);
        Assert.Equal(1, await business.Merchant.WithDbAsync(db => db.Payments.CountAsync()));
        Assert.Equal(1, await business.Merchant.WithDbAsync(db => db.Mails.CountAsync()));
        await Reckoning.AgreeAsync(business.Merchant);
    }

    [Fact]
    public async Task Credit_used_by_many_at_once_is_used_once()
    {
        var business = await Business.OpenAsync(app);
        Assert.Null(await RecordAsync(business, Wish(business, 50_00)));
        var invoices = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => business.IssueAsync(20_00)));
        var answers = await Task.WhenAll(invoices.Select(i => Task.Run(() => ApplyAsync(business, i, 20_00))));

        Assert.Equal(2, answers.Count(a => a is null));
        await Reckoning.AgreeAsync(business.Merchant);
    }

    [Fact]
    public async Task Credit_of_several_payments_settles_an_invoice_and_the_same_form_counts_once()
    {
        var business = await Business.OpenAsync(app);
        Assert.Null(await RecordAsync(business, Wish(business, 30_00)));
        Assert.Null(await RecordAsync(business, Wish(business, 90_00)));
        var issued = await business.IssueAsync(200_00);
        var wish = new CreditWish(
            Ids.Next<Allocation>(), new(business.Customer.Id, [new(issued.Id, new(50_00, Currency.Eur))]),
            business.Merchant.UserId);
        Assert.Null(await ApplyAsync(business, wish));
        Assert.Null(await ApplyAsync(business, wish));

        Assert.Equal(50_00, (await issued.ReadAsync()).Paid.Minor);
        var parts = await business.Merchant.WithDbAsync(db => db.Allocations.Select(a => a.Amount.Minor).ToListAsync());
        Assert.Equal([20_00L, 30_00L], parts.Order());
        Assert.NotNull(await ApplyAsync(business, issued, 71_00));
        await Reckoning.AgreeAsync(business.Merchant);
    }

    [Fact]
    public async Task An_open_form_at_stripe_is_closed_before_the_invoice_is_settled_by_hand()
    {
        var business = await Business.OpenAsync(app);
        var issued = await business.IssueAsync(100_00);
        var wish = PaymentWish.For(
            await issued.ReadAsync(), business.Gateway.Id, new(100_00, Currency.Eur), issued.Permalink, "en");
        var started = await app.WithAsync<StartPayment, StartedPayment>(
            business.Merchant.OrganizationId, s => s.GoAsync(wish,
            default));
        Assert.Null(started.Refusal);
        Assert.Null(await RecordAsync(business, Wish(business, 100_00, (issued, 100_00))));

        var attempt = await business.Merchant.WithDbAsync(db => db.Attempts.Paying(issued.Id).SingleAsync());
        Assert.Equal((false, AttemptState.Expired), (attempt.IsLive, attempt.State));
        Assert.True((await issued.ReadAsync()).Outstanding.IsZero);
    }

    [Fact]
    public async Task Nothing_of_another_organization_is_touched()
    {
        var mine = await Business.OpenAsync(app);
        var theirs = await Business.OpenAsync(app);
        var issued = await theirs.IssueAsync(100_00);
        Assert.NotNull(await RecordAsync(mine, Wish(mine, 100_00, (issued, 100_00))));
        Assert.NotNull(await RecordAsync(mine, Wish(theirs, 100_00)));
        Assert.Null(await RecordAsync(theirs, Wish(theirs, 10_00, (issued, 10_00))));
        var payment = await theirs.Merchant.WithDbAsync(db => db.Payments.SingleAsync());
        Assert.NotNull(await TakeBackAsync(mine, payment.Id));
        Assert.NotNull(await RecordAsync(mine, Wish(mine, 10_00) with { Id = payment.Id }));

        Assert.Equal(10_00, (await issued.ReadAsync()).Paid.Minor);
        Assert.False(await mine.Merchant.WithDbAsync(db => db.Payments.AnyAsync()));
        await Reckoning.AgreeAsync(theirs.Merchant);
    }

    async Task ActAsync(Business business, List<Issued> invoices, int act, int which, long minor)
    {
        if (act == 0)
            await RecordAsync(
                business, which < 3 ? Wish(business, minor, (invoices[which], minor / 2 + 1)) : Wish(business, minor));
        else if (act == 1)
            await ApplyAsync(business, invoices[which % 3], minor);
        else if (await NthPaymentAsync(business, which) is { IsNone: false } id)
            await TakeBackAsync(business, id);
        await Reckoning.AgreeAsync(business.Merchant);
    }

    static Task<Id<Payment>> NthPaymentAsync(Business business, int n) => business.Merchant.WithDbAsync(db =>
        db.Payments.OrderBy(p => p.Id).Skip(n).Select(p => p.Id).FirstOrDefaultAsync());

    PaymentByHand Wish(Business business, long minor, params (Issued Invoice, long Minor)[] parts) => new(
        Ids.Next<Payment>(), new(minor, Currency.Eur),
        new(business.Customer.Id, [.. parts.Select(p => new SpreadPart(p.Invoice.Id, new(p.Minor, Currency.Eur)))]),
            business.Merchant.UserId)
    {
        Method = PaymentMethod.Cash, ReceivedOn = new(2026, 1, 1),
    };

    Task<Refusal?> RecordAsync(Business business, PaymentByHand wish) => app.WithAsync<RecordPayment, Refusal?>(
        business.Merchant.OrganizationId, r => r.RecordAsync(wish, default));

    Task<Refusal?> ApplyAsync(Business business, Issued invoice, long minor) => ApplyAsync(
        business, new(Ids.Next<Allocation>(),
            new(business.Customer.Id, [new(invoice.Id, new(minor, Currency.Eur))]), business.Merchant.UserId));

    Task<Refusal?> ApplyAsync(Business business, CreditWish wish) => app.WithAsync<ApplyCredit, Refusal?>(
        business.Merchant.OrganizationId, a => a.ApplyAsync(wish, default));

    Task<Refusal?> TakeBackAsync(Business business, Id<Payment> id) => app.WithAsync<TakeBackPayment, Refusal?>(
        business.Merchant.OrganizationId, t => t.TakeBackAsync(id, business.Merchant.UserId, default));
}
