namespace Tamias.Web.Tests.Harness;

/// <summary>A customer with an invoice's address in hand.</summary>
public sealed class Payer(App app, Issued invoice, string language = "en") : IDisposable
{
    public Visitor Visitor { get; } = app.Visitor(language);

    /// <summary>Presses Pay and Continue; Stripe's form is then open.</summary>
    /// <returns>The session's id, or null when the product refused.</returns>
    public async Task<string?> PressPayAsync(string? amount = null, string pay = "Pay", string go = "Continue",
        string? tick = null)
    {
        await Visitor.OpenAsync(invoice.Address);
        await Visitor.PressAsync(pay);
        if (amount is not null)
            Visitor.Fill("Amount in EUR", amount);
        if (tick is not null)
            Visitor.Tick(tick);
        await Visitor.PressAsync(go);
        return SessionId;
    }

    /// <summary>Of the form at Stripe that is open; null elsewhere.</summary>
    public string? SessionId =>
        Visitor.Address.Split('/', '?', '#').FirstOrDefault(part => part.StartsWith("cs_", StringComparison.Ordinal));

    /// <summary>Pays at Stripe and comes back, as a browser would.</summary>
    public async Task PayAsync(string session)
    {
        Assert.Null(app.Stripe.Payer.PayByCard(session));
        await ComeBackAsync(session);
    }

    public Task ComeBackAsync(string session) => Visitor.OpenAsync(WayBack(app, session));

    /// <summary>Where Stripe leads the payer of a session when they have finished.</summary>
    public static string WayBack(App app, string session) => app.Stripe.Find(session)!["success_url"]!.ToString()
        .Replace("{CHECKOUT_SESSION_ID}", session, StringComparison.Ordinal);

    public void Dispose() => Visitor.Dispose();
}
