using Tamias.Web.Email;
using Tamias.Web.Sales;

namespace Tamias.Web.Messages;

/// <summary>Tells the other side of a message. Only adds rows to the caller's transaction.</summary>
public sealed class MessageMails(Postbox postbox, MessageTexts texts, Permalinks permalinks)
{
    /// <summary>To the merchant's people.</summary>
    public Task AskedAsync(Invoice invoice, Message message, CancellationToken cancellation) => postbox.NotifyAsync(
        CauseOf(message), () => texts.Asked(invoice, message), new(invoice.Id), cancellation);

    /// <summary>To the customer; to nobody when they have no address.</summary>
    public Task AnsweredAsync(Invoice invoice, Message message, CancellationToken cancellation) => postbox.TellAsync(
        invoice.CustomerId, MailKind.Answer, CauseOf(message),
        _ => texts.Answered(invoice, message, permalinks.PathOf(invoice) + "/messages"), new(invoice.Id), cancellation);

    static string CauseOf(Message message) => $"message:{message.Id}";
}
