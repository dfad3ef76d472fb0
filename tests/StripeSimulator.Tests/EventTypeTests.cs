namespace Tamias.StripeSimulator.Tests;

public sealed class EventTypeTests : Scenario
{
    static readonly HashSet<string> Known = [.. typeof(EventTypes).GetFields().Select(f => (string)f.GetValue(null)!)];

    [Fact]
    public async Task Every_event_has_a_name_and_an_object_that_Stripe_knows()
    {
        await LiveThroughEverythingAsync();
        Simulator.Mail.Replay(Simulator.All(World.Merchant.Id, "event")[0]["id"]!.ToString());
        await Simulator.Mail.DeliverDueAsync(Now);
        var told = World.Receiver.Events();
        Assert.True(told.DistinctBy(e => e.Type).Count() >= 30);
        Assert.All(told, e => Assert.True(Known.Contains(e.Type) && e.Data.Object is not null, e.Type));
        Assert.All(told, e => Assert.Equal(ApiVersions.Pinned, e.ApiVersion));
    }

    async Task LiveThroughEverythingAsync()
    {
        foreach (var card in new[] { "4000000000000002", "4000002760003184" })
            Simulator.Payer.PayByCard((await SessionAsync()).Id, card);
        foreach (var iban in new[] { "AT611904300234573201", "AT861904300235473202" })
            Simulator.Payer.PayByDebit((await SessionAsync()).Id, iban);
        Simulator.Bank.FailRefund(Simulator.Bank.Refund(await ChargeAsync()));
        Simulator.Bank.CloseDispute(Simulator.Bank.Dispute(await ChargeAsync()), won: true);
        await PaidAsync("4000000000005423");
        Simulator.Accounts.SetChargesEnabled(World.Merchant.Id, false);
        await SaveAndForgetAsync();
        Simulator.Advance(TimeSpan.FromDays(8));
        Simulator.Bank.FailPayout(Simulator.Bank.PayOut(World.Merchant.Id)!);
        Simulator.Bank.PayOut(World.Merchant.Id);
        Simulator.Advance(TimeSpan.FromDays(2));
        Simulator.Accounts.Disconnect(World.Merchant.Id);
    }

    async Task<string> ChargeAsync() => (await PaidAsync()).PaymentIntent.LatestChargeId;

    async Task SaveAndForgetAsync()
    {
        var customer = await Api.Customers.CreateAsync(new CustomerCreateOptions { Email = "a@b.gr" }, null, Now);
        await Api.Customers.UpdateAsync(customer.Id, new CustomerUpdateOptions { Name = "Β" }, null, Now);
        var method = await Api.PaymentMethods.AttachAsync(
            "pm_card_visa", new PaymentMethodAttachOptions { Customer = customer.Id }, null, Now);
        await Api.PaymentMethods.DetachAsync(method.Id, null, null, Now);
        await Api.Customers.DeleteAsync(customer.Id, null, null, Now);
    }
}
