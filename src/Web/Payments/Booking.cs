using Tamias.Web.AutomaticPayments;
namespace Tamias.Web.Payments;

/// <summary>Writes money that has moved: payment, ledger, allocation, what is left over, and who is told.
/// Everything inside the caller's transaction, with the invoices locked.</summary>
public sealed class Booking(
    Db db, Ids ids, TimeProvider clock, Email.PaymentMails mails, ChargeOutcome automatic)
{
    /// <summary>Books a paid form once; a second call finds the payment and does nothing.</summary>
    public async Task BookAsync(
        Connection connection, Checkout checkout, PaidFor? paid, CancellationToken cancellation)
    {
        var invoice = paid?.Invoices[0];
        if (paid is null)
        {
            (var isOurs, invoice) = await StrayAsync(connection, checkout, cancellation);
            if (!isOurs)
                return;
        }

        if (await db.Payments.AnyAsync(
            p => p.ConnectionId == connection.Id && p.PaymentIntentId == checkout.PaymentIntentId, cancellation))
            return;

        var payment = Payment(
            connection, checkout, paid?.Attempt, invoice, await TodayAsync(checkout, cancellation));
        db.Add(payment);
        db.Add(new Book(ids, payment.RecordedAt).Received(payment));
        if (paid is null)
            Todo(TodoReason.UnknownReference, payment, invoice);
        else
            await SettleAsync(payment, paid, checkout, cancellation);
    }

    /// <summary>The bank said no, and the payer may try again in the same form.</summary>
    public async Task DeclinedAsync(PaidFor paid, Checkout checkout, CancellationToken cancellation)
    {
        paid.Attempt.LastError = checkout.LastError;
        db.Note(ids, paid, TimelineKind.Declined, clock.GetUtcNow(), checkout.LastError);
        await mails.FailedAsync(paid, cancellation);
    }

    /// <summary>The bank's final no after days: the invoices are open again.</summary>
    public async Task FailedAsync(PaidFor paid, Checkout checkout, CancellationToken cancellation)
    {
        db.Note(ids, paid, TimelineKind.Failed, clock.GetUtcNow(), checkout.PaymentIntentId);
        if (!paid.Attempt.IsFormless)
            await mails.RefusedAsync(paid, cancellation);
        else
            await RefusedAsync(paid, checkout.LastError, cancellation, checkout.Advice);
    }

    /// <summary>A charge of a saved method came to nothing: another day, or never. Nothing follows of a form.</summary>
    /// <param name="code">Stripe's reason.</param>
    public Task RefusedAsync(PaidFor paid, string code, CancellationToken cancellation, string advice = "")
    {
        paid.Attempt.LastError = code;
        return automatic.RefusedAsync(paid, advice, cancellation);
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

        var first = known.Parts[0].InvoiceId;
        return (true, await db.Invoices.AsNoTracking().FirstAsync(i => i.Id == first, cancellation));
    }

    async Task SettleAsync(Payment payment, PaidFor paid, Checkout checkout, CancellationToken cancellation)
    {
        var (now, attempt) = (clock.GetUtcNow(), paid.Attempt);
        attempt.Open(checkout.SessionId);
        attempt.PaymentIntentId = checkout.PaymentIntentId;
        attempt.End(AttemptState.Succeeded, now);
        if (payment.Amount != attempt.Amount)
            Todo(TodoReason.UnexpectedAmount, payment, paid.Invoices[0]);

        var settled = paid.Settle(payment.Amount);
        foreach (var (invoice, share, _) in settled.Where(s => s.Share.IsPositive))
            db.Allocate(ids, New(payment, invoice, share, now), payment, invoice);
        if (settled.FirstOrDefault(s => s.Over.IsPositive) is { } over)
        {
            Todo(over.Invoice.IsVoid ? TodoReason.PaidWhileVoid : TodoReason.Overpaid, payment, over.Invoice);
            await mails.OverpaidAsync(payment, cancellation);
        }

        foreach (var (invoice, share, more) in settled.Where(s => s.Given.IsPositive))
        {
            var kind = more.IsPositive ? TimelineKind.Overpaid
                : invoice.Outstanding.IsZero ? TimelineKind.Paid : TimelineKind.PaidInPart;
            db.Note(ids, invoice, kind, now, share + more, payment.PaymentIntentId);
        }

        await automatic.SucceededAsync(paid, checkout, cancellation);
        await mails.PaidAsync(paid.Invoices, payment, cancellation);
        await db.HurryFormsAsync(attempt.InvoiceIds, now, cancellation);
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

    Allocation New(Payment payment, Invoice invoice, Money share, DateTimeOffset at) =>
        new(ids.Next<Allocation>(), payment.OrganizationId, share)
        {
            PaymentId = payment.Id, InvoiceId = invoice.Id, At = at,
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
