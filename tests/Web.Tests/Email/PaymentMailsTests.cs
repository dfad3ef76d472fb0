using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Data;
using Tamias.Web.Email;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Email;

public sealed class PaymentMailsTests(SharedApp shared) : IClassFixture<SharedApp>
{
    readonly App app = shared.App;

    [Fact]
    public async Task A_greek_customer_gets_a_greek_receipt_and_the_merchant_a_notice_in_their_own_language()
    {
        var business = await Business.OpenAsync(app, "el");
        var issued = await business.IssueAsync(1234_50);
        var payment = Payment(business, 1000_00);
        await DoAsync(business, async (mails, db) =>
        {
            var invoice = await db.Invoices.FirstAsync(i => i.Id == issued.Id);
            invoice.Settle(payment.Amount);
            db.Add(payment);
            await mails.PaidAsync([invoice], payment);
        });

        var mail = await MailAsync(business, MailKind.Receipt);
        Assert.Equal(
            ("c@example.test", "el", "Λάβαμε την πληρωμή σας 1.000,00\u00a0€"), (mail.To, mail.Language, mail.Subject));
        Assert.Contains("ύψους 1.000,00\u00a0€ στις 24 Νοεμβρίου 2026.", mail.Body, StringComparison.Ordinal);
        Assert.Contains("απομένει υπόλοιπο 234,50\u00a0€", mail.Body, StringComparison.Ordinal);
        Assert.EndsWith(issued.Address, mail.ButtonUrl, StringComparison.Ordinal);
        Assert.Equal(("Ergasterion", business.Merchant.Email), (mail.FromName, mail.ReplyTo));

        var notice = await MailAsync(business, MailKind.Notice);
        Assert.Equal(
            (business.Merchant.Email, "en", "Customer paid €1,000.00"), (notice.To, notice.Language, notice.Subject));
        Assert.Contains("Still to be paid on it: €234.50.", notice.Body, StringComparison.Ordinal);
        Assert.Contains("no money moved", notice.Body, StringComparison.Ordinal);
        Assert.EndsWith($"/sales/invoices/show/{issued.Id}", notice.ButtonUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_notice_is_written_once_however_often_its_cause_is_told()
    {
        var business = await Business.OpenAsync(app);
        var issued = await business.IssueAsync(50_00);
        var payment = Payment(business, 50_00);
        for (var times = 0; times < 3; times++)
            await DoAsync(business, async (mails, db) =>
            {
                var invoice = await db.Invoices.FirstAsync(i => i.Id == issued.Id);
                if (!await db.Payments.AnyAsync())
                    db.Add(payment);
                await mails.PaidAsync([invoice], payment);
                await mails.PaidAsync([invoice], payment);
                await mails.OpenedAsync(invoice);
                await mails.OverpaidAsync(payment);
            });

        var mails = await business.Merchant.WithDbAsync(db => db.Mails.ToListAsync());
        var causes = mails.Select(m => m.Cause.Split(':')[0]).Order(StringComparer.Ordinal);
        Assert.Equal(["opened", "overpaid", "paid", "receipt"], causes);
    }

    [Fact]
    public async Task A_refusal_and_the_banks_later_no_are_told_each_once()
    {
        var business = await Business.OpenAsync(app);
        var issued = await business.IssueAsync(50_00);
        var id = app.Services.GetRequiredService<Ids>().Next<Attempt>();
        var attempt = new Attempt(id, business.Merchant.OrganizationId, [(issued.Id, new(50_00, Currency.Eur))])
        {
            GatewayId = business.Gateway.Id, ConnectionId = business.Connection.Id,
            Request = "{}",
            CreatedAt = DateTimeOffset.UtcNow, ExpiresAt = DateTimeOffset.UtcNow.AddMinutes(45),
            LastError = "card_declined",
        };
        await DoAsync(business, async (mails, db) =>
        {
            var invoice = await db.Invoices.FirstAsync(i => i.Id == issued.Id);
            await mails.FailedAsync(new(attempt, [invoice]));
            attempt.LastError = "insufficient_funds";
            await mails.FailedAsync(new(attempt, [invoice]));
            attempt.End(AttemptState.Failed, DateTimeOffset.UtcNow);
            await mails.FailedAsync(new(attempt, [invoice]));
        });

        var told = await business.Merchant.WithDbAsync(db => db.Mails.Select(m => m.Body).ToListAsync());
        Assert.Equal(2, told.Count);
        Assert.Contains(told, b => b.Contains("card_declined", StringComparison.Ordinal));
        Assert.Contains(told, b => b.Contains("insufficient_funds", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_does_not_commit_tells_nobody()
    {
        var business = await Business.OpenAsync(app);
        var issued = await business.IssueAsync(50_00);
        await Assert.ThrowsAsync<InvalidOperationException>(() => DoAsync(business, async (mails, db) =>
        {
            await mails.OpenedAsync(await db.Invoices.FirstAsync(i => i.Id == issued.Id));
            throw new InvalidOperationException("Something went wrong afterwards.");
        }));
        Assert.False(await business.Merchant.WithDbAsync(db => db.Mails.AnyAsync()));
    }

    Task<bool> DoAsync(Business business, Func<PaymentMails, Db, Task> work) =>
        app.WithAsync<IServiceProvider, bool>(business.Merchant.OrganizationId, async services =>
        {
            var db = services.GetRequiredService<Db>();
            await db.InTransactionAsync(() => work(services.GetRequiredService<PaymentMails>(), db));
            return true;
        });

    static Task<Mail> MailAsync(Business business, MailKind kind) =>
        business.Merchant.WithDbAsync(db => db.Mails.SingleAsync(m => m.Kind == kind));

    Payment Payment(Business business, long minor) =>
        new(app.Services.GetRequiredService<Ids>().Next<Payment>(), business.Merchant.OrganizationId,
            new(minor, Currency.Eur))
        {
            CustomerId = business.Customer.Id, Method = PaymentMethod.Stripe, ReceivedOn = new(2026, 11, 24),
            RecordedAt = DateTimeOffset.UtcNow, Livemode = false, Reference = "Visa •••• 4242",
        };
}
