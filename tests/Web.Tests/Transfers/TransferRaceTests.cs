using Microsoft.EntityFrameworkCore;
using Tamias.StripeSimulator.Api;
using Tamias.Web.Connections;
using Tamias.Web.Payments;
using Tamias.Web.Sales;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Payments;

namespace Tamias.Web.Tests.Transfers;

/// <summary>Transfers beside crashes, lost answers and others who pay or change the invoice: money rules 3 and 5,
/// acceptance cases 17 and 25.</summary>
public sealed class TransferRaceTests(Databases databases) : OwnBusiness(databases)
{
    const int Rounds = 6;

    /// <summary>Before the call or after its effect, of each of the three calls; for ever or once.</summary>
    [Theory]
    [InlineData("/v1/customers", true, 9)]
    [InlineData("/v1/payment_intents", false, 9)]
    [InlineData("/v1/payment_intents", true, 9)]
    [InlineData("/confirm", false, 9)]
    [InlineData("/confirm", true, 9)]
    [InlineData("/confirm", true, 1)]
    public async Task An_answer_that_was_lost_leads_to_the_same_account_and_one_payment(
        string path, bool afterEffect, int times)
    {
        var desk = await TransferDesk.OpenAsync(Business);
        desk.LoseWebhooks();
        var invoice = await Business.IssueAsync(80_00);
        App.Stripe.Faults.Add(new()
        {
            Kind = FaultKind.Drop, Method = "POST", Path = path, AfterEffect = afterEffect, Times = times,
        });
        using var payer = new Payer(App, invoice);
        await payer.PressPayAsync(go: "Bank transfer");
        if (times > 1)
            Assert.Contains("Stripe did not answer.", payer.Visitor.Text, StringComparison.Ordinal);
        App.Stripe.Faults.Clear();
        await payer.Visitor.OpenAsync(invoice.Address + "?panel=1");
        await payer.Visitor.PressAsync("Bank transfer");
        Assert.Contains("Send €80.00 from your bank", payer.Visitor.Text, StringComparison.Ordinal);
        var intent = Assert.Single(App.Stripe.All(Business.Connection.AccountId, "payment_intent"));
        Assert.Single(App.Stripe.All(Business.Connection.AccountId, "customer"));
        App.Stripe.Bank.Transfer(intent["id"]!.ToString(), 80_00);
        await desk.PassHoursAsync();
        await Books.AreAsync(invoice, paid: 80_00, payments: 1, todos: 0);
    }

