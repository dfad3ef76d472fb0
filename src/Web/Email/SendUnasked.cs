namespace Tamias.Web.Email;

/// <summary>Sends an invoice as a person would who changes nothing of what the page proposes.</summary>
public sealed class SendUnasked(Db db, SendInvoice sending, CustomerTexts texts)
{
    /// <param name="cause">Of the mail, so that it is written once.</param>
    public async Task<Refusal?> SendAsync(
        string cause, Invoice invoice, Customer customer, bool attachesPdf, CancellationToken cancellation)
    {
        if (customer.Emails.FirstOrDefault() is not { } to)
            return new("The customer has no e-mail address, so it was not sent.");

        var payable = await Payments.Payable.GatewaysAsync(db, invoice, cancellation);
        using var speech = Speech.In(customer.Language);
        var text = texts.Invoice(invoice, invoice.Seller.Name, payable.Count > 0);
        var wish = new SendWish(cause, Guid.Empty)
        {
            To = [to], Subject = text.Subject, Message = text.Body, AttachesPdf = attachesPdf,
        };
        return await sending.SendAsync(invoice.Id, wish, cancellation);
    }
}
