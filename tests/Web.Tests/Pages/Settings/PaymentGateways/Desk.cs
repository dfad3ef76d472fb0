using System.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.StripeSimulator.State;
using Tamias.Web.Tests.Harness;
using Connection = Tamias.Connection;

namespace Tamias.Web.Tests.Pages.Settings.PaymentGateways;

/// <summary>A merchant at the screen, with a Stripe gateway that is saved and not connected.</summary>
sealed class Desk : IDisposable
{
    public const string Password = "owner's own";

    public required App App { get; init; }

    public required Merchant Merchant { get; init; }

    public required Visitor Visitor { get; init; }

    public required Id<Gateway> GatewayId { get; init; }

    public string Page => $"/settings/payment-gateways/edit/{GatewayId}";

    public string KeyPage => $"/settings/payment-gateways/connect/{GatewayId}";

    public static async Task<Desk> OpenAsync(App app, Merchant? merchant = null)
    {
        merchant ??= await app.NewMerchantAsync();
        var id = app.Services.GetRequiredService<Ids>().Next<Gateway>();
        await merchant.WithDbAsync(db =>
        {
            db.Add(new Gateway(id, merchant.OrganizationId, GatewayKind.Stripe)
            {
                TitleGreek = "Πληρωμή με κάρτα", TitleEnglish = "Pay by card",
            });
            return db.SaveChangesAsync();
        });
        return new() { App = app, Merchant = merchant, Visitor = await merchant.SignInAsync(), GatewayId = id };
    }

    /// <summary>An account at Stripe that its owner can log in to.</summary>
    public SimulatedAccount NewAccount(bool ready = true) => App.Stripe.Accounts.Create(new()
    {
        Email = $"{Guid.NewGuid():N}@owner.test", Password = Password, Name = "Olive Press", ChargesEnabled = ready,
    });

    /// <summary>Presses Connect; Stripe's window is then open.</summary>
    public async Task SetOutAsync(string button = "Connect with Stripe")
    {
        await Visitor.OpenAsync(Page);
        await Visitor.PressAsync(button);
        Assert.StartsWith("/oauth/authorize", Visitor.Address, StringComparison.Ordinal);
    }

    /// <summary>Logs in at Stripe's window, which leads back.</summary>
    public async Task LogInAsync(SimulatedAccount account)
    {
        Visitor.Fill("E-mail", account.Email);
        Visitor.Fill("Password", Password);
        await Visitor.PressAsync("Log in and connect");
    }

    public async Task<SimulatedAccount> ConnectAsync(SimulatedAccount? account = null)
    {
        account ??= NewAccount();
        await SetOutAsync();
        await LogInAsync(account);
        return account;
    }

    /// <summary>Where Stripe's window would lead the browser back to, without going there.</summary>
    public async Task<string> ReturnAddressAsync(SimulatedAccount account, string? window = null)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var response = await http.PostAsync(
            window ?? Visitor.Response.RequestMessage!.RequestUri!.AbsoluteUri,
            new FormUrlEncodedContent(
                [new("action", "login"), new("email", account.Email), new("password", Password)]));
        return response.Headers.Location!.PathAndQuery;
    }

    public static string StateOf(string address) =>
        HttpUtility.ParseQueryString(address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..])["state"]!;

    public async Task PasteAsync(string key)
    {
        await Visitor.OpenAsync(KeyPage);
        Visitor.Fill("Restricted key", key);
        await Visitor.PressAsync("Connect");
    }

    /// <summary>What is said at the top, of whatever kind.</summary>
    public string Said => string.Join(
        ' ', Visitor.Page.QuerySelectorAll("main > div > .alert").Select(e => e.TextContent.Trim()));

    public Task<Connection?> ConnectionAsync() => Merchant.WithDbAsync(db => db.Connections.AsNoTracking()
        .FirstOrDefaultAsync(c => db.Gateways.Any(g => g.Id == GatewayId && g.ConnectionId == c.Id)));

    public Task<int> ConnectionsAsync() =>
        Merchant.WithDbAsync(db => db.Connections.CountAsync(c => c.GatewayId == GatewayId));

    public void Dispose() => Visitor.Dispose();
}
