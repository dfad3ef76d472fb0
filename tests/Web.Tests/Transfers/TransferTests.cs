using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Payments;

namespace Tamias.Web.Tests.Transfers;

/// <summary>A customer transfers what they owe through Stripe: acceptance case 25, money rules 3 to 6.</summary>
public sealed class TransferTests(Databases databases) : OwnBusiness(databases)
{
    [Fact]
    public async Task The_page_tells_where_to_send_it_and_nothing_is_paid_before_it_comes()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        var invoice = await Business.IssueAsync(120_50);
        using var payer = new Payer(App, invoice);
        var intent = await desk.AskAsync(payer);

        Assert.StartsWith(invoice.Address, payer.Visitor.Address, StringComparison.Ordinal);
        Assert.Contains("Send €120.50 from your bank", payer.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains(desk.Reference(intent), payer.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Unpaid", payer.Visitor.Text, StringComparison.Ordinal);
        Assert.NotNull(payer.Visitor.Page.QuerySelector("#transfer svg"));
        Assert.Equal("requires_action", desk.State(intent));
        await Books.AreAsync(invoice, paid: 0, payments: 0, todos: 0);
        Assert.Equal([TimelineKind.Tried, TimelineKind.TransferAwaited],
            (await Books.TimelineAsync(invoice)).TakeLast(2));
    }

    [Fact]
    public async Task When_it_comes_the_invoice_is_paid_by_the_webhook_alone()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        var invoice = await Business.IssueAsync(80_00);
        App.Stripe.Bank.Transfer(await desk.AskAsync(invoice), 80_00);
        await Eventually.GetsAsync(invoice.ReadAsync, i => i.Outstanding.IsZero);
        await Books.AreAsync(invoice, paid: 80_00, payments: 1, todos: 0);
        Assert.Equal("SEPA", await Business.Merchant.WithDbAsync(db =>
            db.Payments.Select(p => p.Reference).SingleAsync()));
    }

