using Tamias.Web.Display;

namespace Tamias.Web.Exports;

/// <summary>Money that came in and went out.</summary>
sealed class MoneyTables(Db db, IStringLocalizer words)
{
    public ExportTable Payments => ExportTable.Of("payments", c => db.Payments.PagesAsync(r => r.Id, c),
        new("id", words["Key"], p => p.Id.ToString()),
        new("receivedOn", words["Date"], p => p.ReceivedOn),
        new("customerId", words["Key of the customer"], p => p.CustomerId?.ToString()),
        new("amount", words["Amount"], p => p.Amount),
        new("returned", words["Given back"], p => p.Returned),
        new("currency", words["Currency"], p => p.Amount.Currency.Code),
        new("method", words["Kind"], p => new Coded(p.Method.ToString(), words[PaymentWords.Of(p.Method)])),
        new("reference", words["Reference"], p => p.Reference),
        new("paymentIntent", words["Payment at Stripe"], p => p.PaymentIntentId),
        new("charge", words["Charge at Stripe"], p => p.ChargeId),
        new("mode", words["Mode"], p => ModeOf(p, words)),
        new("recordedAt", words["Recorded"], p => p.RecordedAt),
        new("takenBackAt", words["Taken back"], p => p.ReversedAt),
        new("privateNotes", words["Private notes"], p => p.PrivateNotes));

    public ExportTable Allocations => ExportTable.Of("allocations", c => db.Allocations.PagesAsync(r => r.Id, c),
        new("id", words["Key"], a => a.Id.ToString()),
        new("paymentId", words["Key of the payment"], a => a.PaymentId.ToString()),
        new("invoiceId", words["Key of the invoice"], a => a.InvoiceId.ToString()),
        new("amount", words["Amount"], a => a.Amount),
        new("currency", words["Currency"], a => a.Amount.Currency.Code),
        new("at", words["Date"], a => a.At));

    /// <summary>A row for each invoice that a try was to pay.</summary>
    public ExportTable Attempts => ExportTable.Of("attempts",
        c => db.Attempts.PagesAsync(r => r.Id, c).Select(IReadOnlyList<(Attempt Attempt, AttemptPart Part)> (page) =>
            [.. page.SelectMany(a => a.Parts.OrderBy(p => p.Position).Select(p => (a, p)))]),
        new("id", words["Key"], r => r.Attempt.Id.ToString()),
        new("invoiceId", words["Key of the invoice"], r => r.Part.InvoiceId.ToString()),
        new("createdAt", words["Made on"], r => r.Attempt.CreatedAt),
        new("amount", words["Amount"], r => new Money(r.Part.Minor, r.Attempt.Amount.Currency)),
        new("currency", words["Currency"], r => r.Attempt.Amount.Currency.Code),
        new("state", words["State"], r => new Coded(r.Attempt.State.ToString(), words[WordOf(r.Attempt.State)])),
        new("session", words["Form at Stripe"], r => r.Attempt.SessionId),
        new("paymentIntent", words["Payment at Stripe"], r => r.Attempt.PaymentIntentId),
        new("error", words["What went wrong"], r => r.Attempt.LastError),
        new("endedAt", words["Closed"], r => r.Attempt.EndedAt));

    public ExportTable Refunds => ExportTable.Of("refunds", c => db.Refunds.PagesAsync(r => r.Id, c),
        new("id", words["Key"], r => r.Id.ToString()),
        new("paymentId", words["Key of the payment"], r => r.PaymentId.ToString()),
        new("amount", words["Amount"], r => r.Amount),
        new("currency", words["Currency"], r => r.Amount.Currency.Code),
        new("state", words["State"], r => new Coded(r.State.ToString(), words[RefundWords.Of(r).Word])),
        new("reason", words["Reason"], r => new Coded(r.Reason, words[RefundWords.Reason(r.Reason)])),
        new("stripeId", words["Refund or dispute at Stripe"], r => r.StripeId),
        new("createdAt", words["Made on"], r => r.CreatedAt),
        new("endedAt", words["Closed"], r => r.EndedAt));

    public ExportTable Disputes => ExportTable.Of("disputes", c => db.Disputes.PagesAsync(r => r.Id, c),
        new("id", words["Key"], d => d.Id.ToString()),
        new("paymentId", words["Key of the payment"], d => d.PaymentId.ToString()),
        new("amount", words["Amount"], d => d.Amount),
        new("withdrawn", words["Taken by the bank"], d => d.Away),
        new("currency", words["Currency"], d => d.Amount.Currency.Code),
        new("status", words["State"], d => new Coded(d.Status, words[DisputeWords.Of(d.Status).Word])),
        new("reason", words["Reason"], d => new Coded(d.Reason, words[DisputeWords.ReasonOf(d.Reason)])),
        new("stripeId", words["Refund or dispute at Stripe"], d => d.StripeId),
        new("openedAt", words["Opened"], d => d.OpenedAt),
        new("closedAt", words["Closed"], d => d.ClosedAt));

    public ExportTable Payouts => ExportTable.Of("payouts", c => db.Payouts.PagesAsync(r => r.Id, c),
        new("id", words["Key"], p => p.Id.ToString()),
        new("stripeId", words["Payout"], p => p.StripeId),
        new("createdAt", words["Made on"], p => p.CreatedAt),
        new("arrivalOn", words["At the bank on"], p => p.ArrivalOn),
        new("amount", words["Amount"], p => p.Amount),
        new("currency", words["Currency"], p => p.Amount.Currency.Code),
        new("status", words["State"], p => new Coded(p.Status, words[PayoutWords.Of(p.Status).Word])));

    /// <summary>The lines of the balance at Stripe: what each payment, refund and dispute brought, and its
    /// fee.</summary>
    public ExportTable BalanceLines => ExportTable.Of("balance-lines",
        c => db.BalanceTransactions.PagesAsync(r => r.Id, c),
        new("id", words["Key"], t => t.Id.ToString()),
        new("stripeId", words["Line at Stripe"], t => t.StripeId),
        new("createdAt", words["Made on"], t => t.CreatedAt),
        new("kind", words["Kind"], t => t.Type),
        new("amount", words["Amount"], t => t.Amount),
        new("fee", words["Fee"], t => t.Fee),
        new("net", words["Net"], t => t.Net),
        new("currency", words["Currency"], t => t.Amount.Currency.Code),
        new("exchangeRate", words["Exchange rate"], t => t.ExchangeRate),
        new("source", words["Cause at Stripe"], t => t.SourceId),
        new("paymentId", words["Key of the payment"], t => t.PaymentId?.ToString()),
        new("payoutId", words["Key of the payout"], t => t.PayoutId?.ToString()));

    static string WordOf(AttemptState state) => state switch
    {
        AttemptState.Succeeded => "Paid",
        AttemptState.InProgress => "Payment in progress",
        AttemptState.Awaiting => "Bank transfer awaited",
        AttemptState.Failed => "Payment failed",
        AttemptState.Expired => "Payment not finished",
        _ => "Payment tried",
    };

    /// <summary>Null for money that Stripe knows nothing of.</summary>
    public static Coded? ModeOf(Payment? payment, IStringLocalizer words) => payment switch
    {
        null or { IsByHand: true } => null,
        { Livemode: true } => new("live", words["Live"]),
        _ => new("test", words["Test"]),
    };
}
