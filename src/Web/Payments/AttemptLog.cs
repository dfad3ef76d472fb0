using System.Text.Json;

namespace Tamias.Web.Payments;

/// <summary>Attempts are written with all that Stripe will be told, so that asking again asks the same.</summary>
public sealed class AttemptLog(Db db, Ids ids, TimeProvider clock, Start.TamiasSettings settings)
{
    /// <summary>How long the payer's form at Stripe stays open; Stripe wants 30 minutes at least.</summary>
    public static readonly TimeSpan FormLife = TimeSpan.FromMinutes(45);

    /// <summary>Writes a new live attempt; the caller commits it before Stripe is asked.</summary>
    public Attempt Add(Invoice invoice, Gateway gateway, PaymentWish wish)
    {
        var now = clock.GetUtcNow();
        var id = ids.Next<Attempt>();
        var expires = DateTimeOffset.FromUnixTimeSeconds((now + FormLife).ToUnixTimeSeconds());
        var attempt = new Attempt(id, invoice.OrganizationId, wish.Amount)
        {
            InvoiceId = invoice.Id,
            GatewayId = gateway.Id,
            ConnectionId = gateway.ConnectionId!.Value,
            CreatedAt = now,
            ExpiresAt = expires,
            NextCheckAt = now + Reconciler.FirstCheck,
            Request = JsonSerializer.Serialize(Request(id, invoice, wish, expires)),
        };
        db.Add(attempt);
        return attempt;
    }

    public static CheckoutRequest RequestOf(Attempt attempt) =>
        JsonSerializer.Deserialize<CheckoutRequest>(attempt.Request)!;

    CheckoutRequest Request(Id<Attempt> id, Invoice invoice, PaymentWish wish, DateTimeOffset expires) => new()
    {
        AttemptId = id.ToString(),
        OrganizationId = invoice.OrganizationId.ToString(),
        InvoiceNumber = invoice.Number,
        AmountMinor = wish.Amount.Minor,
        Currency = wish.Amount.Currency.Code,
        Description = $"{invoice.Number} · {invoice.Seller.Name}",
        Email = invoice.Buyer.Email,
        Locale = wish.Language,
        SuccessUrl = settings.Link($"/pay/{wish.Permalink}/return?session={{CHECKOUT_SESSION_ID}}"),
        CancelUrl = settings.Link($"/pay/{wish.Permalink}"),
        ExpiresAt = expires,
    };
}
