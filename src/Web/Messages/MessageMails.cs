using Tamias.Web.Email;
using Tamias.Web.Sales;

namespace Tamias.Web.Messages;

/// <summary>Tells the other side of a message. Only adds rows to the caller's transaction.</summary>
public sealed class MessageMails(Postbox postbox, MessageTexts texts, Permalinks permalinks)
{
    /// <summary>To the merchant's people.</summary>
    public Task AskedAsync(Topic topic, Message message, CancellationToken cancellation) => postbox.NotifyAsync(
        CauseOf(message), () => texts.Asked(topic, message), topic.Subject, cancellation);

    /// <summary>To the customer; to nobody when they have no address.</summary>
    public Task AnsweredAsync(Topic topic, Message message, CancellationToken cancellation) => postbox.TellAsync(
        topic.Document.CustomerId, MailKind.Answer, CauseOf(message),
        _ => texts.Answered(topic, message, topic.CustomerPage(permalinks) + "/messages"), topic.Subject, cancellation);

    static string CauseOf(Message message) => $"message:{message.Id}";
}
