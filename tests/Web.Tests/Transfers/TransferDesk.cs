using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tamias.StripeSimulator.Api;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Payments;
using Tamias.Web.Transfers;

namespace Tamias.Web.Tests.Transfers;

/// <summary>A merchant whose customers may transfer, and the bank that brings it.</summary>
sealed class TransferDesk(Business business)
{
    App App => business.Merchant.App;

    public static async Task<TransferDesk> OpenAsync(Business business)
    {
        await business.OfferTransfersAsync();
        return new(business);
    }

    /// <summary>The customer asks on the invoice's page where to transfer.</summary>
    /// <returns>The payment at Stripe, "pi_…".</returns>
    public async Task<string> AskAsync(Issued invoice, string? amount = null, bool insists = false)
    {
        using var payer = new Payer(App, invoice);
        return await AskAsync(payer, amount, insists);
    }

    public async Task<string> AskAsync(Payer payer, string? amount = null, bool insists = false)
    {
        await payer.PressPayAsync(amount, insists ? "Pay another way" : "Pay", "Bank transfer");
        if (insists)
        {
            payer.Visitor.Tick("I want to make a further payment all the same.");
            await payer.Visitor.PressAsync("Bank transfer");
        }

        return await LastAsync();
    }

    /// <summary>Of the newest attempt.</summary>
    public Task<string> LastAsync() => business.Merchant.WithDbAsync(db =>
        db.Attempts.OrderByDescending(a => a.Id).Select(a => a.SessionId).FirstAsync());

    public JsonObject At(string intent) => App.Stripe.Find(intent)!;

    public string State(string intent) => At(intent)["status"]!.ToString();

    public string Reference(string intent) =>
        At(intent)["next_action"]!["display_bank_transfer_instructions"]!["reference"]!.ToString();

    /// <summary>The customer pays all of it before anybody here has read to which account, and no webhook
    /// comes.</summary>
    public async Task PayUnreadAsync(Issued invoice, long minor)
    {
        LoseWebhooks();
        App.Stripe.Faults.Add(new()
        {
            Kind = FaultKind.Drop, Method = "POST", Path = "/confirm", AfterEffect = true, Times = 9,
        });
        App.Stripe.Faults.Add(new() { Kind = FaultKind.Drop, Method = "GET", Path = "/payment_intents/", Times = 99 });
        App.Stripe.Bank.Transfer(await AskAsync(invoice), minor);
        App.Stripe.Faults.Clear();
        await PassHoursAsync();
        await Books.AreAsync(invoice, paid: minor, payments: 1, todos: 0);
    }

    /// <summary>Asks about every attempt once, and what waits, as after hours in which nothing was heard.</summary>
    public async Task PassHoursAsync()
    {
        var before = App.Clock.GetUtcNow().AddDays(-1);
        await App.DoDueAsync<Reconciler>(() => business.Merchant.WithDbAsync(db => db.Attempts
            .Where(a => a.NextCheckAt != null).ExecuteUpdateAsync(a => a.SetProperty(x => x.NextCheckAt, before))));
        await LookAsync();
    }

    public Task LookAsync() => App.DoDueAsync<TransferWork>(() => business.Merchant.WithDbAsync(db =>
        db.TransferAccounts.ExecuteUpdateAsync(
            t => t.SetProperty(x => x.LookAt, App.Clock.GetUtcNow().AddMinutes(-1)))));

    public Task<List<TransferAccount>> AccountsAsync() => business.Merchant.WithDbAsync(db =>
        db.TransferAccounts.AsNoTracking().OrderBy(t => t.Id).ToListAsync());

    public async Task<long> WaitingAsync() => (await AccountsAsync()).Sum(a => a.Waiting.Minor);

    /// <summary>So much is known to wait, or will be in a moment: the running product looks too.</summary>
    public async Task WaitsAsync(long minor, int todos) => Assert.Equal((minor, todos), await Eventually.GetsAsync(
        async () => (await WaitingAsync(), await TodosAsync()), found => found == (minor, todos)));

    /// <summary>Open ones about what waits.</summary>
    public Task<int> TodosAsync() => business.Merchant.WithDbAsync(db =>
        db.Todos.CountAsync(t => t.Reason == TodoReason.TransferLeft && t.DoneAt == null));

    public void LoseWebhooks() =>
        App.Stripe.Settings = App.Stripe.Settings with { Webhooks = new() { DropPercent = 100 } };
}
