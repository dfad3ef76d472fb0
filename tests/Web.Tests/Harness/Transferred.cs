using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Gateways;
using Tamias.Web.Payments;
using Tamias.Web.Transfers;

namespace Tamias.Web.Tests.Harness;

/// <summary>Bank transfers through Stripe, without a payer at a page.</summary>
static class Transferred
{
    public static Task<int> OfferTransfersAsync(this Business business) => business.Merchant.WithDbAsync(db =>
        db.Gateways.ExecuteUpdateAsync(g => g.SetProperty(x => x.TransferCountry, "IE")));

    /// <summary>The customer can transfer, has sent this, and nobody has asked for it.</summary>
    public static async Task<TransferAccount> LeaveAsync(this Business business, long minor = 0)
    {
        await business.OfferTransfersAsync();
        var app = business.Merchant.App;
        return await business.Merchant.WithDbAsync(async db =>
        {
            var account = await db.TransferAccounts.FirstOrDefaultAsync(t => t.CustomerId == business.Customer.Id)
                ?? db.Add(await OpenAsync(business)).Entity;
            if (minor > 0)
                app.Stripe.Bank.Transfer(account.HolderId, minor);
            account.Waiting += new Money(minor, Currency.Eur);
            account.LookAt = app.Clock.GetUtcNow().AddYears(1); // nobody asks by themselves
            await db.SaveChangesAsync();
            return account;
        });
    }

    /// <summary>The customer has asked where to transfer all that is owed.</summary>
    /// <returns>The payment at Stripe, "pi_…".</returns>
    public static async Task<string> AwaitTransferAsync(this Business business, Issued invoice)
    {
        var owed = await invoice.ReadAsync();
        var wish = PaymentWish.For(owed, business.Gateway.Id, owed.Outstanding, invoice.Permalink, owed.Language);
        Assert.Null((await business.Merchant.App.WithAsync<StartTransfer, StartedPayment>(
            business.Merchant.OrganizationId, start => start.GoAsync(wish, default))).Refusal);
        return await business.Merchant.WithDbAsync(db =>
            db.Attempts.Paying(invoice.Id).OrderByDescending(a => a.Id).Select(a => a.SessionId).FirstAsync());
    }

    /// <summary>A part of what is awaited has come, and is known here.</summary>
    public static Task<bool> CameAsync(this Business business, Issued invoice) => business.Merchant.WithDbAsync(db =>
        db.Timeline.AnyAsync(t => t.InvoiceId == invoice.Id && t.Kind == TimelineKind.TransferCame));

    /// <summary>So much of what waited was sent back at Stripe, a moment ago.</summary>
    public static Task<TransferReturn> SentBackAsync(this Business business, TransferAccount account, long minor) =>
        business.Merchant.WithDbAsync(async db =>
        {
            var (back, now) = (new TransferReturn(
                business.Merchant.Ids().Next<TransferReturn>(), account.OrganizationId, account.Id,
                new(minor, Currency.Eur))
            {
                CreatedAt = business.Merchant.App.Clock.GetUtcNow(), Email = "payer@example.test",
            }, business.Merchant.App.Clock.GetUtcNow());
            back.Hear(new() { StripeId = "re_sent_back", State = RefundState.Succeeded }, now);
            db.Add(back);
            await db.SaveChangesAsync();
            return back;
        });

    static async Task<TransferAccount> OpenAsync(Business business)
    {
        var (app, merchant) = (business.Merchant.App, business.Merchant);
        var id = merchant.Ids().Next<TransferAccount>();
        using var scope = app.Services.CreateScope();
        var credential = scope.ServiceProvider.GetRequiredService<Credentials>().Of(business.Connection);
        return new(id, merchant.OrganizationId, business.Customer.Id)
        {
            AccountId = business.Connection.AccountId, Livemode = false,
            HolderId = await scope.ServiceProvider.GetRequiredService<StripeTransfers>().OpenAsync(
                credential, id.ToString(), merchant.OrganizationId.ToString(), "", default),
        };
    }
}
