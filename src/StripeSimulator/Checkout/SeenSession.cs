using System.Globalization;

namespace Tamias.StripeSimulator.Checkout;

/// <summary>What the hosted page needs of a session, read under the lock.</summary>
internal sealed record SeenSession(JsonObject Session, string Merchant, bool IsAsked, Words Words)
{
    internal string Id => Session.Text("id");
    internal bool IsOpen => Session.Text("status") == "open";
    internal bool IsComplete => Session.Text("status") == "complete";
    internal string? Cancel => Session.TextOrNull("cancel_url");
    internal string Description => Session.Children("_line_items").First().Text("description");
    internal string? Email => Session.TextOrNull("customer_email");
    internal IEnumerable<string> Methods => SessionMethods.Usable(Session);

    internal string Success => Session.Text("success_url")
        .Replace("{CHECKOUT_SESSION_ID}", Id, StringComparison.Ordinal);

    internal string Amount
    {
        get
        {
            var currency = Session.Text("currency");
            var major = Session.Number("amount_total") / (decimal)Math.Pow(10, Currencies.Decimals(currency));
            var culture = CultureInfo.GetCultureInfo(Words.Language == "el" ? "el-GR" : "en-IE");
            return $"{major.ToString("N" + Currencies.Decimals(currency), culture)} {currency.ToUpperInvariant()}";
        }
    }

    internal static SeenSession? Find(World world, string id, HttpRequest request)
    {
        if (Sessions.Find(world, id) is not { } session) return null;
        var book = Sessions.BookOf(world, id);
        var intent = book.Find(session.TextOrNull("payment_intent"));
        return new SeenSession(session.Copy(), world.Account(book.Account)!.Name,
            intent is not null && Sessions.IsAskedToConfirm(intent), Words.For(request, session.TextOrNull("locale")));
    }
}
