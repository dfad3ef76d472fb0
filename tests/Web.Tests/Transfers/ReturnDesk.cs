using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tamias.StripeSimulator.Api;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Transfers;

namespace Tamias.Web.Tests.Transfers;

/// <summary>A merchant whose customer has sent more than was asked for, about to send it back.</summary>
sealed class ReturnDesk(Business business, TransferAccount account)
{
    App App => business.Merchant.App;

    public TransferAccount Account => account;

    public string Page => $"/customers/send-back/{account.Id}";

    public TransferDesk Transfers { get; } = new(business);

    /// <summary>So much waits, and a person was asked.</summary>
    public static async Task<ReturnDesk> OpenAsync(Business business, long minor = 20_00)
    {
        var desk = new ReturnDesk(business, await business.LeaveAsync());
        business.Merchant.App.Stripe.Bank.Transfer(desk.Account.HolderId, minor);
        await desk.Transfers.LookAsync();
        await desk.Transfers.WaitsAsync(minor, todos: 1);
        return desk;
    }

    /// <summary>Over the pages, from the customer to the last button.</summary>
    public async Task<Visitor> SendBackAsync(string? amount = null, string email = "payer@example.test")
    {
        var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/customers/show/{business.Customer.Id}");
        await merchant.PressAsync("Send back");
        if (amount is not null)
            merchant.Fill("Amount", amount);
        merchant.Fill("The customer's e-mail", email);
        await merchant.PressAsync("Send back");
        return merchant;
    }

    public ReturnWish Wish(long minor) => new(
        business.Merchant.Ids().Next<TransferReturn>(), account.Id, new(minor, Currency.Eur), "payer@example.test",
        business.Merchant.UserId);

    public Task<ReturnAnswer> AskAsync(ReturnWish wish) => App.WithAsync<ReturnTransfer, ReturnAnswer>(
        business.Merchant.OrganizationId, r => r.GoAsync(wish, default));

    /// <summary>What the background does when the fate of all of them is asked about.</summary>
    public Task CheckAsync() => App.DoDueAsync<ReturnWork>(
        () => business.Merchant.WithDbAsync(db => db.TransferReturns.Where(r => r.NextCheckAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.NextCheckAt, App.Clock.GetUtcNow()))));

    public Task<List<TransferReturn>> ReturnsAsync() => business.Merchant.WithDbAsync(db =>
        db.TransferReturns.AsNoTracking().OrderBy(r => r.Id).ToListAsync());

    public async Task<TransferReturn> ReturnAsync() => Assert.Single(await ReturnsAsync());

    public async Task<TransferReturn> GetsAsync(RefundState state)
    {
        var back = await Eventually.GetsAsync(ReturnAsync, r => r.State == state);
        Assert.Equal(state, back.State);
        return back;
    }

    /// <summary>Refunds at Stripe of what no payment had taken.</summary>
    public IReadOnlyList<JsonObject> AtStripe() => [.. App.Stripe.All(business.Connection.AccountId, "refund")];

    public void Fail(FaultKind kind, bool afterEffect, int times) => App.Stripe.Faults.Add(new()
    {
        Kind = kind, Path = "/v1/refunds", Method = "POST", AfterEffect = afterEffect, Times = times,
    });
}
