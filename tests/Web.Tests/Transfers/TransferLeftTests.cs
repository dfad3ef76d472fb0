using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.StripeSimulator.Api;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Payments;
using Tamias.Web.Transfers;

namespace Tamias.Web.Tests.Transfers;

/// <summary>What customers have transferred beyond what was asked: acceptance case 25, money rule 6.</summary>
public sealed class TransferLeftTests(Databases databases) : OwnBusiness(databases)
{
    [Fact]
    public async Task Too_much_pays_the_invoice_and_the_rest_is_shown_and_asked_about_once()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        await PaidWithMoreAsync(desk, 80_00, 100_00);
        await desk.WaitsAsync(20_00, todos: 1);
        await desk.LookAsync();
        Assert.Equal(1, await desk.TodosAsync());

        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync("/todos");
        Assert.Contains("A customer has transferred more than was asked for. €20.00", merchant.Text,
            StringComparison.Ordinal);
        await merchant.PressAsync("Use it or send it back");
        Assert.Contains("Transferred and not used yet €20.00", merchant.Text, StringComparison.Ordinal);
        await merchant.PressAsync("Send back");
        Assert.Contains("Up to €20.00 can be sent back.", merchant.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_transfer_takes_it_first()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        await PaidWithMoreAsync(desk, 80_00, 100_00);
        var next = await Business.IssueAsync(50_00);
        using var payer = new Payer(App, next);
        var intent = await desk.AskAsync(payer);
        Assert.Contains("€20.00 has come.", payer.Visitor.Text, StringComparison.Ordinal);
        App.Stripe.Bank.Transfer(intent, 30_00);
        await desk.PassHoursAsync();
        await Books.AreAsync(next, paid: 50_00, payments: 1, todos: 0);
        await desk.WaitsAsync(0, todos: 0);
    }

