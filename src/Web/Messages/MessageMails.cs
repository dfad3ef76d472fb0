using Tamias.Web.Email;
using Tamias.Web.Sales;

namespace Tamias.Web.Messages;

/// <summary>Tells the other side of a message. Only adds rows to the caller's transaction.</summary>
public sealed class MessageMails(Postbox postbox, MessageTexts texts, Permalinks permalinks)
{
    /// <summary>To the merchant's people.</summary>
    public Task AskedAsync(SalesDocument about, Message message, CancellationToken cancellation) => postbox.NotifyAsync(
        NoticeKind.Customer, CauseOf(message), () => texts.Asked(about, message), about.Subject, cancellation);

    /// <summary>To the customer; to nobody when they have no address.</summary>
    public Task AnsweredAsync(SalesDocument about, Message message, CancellationToken cancellation) =>
        postbox.TellAsync(about.Written.CustomerId, MailKind.Answer, CauseOf(message),
        _ => texts.Answered(about, message, about.CustomerPage(permalinks) + "/messages"), about.Subject, cancellation);

    static string CauseOf(Message message) => $"message:{message.Id}";
}
