using Tamias.Web.People;

namespace Tamias.Web.Email;

/// <summary>What the merchant's people are told of a gateway's tie to Stripe, in the language being spoken.</summary>
public sealed class ConnectionTexts(IStringLocalizer<Words> words)
{
    public MailText Trouble(Gateway gateway, Connection connection, IEnumerable<string> troubles) => new(
        words["Your gateway “{0}” needs attention", gateway.TitleIn(ReaderCulture.Language)],
        MailText.Paragraphs([
            .. troubles.Select(t => words[t].Value),
            connection.Lacks.Length > 0 ? words["The key lacks: {0}", connection.Lacks] : "",
            connection.CanCharge ? "" : words["Until then your customers are not offered to pay through it."],
            words["Nothing is lost: whatever was paid meanwhile is found by asking Stripe."],
        ]))
    {
        ButtonText = words["Open the gateway"], ButtonPath = $"/settings/payment-gateways/edit/{gateway.Id}",
    };

    /// <summary>An event was given up; others are not counted in the mail but stand on the page.</summary>
    public MailText Parked(Id<Gateway> gateway, InboxEvent told) => new(
        words["An event from Stripe could not be worked off"],
        MailText.Paragraphs(
            words["It was tried many times: {0}", told.Type],
            words["Look at the reason and work it off again. Nothing is lost: what happened at Stripe is also found by asking."]))
    {
        ButtonText = words["Open the events"],
        ButtonPath = $"/settings/payment-gateways/events/{gateway}?state=parked",
    };
}
