using Tamias.Web.Email;

namespace Tamias.Web.Messages;

/// <summary>The mails that tell of a message, in the language being spoken.</summary>
public sealed class MessageTexts(IStringLocalizer<Words> words)
{
    /// <summary>To the merchant's people.</summary>
    public MailText Asked(Invoice invoice, Message message) => new(
        words["{0} asks about invoice {1}", invoice.Buyer.Name, invoice.Number],
        MailText.Paragraphs(
            words["{0} has written about invoice {1}:", invoice.Buyer.Name, invoice.Number], message.Text))
    {
        ButtonText = words["Answer"], ButtonPath = $"/sales/invoices/messages/{invoice.Id}",
    };

    /// <summary>To the customer.</summary>
    /// <param name="path">Of the customer's page with the messages.</param>
    public MailText Answered(Invoice invoice, Message message, string path) => new(
        words["{0} has answered about invoice {1}", invoice.Seller.Name, invoice.Number],
        MailText.Paragraphs(
            words["Hello,"],
            words["{0} has written about invoice {1}:", invoice.Seller.Name, invoice.Number],
            message.Text,
            words["With the button below you can read everything and write back."],
            invoice.Seller.Name))
    {
        ButtonText = words["Read and reply"], ButtonPath = path,
    };
}
