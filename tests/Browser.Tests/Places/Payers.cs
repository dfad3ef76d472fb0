using Tamias.Browser.Tests.Windows;

namespace Tamias.Browser.Tests.Places;

/// <summary>Customers who pay without a window, so that there is something to see. Each says the way back from
/// Stripe.</summary>
sealed class Payers(App app, Speech speech)
{
    public async Task<string> PayAsync(Issued invoice, decimal? amount = null)
    {
        var session = await OpenAsync(invoice, amount);
        Assert.Null(app.Stripe.Payer.PayByCard(session));
        return await ReturnAsync(session);
    }

    public async Task<string> DebitAsync(Issued invoice)
    {
        var session = await OpenAsync(invoice);
        Assert.Null(app.Stripe.Payer.PayByDebit(session));
        return await ReturnAsync(session);
    }

    public async Task<string> BeginAsync(Issued invoice) =>
        new Uri(Payer.WayBack(app, await OpenAsync(invoice))).PathAndQuery;

    async Task<string> OpenAsync(Issued invoice, decimal? amount = null)
    {
        using var visitor = app.Visitor(speech.Language);
        await visitor.OpenAsync(invoice.Address);
        await visitor.PressAsync(speech.Say("Pay"));
        if (amount is { } part)
            visitor.Fill(speech.Say("Amount in {0}", "EUR"), speech.Number(part));
        await visitor.PressAsync(speech.Say("Continue"));
        return visitor.Address.Split('/', '?', '#').First(p => p.StartsWith("cs_", StringComparison.Ordinal));
    }

    async Task<string> ReturnAsync(string session)
    {
        var back = Payer.WayBack(app, session);
        using var visitor = app.Visitor(speech.Language);
        await visitor.OpenAsync(back);
        return new Uri(back).PathAndQuery;
    }
}
