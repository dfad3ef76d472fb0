namespace Tamias.Web.Payments;

/// <summary>Writes money that has moved: payment, ledger, allocation, what is left over, and who is told.
/// Everything inside the caller's transaction, with the invoice locked.</summary>
public sealed class Booking(Db db, Ids ids, TimeProvider clock, Email.PaymentMails mails)
{
    /// <summary>Books a paid form once; a second call finds the payment and does nothing.</summary>
    public async Task BookAsync(
        Connection connection, Checkout checkout, Attempt? attempt, Invoice? invoice, CancellationToken cancellation)
    {
        if (attempt is null)
        {
            (var isOurs, invoice) = await StrayAsync(connection, checkout, cancellation);
            if (!isOurs)
                return;
        }

        if (await db.Payments.AnyAsync(
            p => p.ConnectionId == connection.Id && p.PaymentIntentId == checkout.PaymentIntentId, cancellation))
            return;

        var payment = Payment(connection, checkout, attempt, invoice, await TodayAsync(checkout, cancellation));
        db.Add(payment);
        db.Add(new Book(ids, payment.RecordedAt).Received(payment));
        if (attempt is null || invoice is null)
            Todo(TodoReason.UnknownReference, payment, invoice);
        else
            await SettleAsync(payment, attempt, invoice, checkout, cancellation);
    }

    /// <summary>The bank said no, and the payer may try again in the same form.</summary>
    public async Task DeclinedAsync(
        Attempt attempt, Invoice invoice, Checkout checkout, CancellationToken cancellation)
    {
        attempt.LastError = checkout.LastError;
        db.Note(ids, invoice, TimelineKind.Declined, clock.GetUtcNow(), attempt.Amount, checkout.LastError);
        await mails.FailedAsync(invoice, attempt, cancellation);
    }

    /// <summary>The bank's final no after days: the invoice is open again.</summary>
    public async Task FailedAsync(
        Attempt attempt, Invoice invoice, Checkout checkout, CancellationToken cancellation)
    {
        db.Note(ids, invoice, TimelineKind.Failed, clock.GetUtcNow(), attempt.Amount, checkout.PaymentIntentId);
        await mails.RefusedAsync(invoice, attempt, cancellation);
    }

    /// <summary>Settles an invoice with a payment as far as it is owed; returns what is left of the payment.</summary>
    public Money Allocate(Payment payment, Invoice invoice, Money upTo)
    {
        if (!invoice.IsPayable || invoice.Currency != payment.Amount.Currency)
            return upTo;

        var part = Money.Min(upTo, invoice.Outstanding);
        var allocation = new Allocation(ids.Next<Allocation>(), payment.OrganizationId, part)
        {
            PaymentId = payment.Id, InvoiceId = invoice.Id, At = clock.GetUtcNow(),
        };
        db.Add(allocation);
        db.Add(new Book(ids, allocation.At).Allocated(allocation, payment, invoice));
        invoice.Settle(part);
        return upTo - part;
    }

    /// <summary>Money that we once asked for, through a form that is no attempt's: the attempt was lost, as after the
    /// restore of a backup, or it has another form. Other sales of the merchant, and attempts that came through another
    /// connection to the same account, are not ours.</summary>
    async Task<(bool IsOurs, Invoice? Invoice)> StrayAsync(
        Connection connection, Checkout checkout, CancellationToken cancellation)
    {
        if (checkout.OrganizationId != connection.OrganizationId.ToString()
            || !Id<Attempt>.TryParse(checkout.AttemptId, null, out var id))
            return (false, null);

        var known = await db.Attempts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancellation);
        if (known is null || known.ConnectionId != connection.Id)
            return (known is null, null);

        return (true, await db.Invoices.AsNoTracking().FirstAsync(i => i.Id == known.InvoiceId, cancellation));
    }

    async Task SettleAsync(
        Payment payment, Attempt attempt, Invoice invoice, Checkout checkout, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        attempt.Open(checkout.SessionId);
        attempt.PaymentIntentId = checkout.PaymentIntentId;
        attempt.End(AttemptState.Succeeded, now);
        if (payment.Amount != attempt.Amount)
            Todo(TodoReason.UnexpectedAmount, payment, invoice);

        var rest = Allocate(payment, invoice, payment.Amount);
        if (rest.IsPositive)
        {
            Todo(invoice.IsVoid ? TodoReason.PaidWhileVoid : TodoReason.Overpaid, payment, invoice);
            await mails.OverpaidAsync(payment, cancellation);
        }

        var kind = rest.IsPositive ? TimelineKind.Overpaid
            : invoice.Outstanding.IsZero ? TimelineKind.Paid : TimelineKind.PaidInPart;
        db.Note(ids, invoice, kind, now, payment.Amount, payment.PaymentIntentId);
        await mails.PaidAsync(invoice, payment, cancellation);
        await HurryOthersAsync(attempt, invoice, now, cancellation);
    }

    /// <summary>Another open form of this invoice may now ask for too much: the reconciler looks at it at
    /// once.</summary>
    async Task HurryOthersAsync(Attempt attempt, Invoice invoice, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var other in await db.Attempts
            .Where(a => a.InvoiceId == invoice.Id && a.IsLive && a.Id != attempt.Id).ToListAsync(cancellation))
            other.NextCheckAt = now;
    }

    Payment Payment(Connection connection, Checkout checkout, Attempt? attempt, Invoice? invoice, DateOnly day) =>
        new(ids.Next<Payment>(), connection.OrganizationId, checkout.Received!.Value)
        {
            CustomerId = invoice?.CustomerId,
            Method = PaymentMethod.Stripe,
            ReceivedOn = day,
            RecordedAt = clock.GetUtcNow(),
            GatewayId = connection.GatewayId,
            ConnectionId = connection.Id,
            AttemptId = attempt?.Id,
            PaymentIntentId = checkout.PaymentIntentId,
            ChargeId = checkout.ChargeId,
            Livemode = checkout.Livemode,
            Reference = checkout.MethodText,
            FeeCheckAt = clock.GetUtcNow() + FeeWork.FirstCheck,
        };

    async Task<DateOnly> TodayAsync(Checkout checkout, CancellationToken cancellation)
    {
        var organization = await db.Organizations.AsNoTracking().FirstAsync(o => o.Id == db.Organization, cancellation);
        return organization.Today(checkout.ReceivedAt ?? clock.GetUtcNow());
    }

    void Todo(TodoReason reason, Payment payment, Invoice? invoice) =>
        db.Add(new Todo(ids.Next<Todo>(), payment.OrganizationId, reason)
        {
            PaymentId = payment.Id, InvoiceId = invoice?.Id, CustomerId = payment.CustomerId,
            CreatedAt = clock.GetUtcNow(),
        });
}
