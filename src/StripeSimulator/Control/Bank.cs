namespace Tamias.StripeSimulator.Control;

/// <summary>Plays the banks and the merchant's own Stripe Dashboard.</summary>
public sealed class Bank
{
    readonly World world;

    internal Bank(World world) => this.world = world;

    /// <summary>Decides a debit or a voucher that is under way, by the id of its PaymentIntent.</summary>
    public void DecidePayment(string intent, bool succeeds) => With(intent, "payment_intent", (book, thing) =>
    {
        world.Agenda.Take("debit", intent);
        Debits.Decide(world, book, thing, succeeds);
        Vouchers.Decide(world, book, thing, succeeds);
    });

    /// <summary>A customer's bank transfer arrives, in cents, with the words that the payer wrote.</summary>
    /// <param name="customer">"cus_…", or the payment that they mean to pay.</param>
    public void Transfer(string customer, long amount, string reference = "")
    {
        if (StartsAsIntent(customer))
            With(customer, "payment_intent", (book, thing) => Transfers.Receive(
                world, book, book.Find(thing.Text("customer"))!, amount, thing.Text("_reference")));
        else
            With(customer, "customer", (book, thing) => Transfers.Receive(world, book, thing, amount, reference));
    }

    /// <summary>The merchant sends back, from the Dashboard, what of a customer's transfers no payment has
    /// taken.</summary>
    public void ReturnCash(string customer, long amount) => With(customer, "customer", (book, thing) =>
    {
        if (amount < 1 || amount > CashBalance.Of(thing, "eur"))
            throw new InvalidOperationException("There is not so much in the balance.");
        CashReturns.Begin(world, book, thing, CashReturns.Create(
            world, book, thing, amount, thing.TextOrNull("email") ?? "nobody@example.test"));
    });

    /// <summary>From now on Stripe does not know the account that this customer transfers from, and asks them by
    /// e-mail.</summary>
    public void HideAccount(string customer) =>
        With(customer, "customer", (_, thing) => thing["_hidesAccount"] = true);

    /// <summary>The customer answers to which account their money is to be sent.</summary>
    public void SayAccount(string refund) => With(refund, "refund", (book, thing) =>
    {
        if (thing.Text("status") != "requires_action")
            throw new InvalidOperationException("Nobody has asked for an account.");
        CashReturns.Answer(world, book, thing);
    });

    /// <summary>Refunds from the Dashboard; everything that is left when no amount is given.</summary>
    public string Refund(string charge, long? amount = null) => With(charge, "charge", (book, thing) =>
    {
        var left = thing.Number("amount") - thing.Number("amount_refunded");
        if (amount > left || left == 0) throw new InvalidOperationException("There is not so much left to refund.");
        var refund = Refunds.Create(world, book, thing, amount ?? left, null);
        Refunds.Begin(world, book, thing, refund);
        return refund.Text("id");
    });

    public void FailRefund(string refund) => With(refund, "refund", (book, thing) => Refunds.Fail(world, book, thing));

    /// <summary>Opens a dispute; an inquiry moves no money.</summary>
    public string Dispute(string charge, long? amount = null, string reason = "fraudulent", bool inquiry = false) =>
        With(charge, "charge", (book, thing) => Disputes.Open(
            world, book, thing, reason, amount, inquiry ? "warning_needs_response" : "needs_response").Text("id"));

    public void CloseDispute(string dispute, bool won) =>
        With(dispute, "dispute", (book, thing) => Disputes.Close(world, book, thing, won));

    public void EscalateInquiry(string dispute) =>
        With(dispute, "dispute", (book, thing) => Disputes.Escalate(world, book, thing));

    /// <summary>From now on the bank refuses every charge of a card that is kept, for a reason such as
    /// "lost_card".</summary>
    public void RefuseCharges(string method, string reason) =>
        With(method, "payment_method", (_, thing) => thing["_refusal"] = reason);

    /// <summary>Takes a method off its customer, as in the Dashboard.</summary>
    public void Detach(string method) =>
        With(method, "payment_method", (book, thing) => Saving.Detach(world, book, thing));

    /// <summary>The bank has given out another card in its place, and the network told Stripe.</summary>
    public void RenewCard(string method, string last4) => With(method, "payment_method", (book, thing) =>
    {
        thing["card"]!["last4"] = last4;
        Events.Emit(world, book, "payment_method.automatically_updated", thing);
    });

    /// <summary>Sends what is available to the bank; null if there is nothing.</summary>
    public string? PayOut(string account, bool live = false)
    {
        lock (world.Gate)
        {
            DueWork.Run(world);
            return Payouts.Gather(world, world.Book(account, live))?.Text("id");
        }
    }

    public void FailPayout(string payout) => With(payout, "payout", (book, thing) => Payouts.Fail(world, book, thing));

    static bool StartsAsIntent(string id) => id.StartsWith("pi_", StringComparison.Ordinal);

    void With(string id, string kind, Action<Book, JsonObject> act) => With(id, kind, (book, thing) =>
    {
        act(book, thing);
        return true;
    });

    T With<T>(string id, string kind, Func<Book, JsonObject, T> act)
    {
        lock (world.Gate)
        {
            DueWork.Run(world);
            world.Changes++;
            foreach (var book in world.Books.ToList())
                if (book.Find(id, kind) is { } thing) return act(book, thing);
            throw new InvalidOperationException($"There is no {kind} {id}.");
        }
    }
}