    [Fact]
    public async Task With_every_webhook_lost_it_is_found_by_asking()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        desk.LoseWebhooks();
        var invoice = await Business.IssueAsync(80_00);
        App.Stripe.Bank.Transfer(await desk.AskAsync(invoice), 95_00);
        await desk.PassHoursAsync();
        await Books.AreAsync(invoice, paid: 80_00, payments: 1, todos: 0);
        await desk.WaitsAsync(15_00, todos: 1);
    }

    [Fact]
    public async Task Of_too_little_nothing_is_booked_until_the_rest_comes()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        var invoice = await Business.IssueAsync(100_00);
        using var payer = new Payer(App, invoice);
        var intent = await desk.AskAsync(payer);
        App.Stripe.Bank.Transfer(intent, 40_00);
        await desk.PassHoursAsync();
        await Books.AreAsync(invoice, paid: 0, payments: 0, todos: 0);
        await payer.Visitor.OpenAsync(invoice.Address);
        Assert.Contains("€40.00 has come.", payer.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Send €60.00 from your bank", payer.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains(TimelineKind.TransferCame, await Books.TimelineAsync(invoice));

        App.Stripe.Bank.Transfer(intent, 60_00);
        await desk.PassHoursAsync();
        await Books.AreAsync(invoice, paid: 100_00, payments: 1, todos: 0);
        await desk.WaitsAsync(0, todos: 0);
    }

    [Fact]
    public async Task Asked_again_it_is_the_same_account_and_the_same_words()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        var invoice = await Business.IssueAsync(100_00);
        var first = await desk.AskAsync(invoice);
        using var payer = new Payer(App, invoice);
        await payer.PressPayAsync(pay: "Pay another way", go: "Bank transfer");
        Assert.Equal(first, await desk.LastAsync());
        Assert.Single(App.Stripe.All(Business.Connection.AccountId, "payment_intent"));
        Assert.Single(App.Stripe.All(Business.Connection.AccountId, "customer"));
    }

    [Fact]
    public async Task Who_wants_to_pay_otherwise_is_warned_and_then_it_is_called_off()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        var invoice = await Business.IssueAsync(100_00);
        var intent = await desk.AskAsync(invoice);
        App.Stripe.Bank.Transfer(intent, 30_00);
        using var payer = new Payer(App, invoice);
        Assert.Null(await payer.PressPayAsync(pay: "Pay another way"));
        Assert.Contains("If you have sent it, do not pay again.", payer.Visitor.Text, StringComparison.Ordinal);
        Assert.Equal("requires_action", desk.State(intent));

        payer.Visitor.Tick("I want to make a further payment all the same.");
        await payer.Visitor.PressAsync("Continue");
        await payer.PayAsync(payer.SessionId!);
        Assert.Equal("canceled", desk.State(intent));
        await desk.PassHoursAsync();
        await Books.AreAsync(invoice, paid: 100_00, payments: 1, todos: 0);
        await desk.WaitsAsync(30_00, todos: 1);
    }

    [Fact]
    public async Task An_open_form_is_closed_when_the_payer_transfers_instead()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        var invoice = await Business.IssueAsync(100_00);
        using var payer = new Payer(App, invoice);
        var session = (await payer.PressPayAsync())!;
        await desk.AskAsync(invoice);
        Assert.Equal("expired", App.Stripe.Find(session)!["status"]!.ToString());
    }

    [Fact]
    public async Task A_part_is_transferred_where_parts_may_be_paid()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        var invoice = await Business.IssueAsync(100_00, partial: true);
        App.Stripe.Bank.Transfer(await desk.AskAsync(invoice, "25.00"), 25_00);
        await desk.PassHoursAsync();
        await Books.AreAsync(invoice, paid: 25_00, payments: 1, todos: 0);

        using var payer = new Payer(App, invoice);
        await payer.PressPayAsync("80.00", go: "Bank transfer");
        Assert.Contains("Enter an amount up to", payer.Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_invoices_the_words_say_which_is_meant()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        var (one, other) = (await Business.IssueAsync(50_00), await Business.IssueAsync(50_00));
        var (first, second) = (await desk.AskAsync(one), await desk.AskAsync(other));
        Assert.Equal(desk.At(first)["customer"]!.ToString(), desk.At(second)["customer"]!.ToString());
        App.Stripe.Bank.Transfer(desk.At(second)["customer"]!.ToString(), 50_00, desk.Reference(second));
        await Eventually.GetsAsync(other.ReadAsync, i => i.Outstanding.IsZero);
        await Books.AreAsync(one, paid: 0, payments: 0, todos: 0);
        await Books.AreAsync(other, paid: 50_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task Without_euro_permission_or_the_merchants_wish_it_is_not_offered()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        var invoice = await Business.IssueAsync(50_00);
        Assert.True(await IsOfferedAsync(invoice));
        var dollar = Currency.Of("USD");
        await Business.Merchant.WithDbAsync(db => db.Invoices.ExecuteUpdateAsync(i => i
            .SetProperty(x => x.Currency, dollar).SetProperty(x => x.Payable.Currency, dollar)
            .SetProperty(x => x.Paid.Currency, dollar)));
        Assert.False(await IsOfferedAsync(invoice));

        var later = await Business.IssueAsync(50_00);
        await Business.Merchant.WithDbAsync(db => db.Connections.ExecuteUpdateAsync(
            c => c.SetProperty(x => x.Forgoes, "rak_customer_write")));
        Assert.False(await IsOfferedAsync(later));
        await Business.Merchant.WithDbAsync(db => db.Connections.ExecuteUpdateAsync(
            c => c.SetProperty(x => x.Forgoes, "rak_payment_method_write")));
        Assert.True(await IsOfferedAsync(later));
        await Business.Merchant.WithDbAsync(db => db.Gateways.ExecuteUpdateAsync(
            g => g.SetProperty(x => x.TransferCountry, "")));
        Assert.False(await IsOfferedAsync(later));
        Assert.Empty(await desk.AccountsAsync());
    }

    async Task<bool> IsOfferedAsync(Issued invoice)
    {
        using var visitor = App.Visitor();
        await visitor.OpenAsync(invoice.Address + "?panel=1");
        return visitor.Text.Contains("Or send the money from your bank", StringComparison.Ordinal);
    }

    /// <summary>Stripe refuses to give a transfer back to whom it cannot ask where to.</summary>
    [Fact]
    public async Task A_refund_of_it_names_the_address_at_which_Stripe_can_ask_for_the_account()
    {
        var account = await Business.LeaveAsync(); // opened without an address
        var invoice = await Business.IssueAsync(80_00);
        App.Stripe.Bank.Transfer(await new TransferDesk(Business).AskAsync(invoice), 80_00);
        await Eventually.GetsAsync(invoice.ReadAsync, i => i.Outstanding.IsZero);
        App.Stripe.Bank.HideAccount(account.HolderId);
        using var desk = new RefundDesk(App, Business, invoice);
        await desk.GiveBackAsync("30.00");
        var email = (await Business.Merchant.WithDbAsync(db => db.Customers.SingleAsync())).Emails.First();
        Assert.Contains("Stripe has asked the customer for their account", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains($"It wrote to {email}.", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.IsAsync(paid: 50_00, returned: 30_00);

        App.Stripe.Bank.SayAccount((await desk.RefundAsync()).StripeId);
        App.Stripe.Advance(TimeSpan.FromMinutes(10));
        await desk.CheckAsync();
        await desk.GetsAsync(RefundState.Succeeded);
        Assert.False((await desk.RefundAsync()).AwaitsPayer);
    }

    [Fact]
    public async Task A_refund_of_one_whose_account_was_never_read_names_it_too()
    {
        var account = await Business.LeaveAsync(); // opened without an address
        var invoice = await Business.IssueAsync(80_00);
        await new TransferDesk(Business).PayUnreadAsync(invoice, 80_00);
        App.Stripe.Bank.HideAccount(account.HolderId);
        using var desk = new RefundDesk(App, Business, invoice);
        await desk.GiveBackAsync("30.00");
        await desk.IsAsync(paid: 50_00, returned: 30_00);
        Assert.Contains("Stripe has asked the customer for their account", desk.Visitor.Text, StringComparison.Ordinal);
    }
}
