using Tamias.Web.Email;

namespace Tamias.Web.Messages;

/// <summary>The mails that tell of a message, in the language being spoken.</summary>
public sealed class MessageTexts(IStringLocalizer<Words> words)
{
    /// <summary>To the merchant's people.</summary>
    public MailText Asked(Topic topic, Message message) => new(
        words["Question from {0}: {1}", topic.Document.Buyer.Name, topic.NameIn(words)],
        MailText.Paragraphs(
            words["{0} has written to you ({1}):", topic.Document.Buyer.Name, topic.NameIn(words)], message.Text))
    {
        ButtonText = words["Answer"], ButtonPath = topic.MessagesPage,
    };

    /// <summary>To the customer.</summary>
    /// <param name="path">Of the customer's page with the messages.</param>
    public MailText Answered(Topic topic, Message message, string path) => new(
        words["Message from {0}: {1}", topic.Document.Seller.Name, topic.NameIn(words)],
        MailText.Paragraphs(
            words["Hello,"],
            words["{0} has written to you ({1}):", topic.Document.Seller.Name, topic.NameIn(words)],
            message.Text,
            words["With the button below you can read everything and write back."],
            topic.Document.Seller.Name))
    {
        ButtonText = words["Read and reply"], ButtonPath = path,
    };
}
