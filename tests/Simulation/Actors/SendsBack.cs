using Tamias.Simulation.Stages;
using Tamias.Web.Transfers;

namespace Tamias.Simulation.Actors;

/// <summary>A merchant who sends back what customers have transferred and no payment took, sometimes by the same form
/// twice or more than there is; and what becomes of it: Stripe asks the customer for their account, they answer, a bank
/// refuses it.</summary>
sealed class SendsBack(World world) : Operator(world, "sendback")
{
    int begun;
    (House House, ReturnWish Wish)? last;

    public override int Weight => 2;

    public override void Act()
    {
        var alive = Ledger.Returned(World).Where(r => r.Status is "pending" or "requires_action").ToList();
        if (alive.Count > 0 && Dice.OneIn(2))
            Decide(Dice.Pick(alive));
        else if (last is { } again && Dice.OneIn(3))
            Do(again.House, services => GoAsync(services, again.Wish));
        else if (begun < World.Draws["sendback"])
            Begin();
    }

    /// <summary>Nobody waits for a customer's answer for ever, also where a payment is given back.</summary>
    public void AnswerAll()
    {
        foreach (var refund in Ledger.Returned(World).Concat(Ledger.Refunds(World))
            .Where(r => r.Status == "requires_action").ToList())
            Decide(refund);
    }

    void Begin()
    {
        var (house, id, which) = (AnyBill().House, NewId<TransferReturn>(), Dice.Below(9));
        var (share, hides) = (Dice.Between(20, 120), Dice.OneIn(3));
        Do(house, async services =>
        {
            var waiting = await services.GetRequiredService<Db>().TransferAccounts.AsNoTracking()
                .Where(t => t.Waiting.Minor > 0).OrderBy(t => t.Id).ToListAsync();
            if (waiting.Count == 0)
                return null;

            var account = waiting[which % waiting.Count];
            if (hides)
                World.Stripe.Bank.HideAccount(account.HolderId);
            var minor = Math.Max(account.Waiting.Minor * share / 100, 1);
            var wish = new ReturnWish(
                id, account.Id, account.Waiting with { Minor = minor }, "payer@example.test", house.UserId);
            (begun, last) = (begun + 1, (house, wish));
            return await GoAsync(services, wish);
        });
    }

    void Decide(GivenBack refund)
    {
        var (asked, fails) = (refund.Status == "requires_action", Dice.OneIn(3));
        Tell($"{refund.Id} {(fails ? "does not arrive" : asked ? "has an account now" : "is on its way")}");
        if (fails)
            World.Stripe.Bank.FailRefund(refund.Id);
        else if (asked)
            World.Stripe.Bank.SayAccount(refund.Id);
    }

    static async Task<Refusal?> GoAsync(IServiceProvider services, ReturnWish wish) =>
        (await services.GetRequiredService<ReturnTransfer>().GoAsync(wish, default)).Refusal;
}
