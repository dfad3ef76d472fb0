using Tamias.Web.Start;

namespace Tamias.Web.Email;

/// <summary>What customers are told about signing in to the portal, in the language being spoken.</summary>
public sealed class PortalTexts(IStringLocalizer<Words> words, TamiasSettings settings)
{
    public MailText Invitation(Customer customer, string seller) => new(
        words["Your documents at {0}", seller],
        MailText.Paragraphs(
            words["Hello,"],
            words["{0} has opened a page for {1}: all your invoices and payments, what is still owed, and your statement.",
                seller, customer.Party.Name],
            words["The button below signs you in. It works once, for {0} days. No password is needed.",
                PortalLink.Long.Days],
            words["Later on you can have a new link sent to you at {0}", settings.Link("/portal")],
            seller))
    {
        ButtonText = words["Sign in"],
    };

    public MailText Link(Customer customer, string seller) => new(
        words["Your link to sign in at {0}", seller],
        MailText.Paragraphs(
            words["Hello,"],
            words["Somebody has asked for a link to the documents of {0} at {1}.", customer.Party.Name, seller],
            words["The button below signs you in. It works once, for {0} minutes.", (int)PortalLink.Short.TotalMinutes],
            words["If it was not you, you need do nothing: without this link nobody sees anything."],
            seller))
    {
        ButtonText = words["Sign in"],
    };
}
