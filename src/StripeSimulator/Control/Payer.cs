namespace Tamias.StripeSimulator.Control;

/// <summary>Plays the payer at a hosted page.</summary>
public sealed class Payer
{
    readonly World world;

    internal Payer(World world) => this.world = world;

    /// <summary>
    /// Says why the card was refused, or null: paid, or asked to confirm with <see cref="Authenticate"/>.
    /// </summary>
    public string? PayByCard(string session, string number = "4242424242424242", string email = "payer@example.com") =>
        Pay(session, book => PaymentMethods.Create(world, book, TestCards.Find(number)
            ?? throw new ArgumentException($"{number} is no test card.", nameof(number)), Billing(email)));

    /// <summary>
    /// Begins a bank debit; how it ends is the account's affair, or <see cref="Bank.DecidePayment"/>.
    /// </summary>
    public string? PayByDebit(
        string session, string iban = "AT611904300234573201", string email = "payer@example.com") =>
        Pay(session, book => PaymentMethods.CreateDebit(world, book, iban, Billing(email)));

    /// <summary>Takes a Multibanco reference; the money comes by <see cref="Bank.DecidePayment"/> or never.</summary>
    public string? PayByVoucher(string session, string email = "payer@example.com") =>
        Pay(session, book => PaymentMethods.CreateVoucher(world, book, Billing(email)));

    /// <summary>The payer answers the bank's question about the card just given.</summary>
    public string? Authenticate(string session, bool success = true)
    {
        lock (world.Gate)
        {
            var (book, open) = Open(session);
            if (!success) return Sessions.FailAuthentication(world, book, open).Message;
            var intent = book.Find(open.Text("payment_intent"))!;
            var method = book.Find(intent.Text("payment_method"))!;
            return Sessions.Confirm(world, book, open, method, Situation.Confirmed)?.Message;
        }
    }

    static JsonObject Billing(string email) => new() { ["email"] = email, ["name"] = "Simulated Payer" };

    string? Pay(string session, Func<Book, JsonObject> method)
    {
        lock (world.Gate)
        {
            var (book, open) = Open(session);
            return Sessions.Confirm(world, book, open, method(book), Situation.AtCheckout)?.Message;
        }
    }

    (Book Book, JsonObject Session) Open(string id)
    {
        DueWork.Run(world);
        var session = Sessions.Find(world, id) ?? throw new InvalidOperationException($"There is no session {id}.");
        if (session.Text("status") != "open")
            throw new InvalidOperationException($"The session {id} is {session.Text("status")}.");
        return (Sessions.BookOf(world, id), session);
    }
}
