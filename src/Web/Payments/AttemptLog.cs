using System.Text.Json;

namespace Tamias.Web.Payments;

/// <summary>Attempts are written with all that Stripe will be told, so that asking again asks the same.</summary>
public sealed class AttemptLog(Db db, Ids ids, TimeProvider clock, Start.TamiasSettings settings)
{
    /// <summary>How long the payer's form at Stripe stays open; Stripe wants 30 minutes at least.</summary>
    public static readonly TimeSpan FormLife = TimeSpan.FromMinutes(45);

    /// <summary>How long a transfer is waited for; what comes later waits at Stripe.</summary>
    public static readonly TimeSpan TransferLife = TimeSpan.FromDays(30);

    const int MostNamed = 5;

    /// <summary>Writes a new live attempt; the caller commits it before Stripe is asked.</summary>
    /// <param name="invoices">Those of the wish.</param>
    public Attempt Add(IReadOnlyDictionary<Id<Invoice>, Invoice> invoices, Gateway gateway, PaymentWish wish)
    {
        var now = clock.GetUtcNow();
        var id = ids.Next<Attempt>();
        var life = wish.Transfer is null ? FormLife : TransferLife;
        var expires = DateTimeOffset.FromUnixTimeSeconds((now + life).ToUnixTimeSeconds());
        var parts = wish.Spread.Parts.Select(p => (p.InvoiceId, p.Amount)).ToList();
        var attempt = new Attempt(id, gateway.OrganizationId, parts)
        {
            GatewayId = gateway.Id,
            ConnectionId = gateway.ConnectionId!.Value,
            CreatedAt = now,
            ExpiresAt = expires,
            NextCheckAt = now + Reconciler.FirstCheck,
            Request = JsonSerializer.Serialize(Request(id, invoices, wish, expires)),
        };
        db.Add(attempt);
        if (wish.Consent is { } consent)
            db.Add(new SavedMethod(ids.Next<SavedMethod>(), gateway.OrganizationId, wish.Spread.CustomerId)
            {
                AttemptId = id, GatewayId = gateway.Id, ConnectionId = attempt.ConnectionId, Consent = consent,
            });
        return attempt;
    }

    public static CheckoutRequest RequestOf(Attempt attempt) =>
        JsonSerializer.Deserialize<CheckoutRequest>(attempt.Request)!;

    CheckoutRequest Request(
        Id<Attempt> id, IReadOnlyDictionary<Id<Invoice>, Invoice> invoices, PaymentWish wish, DateTimeOffset expires)
    {
        var hasForm = wish.Charges is null && wish.Transfer is null;
        var lines = wish.Spread.Parts
            .Select(p => new CheckoutLine(invoices[p.InvoiceId].Number, p.Amount.Minor)).ToList();
        var invoice = invoices[wish.Spread.Parts[0].InvoiceId];
        var numbers = Named(lines);
        return new()
        {
            AttemptId = id.ToString(),
            OrganizationId = invoice.OrganizationId.ToString(),
            InvoiceNumber = numbers,
            AmountMinor = wish.Amount.Minor,
            Lines = lines.Count > 1 ? lines : [],
            Currency = wish.Spread.Currency.Code,
            Description = $"{numbers} · {invoice.Seller.Name}",
            Email = invoice.Buyer.Email,
            Locale = wish.Language,
            SuccessUrl = hasForm ? settings.Link($"{wish.PaidPath}?session={{CHECKOUT_SESSION_ID}}") : "",
            CancelUrl = hasForm ? settings.Link(wish.BackPath) : "",
            ExpiresAt = expires,
            KeepsMethod = wish.Consent is not null,
            Charges = wish.Charges,
            Transfer = wish.Transfer,
        };
    }

    /// <summary>The numbers, and of many the first and how many more: "INV-1, INV-2 + 7".</summary>
    static string Named(List<CheckoutLine> lines)
    {
        var named = string.Join(", ", lines.Take(MostNamed).Select(l => l.InvoiceNumber));
        return lines.Count > MostNamed ? $"{named} + {lines.Count - MostNamed}" : named;
    }
}
