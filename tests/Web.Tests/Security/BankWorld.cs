using Microsoft.EntityFrameworkCore;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Security;

/// <summary>Makers of what a bank told.</summary>
static class BankWorld
{
    /// <summary>A line that nobody has decided about.</summary>
    public static Task<Id<BankLine>> LineAsync(this FormWorld w, long minor, string reference = "") =>
        w.Merchant.WithDbAsync(async db =>
        {
            var id = BankTold.Add(db, w.Merchant.Ids(), w.Merchant, minor, reference);
            await db.SaveChangesAsync();
            return id;
        });

    /// <summary>One that has the reference and the amount of a new invoice.</summary>
    public static async Task<Id<BankLine>> NamedLineAsync(this FormWorld w)
    {
        var issued = await w.IssuedAsync();
        var number = await w.Merchant.WithDbAsync(db =>
            db.Invoices.Where(i => i.Id == issued).Select(i => i.Number).FirstAsync());
        return await w.LineAsync(60_00, RfReference.Of(number)!.Value);
    }

    /// <summary>A transfer that was recorded by hand.</summary>
    public static async Task TransferAsync(this FormWorld w, long minor)
    {
        var wish = new PaymentByHand(w.Merchant.Ids().Next<Payment>(), new(minor, Currency.Eur),
            new(w.Business.Customer.Id, []), w.Merchant.UserId)
        {
            Method = PaymentMethod.BankTransfer, ReceivedOn = w.Merchant.Today(),
        };
        Assert.Null(await w.App.WithAsync<RecordPayment, Refusal?>(
            w.Merchant.OrganizationId, r => r.RecordAsync(wish, default)));
    }

    public static Task<Id<Payout>> PayoutAsync(this FormWorld w, long minor)
    {
        var (id, amount) = (w.Merchant.Ids().Next<Payout>(), new Money(minor, Currency.Eur));
        var payout = new Payout(id, w.Merchant.OrganizationId, w.Business.Connection.Id, $"po_{id}")
        {
            Amount = amount, CreatedAt = ProductForms.Past,
        };
        payout.Hear(new()
        {
            Id = payout.StripeId, Amount = amount, CreatedAt = payout.CreatedAt, ArrivalOn = w.Merchant.Today(),
            Status = "paid",
        });
        return w.AddAsync(payout, id);
    }
}
