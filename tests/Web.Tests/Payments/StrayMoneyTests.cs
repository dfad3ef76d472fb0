using Microsoft.EntityFrameworkCore;
using Stripe;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Payments;

/// <summary>Money that we asked for but that fits no attempt: none of it goes unrecorded.</summary>
public sealed class StrayMoneyTests(SharedApp shared) : SharedBusiness(shared)
{
    [Fact]
    public async Task A_second_form_of_the_same_attempt_that_is_paid_is_the_customers_credit_and_a_to_do()
    {
        var invoice = await Business.IssueAsync(60_00);
        using var payer = new Payer(App, invoice);
        var first = (await payer.PressPayAsync())!;
        App.Stripe.Payer.PayByCard(await CopyAsync(first));

        var todo = await Eventually.GetsAsync(
            () => Business.Merchant.WithDbAsync(db => db.Todos.FirstOrDefaultAsync()), t => t is not null);
        Assert.Equal((TodoReason.UnknownReference, invoice.Id, Business.Customer.Id),
            (todo!.Reason, todo.InvoiceId!.Value, todo.CustomerId!.Value));
        Assert.True((await invoice.ReadAsync()).Paid.IsZero);
        await payer.PayAsync(first); // the attempt's own form is as good as before
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 1);
    }

    [Fact]
    public async Task Another_sale_of_the_merchant_at_Stripe_is_not_ours()
    {
        var invoice = await Business.IssueAsync(60_00);
        using var payer = new Payer(App, invoice);
        App.Stripe.Payer.PayByCard(await CopyAsync((await payer.PressPayAsync())!, marked: false));
        await Eventually.GetsAsync(
            () => Business.Merchant.WithDbAsync(db => db.Inbox.ToListAsync()),
            inbox => inbox.Count > 0 && inbox.TrueForAll(e => e.State == InboxState.Ignored));
        await Books.AreAsync(invoice, paid: 0, payments: 0, todos: 0);
        Assert.Equal(0, await Business.Merchant.WithDbAsync(db => db.Payments.CountAsync()));
    }

    /// <summary>A further session with the marks of this one, as nobody should make it.</summary>
    async Task<string> CopyAsync(string session, bool marked = true)
    {
        var account = App.Stripe.Accounts.All.Single(a => a.Id == Business.Connection.AccountId);
        var client = new StripeClient(new StripeClientOptions
        {
            ApiKey = account.SecretKey(), ApiBase = App.StripeAddress.GetLeftPart(UriPartial.Authority),
        });
        var original = await client.V1.Checkout.Sessions.GetAsync(session);
        var copy = await client.V1.Checkout.Sessions.CreateAsync(new()
        {
            Mode = "payment", SuccessUrl = original.SuccessUrl, ClientReferenceId = original.ClientReferenceId,
            Metadata = marked ? original.Metadata : [],
            LineItems =
            [
                new() { Quantity = 1, PriceData = new() { Currency = "eur", UnitAmount = 60_00,
                    ProductData = new() { Name = "Again" } } },
            ],
        });
        return copy.Id;
    }
}
