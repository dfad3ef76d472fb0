using Tamias.Web.Email;

namespace Tamias.Web.Payments;

/// <summary>Records money that came in without Stripe: cash, a bank transfer. What no invoice takes stays as
/// credit.</summary>
public sealed class RecordPayment(Db db, Ids ids, TimeProvider clock, Allocating allocating, PaymentMails mails)
{
    /// <summary>Null when it is recorded, also when this very payment was before.</summary>
    public async Task<Refusal?> RecordAsync(PaymentByHand wish, CancellationToken cancellation)
    {
        try
        {
            return await allocating.PrepareAsync(wish.Spread, cancellation)
                ?? await db.InTransactionAsync(() => DecideAsync(wish, cancellation), cancellation);
        }
        catch (DbUpdateException exception) when (db.IsDuplicate(exception))
        {
            db.ChangeTracker.Clear();
            return await IsRecordedAsync(wish, cancellation) ? null : Strange;
        }
    }

    static Refusal Strange => new("This form has been used already. Load the page again.");

    async Task<Refusal?> DecideAsync(PaymentByHand wish, CancellationToken cancellation)
    {
        var invoices = await db.LockInvoicesAsync(wish.Spread.InvoiceIds, cancellation);
        if (await IsRecordedAsync(wish, cancellation))
            return null;
        if (!await db.Customers.AnyAsync(c => c.Id == wish.Spread.CustomerId, cancellation))
            return new("This customer is not there any more.");
        if (!wish.Amount.IsPositive)
            return new("Enter an amount above zero.");
        if (await allocating.OfferAsync(wish.Spread, invoices, wish.Amount, cancellation) is { } refusal)
            return refusal;

        await WriteAsync(wish, invoices, cancellation);
        return null;
    }

    async Task WriteAsync(
        PaymentByHand wish, Dictionary<Id<Invoice>, Invoice> invoices, CancellationToken cancellation)
    {
        var payment = wish.Payment(db.Organization, clock.GetUtcNow());
        db.Add(payment);
        db.Add(new Book(ids, payment.RecordedAt).Received(payment));
        foreach (var part in wish.Spread.Parts)
            allocating.Move(
                payment, invoices[part.InvoiceId], part.Amount, new(TimelineKind.RecordedByHand, wish.UserId));
        if (wish.SendsReceipt)
            await mails.ReceiptAsync(payment, invoices.Values, cancellation);
    }

    Task<bool> IsRecordedAsync(PaymentByHand wish, CancellationToken cancellation) =>
        db.Payments.AnyAsync(p => p.Id == wish.Id, cancellation);
}

/// <summary>A payment as a person recorded it.</summary>
/// <param name="Id">Brought by the form, so that the form counts once.</param>
public sealed record PaymentByHand(Id<Payment> Id, Money Amount, Spread Spread, Guid UserId)
{
    public required PaymentMethod Method { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public string Reference { get; init; } = "";

    public string PrivateNotes { get; init; } = "";

    public bool SendsReceipt { get; init; }

    public Payment Payment(Id<Organization> organization, DateTimeOffset at) => new(Id, organization, Amount)
    {
        CustomerId = Spread.CustomerId, Method = Method, ReceivedOn = ReceivedOn, RecordedAt = at, RecordedBy = UserId,
        Reference = Reference, PrivateNotes = PrivateNotes,
    };
}
