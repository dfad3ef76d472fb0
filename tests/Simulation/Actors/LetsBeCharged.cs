using Tamias.Simulation.Stages;
using Tamias.StripeSimulator.Objects;
using Tamias.StripeSimulator.Payments;
using Tamias.StripeSimulator.State;
using Tamias.Web.AutomaticPayments;
using World = Tamias.Simulation.Stages.World;

namespace Tamias.Simulation.Actors;

/// <summary>What becomes of means of payment that customers let be charged: one of the two stops it, the merchant lets
/// one invoice be or tries again at once, a bank refuses from now on, or it is taken away at Stripe.</summary>
sealed class LetsBeCharged(World world) : Operator(world, "automatic")
{
    const string Good = "4242424242424242";

    static readonly string[] Reasons =
        ["insufficient_funds", "generic_decline", "lost_card", "authentication_required"];

    /// <summary>The customer agreed at a payment before, with a card that asks for them, or fails once it is kept, or a
    /// good one.</summary>
    public static async Task KeepAsync(World world, House house)
    {
        var number = world.Dice.Below(8) switch { 0 => "4000002760003184", 1 => "4000000000000341", _ => Good };
        var stripe = world.Stripe.World;
        var book = stripe.Book(house.AccountId, live: false);
        var holder = CustomerCalls.FromCheckout(stripe, book, "p@example.com", "Payer").Text("id");
        var card = PaymentMethods.Create(stripe, book, TestCards.Find(number)!);
        Saving.Attach(stripe, book, card, holder);
        await using var scope = world.Nodes[0].Services.CreateAsyncScope();
        var (db, ids) = (scope.ServiceProvider.GetRequiredService<Db>(), world.Nodes[0].Ids);
        var (bill, gateway) = (world.Bills.First(b => b.House == house),
            await db.Gateways.IgnoreQueryFilters().FirstAsync(g => g.Id == house.GatewayId));
        var before = new Attempt(ids.Next<Attempt>(), house.Id, [(bill.Id, new Money(100, Currency.Eur))])
        {
            GatewayId = gateway.Id, ConnectionId = gateway.ConnectionId!.Value, Request = "{}",
            CreatedAt = world.Now, ExpiresAt = world.Now,
        };
        before.End(AttemptState.Expired, world.Now);
        var method = new SavedMethod(ids.Next<SavedMethod>(), house.Id, house.CustomerId)
        {
            AttemptId = before.Id, GatewayId = before.GatewayId, ConnectionId = before.ConnectionId,
            Consent = new("I agree.", "en", world.Now, ""),
        };
        method.Keep(new(holder, card.Text("id")), "Visa", world.Now, DateOnly.FromDateTime(world.Now.UtcDateTime));
        db.AddRange(before, method);
        await db.SaveChangesAsync();
    }

    public override void Act()
    {
        var (bill, kept) = (AnyBill(), Kept());
        switch (Dice.Below(8))
        {
            case 0:
                Stop(bill.House, SavedMethodEnd.StoppedByCustomer);
                break;
            case 1:
                Stop(bill.House, SavedMethodEnd.StoppedByMerchant);
                break;
            case 2:
                Do(bill.House, async services =>
                {
                    await Stopping(services).StopAsync(bill.Id, bill.House.UserId, default);
                    return null;
                });
                break;
            case 3:
                Do(bill.House, services => Stopping(services).TryNowAsync(bill.Id, default));
                break;
            case 4 when kept.Count > 0:
                World.Stripe.Bank.Detach(Told("is taken away", Dice.Pick(kept)));
                break;
            case > 4 when kept.Count > 0:
                World.Stripe.Bank.RefuseCharges(Told("is refused from now on", Dice.Pick(kept)), Dice.Pick(Reasons));
                break;
        }
    }

    void Stop(House house, SavedMethodEnd end) => Do(house, async services =>
    {
        await Stopping(services).StopAsync(house.CustomerId, end, default);
        return null;
    });

    static StopAutomatic Stopping(IServiceProvider services) => services.GetRequiredService<StopAutomatic>();

    string Told(string what, string method)
    {
        Tell($"{method} {what}");
        return method;
    }

    /// <summary>At Stripe, for a customer.</summary>
    List<string> Kept() => [.. World.Estate.Houses
        .SelectMany(h => World.Stripe.World.Book(h.AccountId, live: false).All("payment_method"))
        .Where(m => m.TextOrNull("customer") is not null && m.Text("type") == "card").Select(m => m.Text("id"))];
}
