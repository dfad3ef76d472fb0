using Tamias.Web.Email;
using Tamias.Web.Sales;

namespace Tamias.Web.Messages;

/// <summary>The mails that tell of a message, in the language being spoken.</summary>
public sealed class MessageTexts(IStringLocalizer<Words> words)
{
    /// <summary>To the merchant's people.</summary>
    public MailText Asked(SalesDocument about, Message message) => new(
        words["Question from {0}: {1}", about.Written.Buyer.Name, about.NameIn(words)],
        MailText.Paragraphs(
            words["{0} has written to you ({1}):", about.Written.Buyer.Name, about.NameIn(words)], message.Text))
    {
        ButtonText = words["Answer"], ButtonPath = about.MessagesPage,
    };

    /// <summary>To the customer.</summary>
    /// <param name="path">Of the customer's page with the messages.</param>
    public MailText Answered(SalesDocument about, Message message, string path) => new(
        words["Message from {0}: {1}", about.Written.Seller.Name, about.NameIn(words)],
        MailText.Paragraphs(
            words["Hello,"],
            words["{0} has written to you ({1}):", about.Written.Seller.Name, about.NameIn(words)],
            message.Text,
            words["With the button below you can read everything and write back."],
            about.Written.Seller.Name))
    {
        ButtonText = words["Read and reply"], ButtonPath = path,
    };
}
