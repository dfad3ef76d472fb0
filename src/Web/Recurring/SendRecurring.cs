using Tamias.Web.Email;

namespace Tamias.Web.Recurring;

/// <summary>Sends a recurring invoice as a person would who changes nothing of what the page proposes.</summary>
public sealed class SendRecurring(Db db, SendInvoice sending, CustomerTexts texts)
{
    public async Task<Refusal?> SendAsync(
        RecurringInvoice recurring, Invoice invoice, Customer customer, CancellationToken cancellation)
    {
        if (customer.Emails.FirstOrDefault() is not { } to)
            return new("The customer has no e-mail address, so it was not sent.");

        var payable = await Payments.Payable.GatewaysAsync(db, invoice, cancellation);
        using var speech = Speech.In(customer.Language);
        var text = texts.Invoice(invoice, invoice.Seller.Name, payable.Count > 0);
        var wish = new SendWish($"recurring:{invoice.Id}", Guid.Empty)
        {
            To = [to], Subject = text.Subject, Message = text.Body, AttachesPdf = recurring.AttachesPdf,
        };
        return await sending.SendAsync(invoice.Id, wish, cancellation);
    }
}