    [Fact]
    public async Task The_merchant_uses_it_for_an_invoice()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        var other = await Business.IssueAsync(60_00);
        var next = await Business.IssueAsync(20_00);
        await PaidWithMoreAsync(desk, 80_00, 100_00);
        await desk.WaitsAsync(20_00, todos: 1);
        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/customers/show/{Business.Customer.Id}");
        await merchant.PressAsync($"Use for invoice {(await other.ReadAsync()).Number}");
        Assert.Contains("This invoice is paid in full: €60.00.", merchant.Text, StringComparison.Ordinal);
        await merchant.PressAsync($"Use for invoice {(await next.ReadAsync()).Number}");
        Assert.Contains("It was used.", merchant.Text, StringComparison.Ordinal);
        await desk.LookAsync();
        await Books.AreAsync(next, paid: 20_00, payments: 1, todos: 0);
        await Books.AreAsync(other, paid: 0, payments: 0, todos: 0);
        await desk.WaitsAsync(0, todos: 0);
        await merchant.OpenAsync($"/customers/show/{Business.Customer.Id}");
        Assert.Null(merchant.Page.QuerySelector("#transfers"));
    }

    /// <summary>The page shows what was there a while ago.</summary>
    [Fact]
    public async Task What_is_gone_at_Stripe_by_now_is_not_used_and_nothing_is_awaited_for_it()
    {
        var account = await Business.LeaveAsync(20_00);
        var invoice = await Business.IssueAsync(20_00);
        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/customers/show/{Business.Customer.Id}");
        App.Stripe.Settings = App.Stripe.Settings with { Webhooks = new() { DropPercent = 100 } };
        App.Stripe.Bank.ReturnCash(account.HolderId, 20_00);
        await merchant.PressAsync($"Use for invoice {(await invoice.ReadAsync()).Number}");
        Assert.Contains("This form has been used already.", merchant.Text, StringComparison.Ordinal);
        Assert.Equal(0, await Business.Merchant.WithDbAsync(db => db.Attempts.CountAsync()));
    }

    [Fact]
    public async Task Sent_back_at_Stripe_it_is_done_and_the_refund_of_no_payment_troubles_nobody()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        var invoice = await PaidWithMoreAsync(desk, 80_00, 100_00);
        await desk.WaitsAsync(20_00, todos: 1);
        App.Stripe.Bank.ReturnCash((await desk.AccountsAsync())[0].HolderId, 20_00);
        await desk.WaitsAsync(0, todos: 0);
        await Books.AreAsync(invoice, paid: 80_00, payments: 1, todos: 0);
        await Eventually.GetsAsync(() => Business.Merchant.WithDbAsync(db =>
            db.Inbox.CountAsync(e => e.State == InboxState.Waiting)), n => n == 0);
        Assert.Equal(0, await Business.Merchant.WithDbAsync(db =>
            db.Inbox.CountAsync(e => e.State == InboxState.Parked)));
    }

    [Fact]
    public async Task What_comes_after_the_invoice_is_void_waits_and_a_person_is_asked()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        var invoice = await Business.IssueAsync(80_00);
        var intent = await desk.AskAsync(invoice);
        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/sales/invoices/show/{invoice.Id}");
        Assert.Contains("Bank transfer awaited", merchant.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A customer is paying now", merchant.Text, StringComparison.Ordinal);
        await merchant.PressAsync("Make void");
        Assert.True((await invoice.ReadAsync()).IsVoid);
        Assert.Equal("canceled", desk.State(intent));

        App.Stripe.Bank.Transfer((await desk.AccountsAsync())[0].HolderId, 80_00);
        await desk.WaitsAsync(80_00, todos: 1);
        await Books.AreAsync(invoice, paid: 0, payments: 0, todos: 0);
    }

    /// <summary>Who asked once, months ago, and sends something now.</summary>
    [Fact]
    public async Task What_comes_when_nobody_expected_anything_is_looked_at_until_it_is_gone()
    {
        var account = await Business.LeaveAsync();
        App.Stripe.Bank.Transfer(account.HolderId, 15_00);
        var desk = new TransferDesk(Business);
        await desk.LookAsync();
        await desk.WaitsAsync(15_00, todos: 1);
        Assert.NotNull((await desk.AccountsAsync())[0].LookAt);
        App.Stripe.Bank.ReturnCash(account.HolderId, 15_00);
        Assert.Null(await Eventually.GetsAsync(async () =>
        {
            await desk.LookAsync();
            return (await desk.AccountsAsync())[0].LookAt;
        }, at => at is null));
    }

    /// <summary>A payment that came before its account was read has no account here: acceptance case 25, money rule 6,
    /// without a webhook.</summary>
    [Fact]
    public async Task What_comes_after_a_payment_whose_account_was_never_read_is_looked_for()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        await desk.PayUnreadAsync(await Business.IssueAsync(20_00), 20_00);
        App.Stripe.Bank.Transfer((await desk.AccountsAsync())[0].HolderId, 15_00);
        App.Clock.Offset += TransferWork.Pause;
        await desk.WaitsAsync(15_00, todos: 1);
    }

    [Fact]
    public async Task What_Stripe_did_not_answer_when_nobody_expected_anything_is_asked_again()
    {
        var account = await Business.LeaveAsync();
        var desk = new TransferDesk(Business);
        desk.LoseWebhooks();
        App.Stripe.Bank.Transfer(account.HolderId, 15_00);
        App.Stripe.Faults.Add(new() { Kind = FaultKind.Drop, Path = "/cash_balance", Times = 9 });
        await desk.LookAsync();
        var now = App.Clock.GetUtcNow();
        Assert.NotNull(await Eventually.GetsAsync(async () => (await desk.AccountsAsync())[0].LookAt, at => at > now));
        App.Stripe.Faults.Clear();
        App.Clock.Offset += TransferWork.Pause;
        await desk.WaitsAsync(15_00, todos: 1);
    }

    [Fact]
    public async Task After_a_month_it_is_waited_for_no_more_and_what_had_come_is_shown()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        var invoice = await Business.IssueAsync(80_00);
        var intent = await desk.AskAsync(invoice);
        App.Stripe.Bank.Transfer(intent, 30_00);
        await desk.PassHoursAsync();
        App.Clock.Offset += TimeSpan.FromDays(31);
        await desk.PassHoursAsync();
        await desk.WaitsAsync(30_00, todos: 1);
        Assert.Equal("canceled", desk.State(intent));
        Assert.Equal(AttemptState.Expired, await Business.Merchant.WithDbAsync(db =>
            db.Attempts.Select(a => a.State).SingleAsync()));
        await Books.AreAsync(invoice, paid: 0, payments: 0, todos: 0);
    }

    [Fact]
    public async Task Another_merchant_can_neither_see_nor_use_it()
    {
        var desk = await TransferDesk.OpenAsync(Business);
        await PaidWithMoreAsync(desk, 80_00, 100_00);
        await desk.WaitsAsync(20_00, todos: 1);
        var account = (await desk.AccountsAsync())[0];
        var stranger = await Business.OpenAsync(App);
        await TransferDesk.OpenAsync(stranger);
        var theirs = await stranger.IssueAsync(20_00);
        using var visitor = await stranger.Merchant.SignInAsync();
        var token = await visitor.FormTokenAsync();
        using var forged = new HttpRequestMessage(
            HttpMethod.Post, $"/customers/show/{stranger.Customer.Id}?handler=UseTransfer");
        forged.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["account"] = account.Id.ToString(), ["invoice"] = theirs.Id.ToString(),
            ["__RequestVerificationToken"] = token,
        });
        await visitor.SendAsync(forged);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("This form has been used already.", visitor.Text, StringComparison.Ordinal);
        await desk.WaitsAsync(20_00, todos: 1);
        await Books.AreAsync(theirs, paid: 0, payments: 0, todos: 0);
    }

    async Task<Issued> PaidWithMoreAsync(TransferDesk desk, long owed, long sent)
    {
        var invoice = await Business.IssueAsync(owed);
        App.Stripe.Bank.Transfer(await desk.AskAsync(invoice), sent);
        await Eventually.GetsAsync(invoice.ReadAsync, i => i.Outstanding.IsZero);
        await Books.AreAsync(invoice, paid: owed, payments: 1, todos: 0);
        return invoice;
    }
}
