using Tamias.Web.Sales;

namespace Tamias.Web.Email;

/// <summary>Sends an invoice to its customer: a draft is issued with it, and the mail goes out if all of it
/// commits.</summary>
public sealed class SendInvoice(Db db, IssueInvoice issue, Permalinks permalinks, Postbox postbox, CustomerTexts texts)
{
    /// <summary>Of the mail that a wish with this token writes.</summary>
    public static string CauseOf(string token) => $"send:{token}";

    /// <summary>Null when the mail is written, also when this wish was granted before.</summary>
    public Task<Refusal?> SendAsync(
        Id<Invoice> id, SendWish wish, CancellationToken cancellation) => db.InTransactionAsync(async () =>
    {
        var invoice = await db.LockInvoiceAsync(id, cancellation);
        var refusal = await OfferAsync(invoice, wish, cancellation);
        if (refusal is null)
            await WriteAsync(invoice!, wish, cancellation);
        return refusal;
    }, cancellation);

    async Task<Refusal?> OfferAsync(Invoice? invoice, SendWish wish, CancellationToken cancellation) => invoice switch
    {
        null => new("This invoice is not there any more."),
        { IsVoid: true } => new("A void invoice is not sent."),
        { IsDraft: true } => await issue.IssueAsync(invoice.Id, wish.UserId, cancellation),
        _ => null,
    };

    async Task WriteAsync(Invoice invoice, SendWish wish, CancellationToken cancellation)
    {
        var customer = await db.Customers.AsNoTracking().FirstAsync(c => c.Id == invoice.CustomerId, cancellation);
        var payable = await Payments.Payable.GatewaysAsync(db, invoice, cancellation);
        using var speech = Speech.In(customer.Language);
        var text = texts.Invoice(invoice, invoice.Seller.Name, payable.Count > 0) with
        {
            Subject = CustomerTexts.Numbered(wish.Subject, invoice.Number),
            Body = CustomerTexts.Numbered(wish.Message, invoice.Number),
            ButtonPath = permalinks.PathOf(invoice),
        };
        var envelope = wish.Envelope(customer, invoice.Seller);
        await postbox.AddOnceAsync(
            postbox.New(MailKind.Invoice, CauseOf(wish.Token), text, new(invoice.Id), envelope), cancellation);
    }
}

/// <summary>What a person composed.</summary>
/// <param name="Token">Of the form: the same form sent twice is one mail.</param>
public sealed record SendWish(string Token, Guid UserId)
{
    public required IReadOnlyList<string> To { get; init; }

    public IReadOnlyList<string> Cc { get; init; } = [];

    public required string Subject { get; init; }

    public required string Message { get; init; }

    public bool AttachesPdf { get; init; }

    /// <summary>Along with the document, of an invoice that has any.</summary>
    public bool AttachesFiles { get; init; }

    /// <summary>To the customer in their language, in the seller's name.</summary>
    public Envelope Envelope(Customer customer, Party seller) => new(string.Join(',', To), customer.Language)
    {
        Cc = string.Join(',', Cc), FromName = seller.Name, ReplyTo = seller.Email, AttachesPdf = AttachesPdf,
        AttachesFiles = AttachesFiles,
    };
}
