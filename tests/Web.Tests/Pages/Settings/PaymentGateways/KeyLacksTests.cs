using Tamias.Gateways;
using Tamias.StripeSimulator.State;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Pages.Settings.PaymentGateways;

/// <summary>A key that may not read fees and payouts still takes payments: acceptance case 47 where it is
/// optional.</summary>
public sealed class KeyLacksTests(Databases databases) : IAsyncLifetime
{
    static readonly string[] Needed = [.. StripePermissions.All.Where(p => !p.IsOptional).Select(p => p.Slug)];

    App app = null!;
    Desk desk = null!;
    SimulatedAccount account = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync(databases);
        desk = await Desk.OpenAsync(app);
        account = desk.NewAccount();
    }

    public async ValueTask DisposeAsync()
    {
        desk.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task It_connects_and_the_pages_say_what_is_missing_until_a_check_finds_the_permission()
    {
        var key = app.Stripe.Accounts.AddKey(account.Id, live: false, Needed).Secret;
        await desk.PasteAsync(key);
        Assert.Equal(ConnectionState.Connected, (await desk.ConnectionAsync())!.State);
        Assert.Contains("rak_payout_read, rak_balance_transaction_source_read", desk.Visitor.Text,
            StringComparison.Ordinal);
        Assert.Contains("Payouts are not shown. Fees, net amounts", desk.Visitor.Text, StringComparison.Ordinal);
        var gateway = desk.Visitor.Address;
        await desk.Visitor.OpenAsync("/payments/payouts");
        Assert.Contains("Your key at Stripe may not read payouts", desk.Visitor.Text, StringComparison.Ordinal);

        account.Keys.RemoveAll(k => k.Secret == key);
        account.Keys.Add(new(key, Live: false, [.. StripePermissions.All.Select(p => p.Slug)]));
        await desk.Visitor.OpenAsync(gateway);
        await desk.Visitor.PressAsync("Check now");
        Assert.Equal("", (await desk.ConnectionAsync())!.Lacks);
        Assert.DoesNotContain("rak_payout_read", desk.Visitor.Text, StringComparison.Ordinal);
    }
}
