using Tamias.Web.Estimates;
using Tamias.Web.Sales;

namespace Tamias.Web.Email;

/// <summary>Sends an estimate to its customer: a draft is issued with it, and the mail goes out if all of it
/// commits.</summary>
public sealed class SendEstimate(
    Db db, IssueEstimate issue, Permalinks permalinks, Postbox postbox, EstimateTexts texts)
{
    /// <summary>Null when the mail is written, also when this wish was granted before.</summary>
    public async Task<Refusal?> SendAsync(Id<Estimate> id, SendWish wish, CancellationToken cancellation)
    {
        await issue.PrepareAsync(cancellation);
        return await db.InTransactionAsync(async () =>
        {
            if (await db.LockEstimateAsync(id, cancellation) is not { } estimate)
                return new("This estimate is not there any more.");
            if (estimate.IsDraft && await issue.IssueAsync(id, wish.UserId, cancellation) is { } refusal)
                return refusal;

            await WriteAsync(estimate, wish, cancellation);
            return null;
        }, cancellation);
    }

    async Task WriteAsync(Estimate estimate, SendWish wish, CancellationToken cancellation)
    {
        var customer = await db.Customers.AsNoTracking().FirstAsync(c => c.Id == estimate.CustomerId, cancellation);
        using var speech = Speech.In(customer.Language);
        var text = texts.ToCustomer(estimate, estimate.Seller.Name) with
        {
            Subject = CustomerTexts.Numbered(wish.Subject, estimate.Number),
            Body = CustomerTexts.Numbered(wish.Message, estimate.Number),
            ButtonPath = permalinks.PathOf(estimate),
        };
        var about = new MailSubject { EstimateId = estimate.Id };
        await postbox.AddOnceAsync(postbox.New(
            MailKind.Estimate, $"send:{wish.Token}", text, about, wish.Envelope(customer, estimate.Seller)),
            cancellation);
    }
}
