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
        var line = wish.LineId is { } lineId ? await db.LockBankLineAsync(lineId, cancellation) : null;
        var invoices = await db.LockInvoicesAsync(wish.Spread.InvoiceIds, cancellation);
        if (await IsRecordedAsync(wish, cancellation))
            return null;
        if (wish.LineId is not null && OfferLine(line, wish) is { } decided)
            return decided;
        if (!await db.Customers.AnyAsync(c => c.Id == wish.Spread.CustomerId, cancellation))
            return new("This customer is not there any more.");
        if (!wish.Amount.IsPositive)
            return new("Enter an amount above zero.");
        if (await allocating.OfferAsync(wish.Spread, invoices, wish.Amount, cancellation) is { } refusal)
            return refusal;

        await WriteAsync(wish, line, invoices, cancellation);
        return null;
    }

    static Refusal? OfferLine(BankLine? line, PaymentByHand wish) => line switch
    {
        null => new("This line of the statement is not there any more."),
        _ when line.OfferDecision() is { } decided => decided,
        _ when line.Amount != wish.Amount => new("The bank's statement says {0}: record that amount.", line.Amount),
        _ => null,
    };

    async Task WriteAsync(
        PaymentByHand wish, BankLine? line, Dictionary<Id<Invoice>, Invoice> invoices, CancellationToken cancellation)
    {
        var payment = wish.Payment(db.Organization, line?.GatewayId, clock.GetUtcNow());
        db.Add(payment);
        line?.IsPayment(payment.Id, wish.UserId, payment.RecordedAt);
        db.Add(new Book(ids, payment.RecordedAt).Received(payment));
        foreach (var part in wish.Spread.Parts)
            allocating.Move(
                payment, invoices[part.InvoiceId], part.Amount, new(wish.Told, wish.UserId));
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

    /// <summary>The line of a bank's statement that tells of it; null without one.</summary>
    public Id<BankLine>? LineId { get; init; }

    public TimelineKind Told => LineId is null ? TimelineKind.RecordedByHand : TimelineKind.FoundInStatement;

    public Payment Payment(Id<Organization> organization, Id<Gateway>? gateway, DateTimeOffset at) => new(
        Id, organization, Amount)
    {
        CustomerId = Spread.CustomerId, Method = Method, ReceivedOn = ReceivedOn, RecordedAt = at, RecordedBy = UserId,
        GatewayId = gateway, Reference = Reference, PrivateNotes = PrivateNotes,
    };
}