    /// <summary>It would be waited for for thirty days.</summary>
    [Fact]
    public async Task A_transfer_whose_making_was_not_answered_holds_no_invoice_once_access_is_gone()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        desk.LoseWebhooks();
        var invoice = await Business.IssueAsync(80_00);
        App.Stripe.Faults.Add(new()
        {
            Kind = FaultKind.Drop, Method = "POST", Path = "/confirm", AfterEffect = true, Times = 9,
        });
        using var payer = new Payer(App, invoice);
        await payer.PressPayAsync(go: "Bank transfer");
        App.Stripe.Faults.Clear();
        App.Stripe.Accounts.Disconnect(Business.Connection.AccountId);
        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/sales/invoices/show/{invoice.Id}");
        await merchant.PressAsync("Make void");
        Assert.True((await invoice.ReadAsync()).IsVoid);
    }

    [Fact]
    public async Task A_payer_who_left_before_the_answer_finds_it_on_the_page()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        desk.LoseWebhooks();
        var invoice = await Business.IssueAsync(80_00);
        App.Stripe.Faults.Add(new() { Kind = FaultKind.Drop, Method = "POST", Path = "/confirm", Times = 9 });
        using var payer = new Payer(App, invoice);
        await payer.PressPayAsync(go: "Bank transfer");
        App.Stripe.Faults.Clear();
        await desk.PassHoursAsync();
        await payer.Visitor.OpenAsync(invoice.Address);
        Assert.Contains("Send €80.00 from your bank", payer.Visitor.Text, StringComparison.Ordinal);
    }

    /// <summary>A transfer is waited for longer than Stripe remembers keys.</summary>
    [Fact]
    public async Task An_answer_that_was_lost_days_ago_is_looked_for_and_not_asked_for_anew()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        desk.LoseWebhooks();
        var invoice = await Business.IssueAsync(80_00);
        App.Stripe.Faults.Add(new()
        {
            Kind = FaultKind.Drop, Method = "POST", Path = "/v1/payment_intents", AfterEffect = true, Times = 9,
        });
        using var payer = new Payer(App, invoice);
        await payer.PressPayAsync(go: "Bank transfer");
        App.Stripe.Faults.Clear();
        var asleep = await Business.Merchant.WithDbAsync(db => db.Attempts.AsNoTracking().SingleAsync());
        Assert.Equal("", asleep.SessionId);
        App.Clock.Offset += TimeSpan.FromHours(30);
        await App.WithAsync<StripeForms, Checkout>(
            Business.Merchant.OrganizationId, forms => forms.OpenAsync(asleep, default));
        Assert.Single(App.Stripe.All(Business.Connection.AccountId, "payment_intent"));
    }

    [Fact]
    public async Task Many_who_ask_at_once_are_told_the_same()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        var invoice = await Business.IssueAsync(80_00);
        var payers = Enumerable.Range(0, 8).Select(_ => new Payer(App, invoice)).ToList();
        await Task.WhenAll(payers.Select(p => p.PressPayAsync(go: "Bank transfer")));
        payers.ForEach(p => p.Dispose());
        var intent = Assert.Single(App.Stripe.All(Business.Connection.AccountId, "payment_intent"));
        App.Stripe.Bank.Transfer(intent["id"]!.ToString(), 80_00);
        await desk.PassHoursAsync();
        await Books.AreAsync(invoice, paid: 80_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task Money_that_comes_while_the_invoice_is_made_void_has_paid_it_or_waits()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        for (var round = 0; round < Rounds; round++)
        {
            var waited = await desk.WaitingAsync();
            var invoice = await Business.IssueAsync(60_00 + (waited * 2));
            var intent = await desk.AskAsync(invoice);
            var lacks = (long)desk.At(intent)["next_action"]!["display_bank_transfer_instructions"]!
                ["amount_remaining"]!;
            await Task.WhenAll(Task.Run(() => App.Stripe.Bank.Transfer(intent, lacks)), VoidAsync(invoice));
            await desk.PassHoursAsync();
            var (stored, state) = (await invoice.ReadAsync(), desk.State(intent));
            Assert.Equal(state == "succeeded" ? (stored.Payable.Minor, false) : (0, true),
                (stored.Paid.Minor, stored.IsVoid));
            Assert.Contains(state, new[] { "succeeded", "canceled" });
            var waits = state == "succeeded" ? 0 : waited + lacks;
            await desk.WaitsAsync(waits, todos: waits > 0 ? 1 : 0);
            await Books.AgreeAsync(App);
        }
    }

    [Fact]
    public async Task Card_and_transfer_at_once_are_never_both_open()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        for (var round = 0; round < Rounds; round++)
        {
            var invoice = await Business.IssueAsync(60_00);
            using var one = new Payer(App, invoice);
            using var other = new Payer(App, invoice);
            await Task.WhenAll(one.PressPayAsync(), other.PressPayAsync(go: "Bank transfer"));
            var open = App.Stripe.All(Business.Connection.AccountId, "checkout.session")
                .Count(s => s["status"]!.ToString() == "open")
                + App.Stripe.All(Business.Connection.AccountId, "payment_intent")
                .Count(i => i["status"]!.ToString() is "requires_action" or "requires_confirmation");
            Assert.Equal(1, open);
            Assert.Null(await VoidAsync(invoice));
        }
    }

    [Fact]
    public async Task A_payment_recorded_by_hand_calls_it_off_first()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        var invoice = await Business.IssueAsync(60_00);
        var intent = await desk.AskAsync(invoice);
        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/payments/record?invoice={invoice.Id}");
        await merchant.PressAsync("Record the payment");
        Assert.Equal("canceled", desk.State(intent));
        Assert.True((await invoice.ReadAsync()).Outstanding.IsZero);
    }

    [Fact]
    public async Task Whoever_leaves_Stripe_calls_transfers_off_and_without_access_nobody_waits()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        var (one, other) = (await Business.IssueAsync(60_00), await Business.IssueAsync(70_00));
        var intent = await desk.AskAsync(one);
        App.Stripe.Accounts.Disconnect(Business.Connection.AccountId);
        Assert.Null(await VoidAsync(one)); // a form would have to be waited out
        Assert.Equal("requires_action", desk.State(intent));
        App.Stripe.Accounts.Connect(Business.Connection.AccountId);
        await Business.Merchant.WithDbAsync(db => db.Connections.ExecuteUpdateAsync(
            c => c.SetProperty(x => x.State, ConnectionState.Connected)));
        await desk.PassHoursAsync();
        Assert.Equal("canceled", desk.State(intent));

        var second = await desk.AskAsync(other);
        Assert.Null(await App.WithAsync<Disconnect, Refusal?>(
            Business.Merchant.OrganizationId, d => d.GoAsync(Business.Connection.Id, default)));
        Assert.Equal("canceled", desk.State(second));
        Assert.Equal(0, await Business.Merchant.WithDbAsync(db => db.Attempts.CountAsync(a => a.IsLive)));

        App.Stripe.Bank.Transfer((await desk.AccountsAsync())[0].HolderId, 15_00);
        await desk.LookAsync();
        Assert.Equal(0, await desk.WaitingAsync()); // nobody can be asked
        await BackAsync();
        await desk.LookAsync();
        await desk.WaitsAsync(15_00, todos: 1);
        await desk.AskAsync(await Business.IssueAsync(30_00));
        Assert.Single(await desk.AccountsAsync());
    }

    /// <summary>The merchant connects the same account anew.</summary>
    Task<int> BackAsync() => Business.Merchant.WithDbAsync(async db =>
    {
        App.Stripe.Accounts.Connect(Business.Connection.AccountId);
        var anew = new Connection(Business.Merchant.Ids().Next<Connection>(), Business.Merchant.OrganizationId,
            Business.Gateway.Id, ConnectionWay.Platform, livemode: false)
        {
            State = ConnectionState.Connected, ChargesEnabled = true, AccountId = Business.Connection.AccountId,
            NextRoundAt = App.Clock.GetUtcNow().AddYears(1),
        };
        db.Add(anew);
        (await db.Gateways.SingleAsync()).ConnectionId = anew.Id;
        return await db.SaveChangesAsync();
    });

    [Theory]
    [InlineData("/v1/payment_intents")]
    [InlineData("/confirm")]
    public async Task What_Stripe_does_not_offer_is_told_and_leaves_nothing_open(string path)
    {
        var desk = await TransferDesk.OpenAsync(Business);
        var invoice = await Business.IssueAsync(60_00);
        App.Stripe.Faults.Add(new() { Status = 400, Method = "POST", Path = path, Times = 1 });
        using var payer = new Payer(App, invoice);
        await payer.PressPayAsync(go: "Bank transfer");
        Assert.Contains("This way to pay is not available at the moment.", payer.Visitor.Text,
            StringComparison.Ordinal);
        Assert.Equal(0, await Business.Merchant.WithDbAsync(db => db.Attempts.CountAsync(a => a.IsLive)));
        await desk.AskAsync(invoice);
        Assert.Equal(1, await Business.Merchant.WithDbAsync(db => db.Attempts.CountAsync(a => a.IsLive)));
    }

    Task<Refusal?> VoidAsync(Issued invoice) => App.WithAsync<VoidInvoice, Refusal?>(
        Business.Merchant.OrganizationId, v => v.VoidAsync(invoice.Id, Business.Merchant.UserId, default));
}
