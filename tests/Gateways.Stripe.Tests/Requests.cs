namespace Tamias.Gateways.Tests;

/// <summary>The time a test has.</summary>
static class Until
{
    public static CancellationToken TestEnds => TestContext.Current.CancellationToken;
}

/// <summary>A request for a payment, to be varied.</summary>
static class Requests
{
    public static CheckoutRequest New() => new()
    {
        AttemptId = Guid.CreateVersion7().ToString("D"),
        OrganizationId = Guid.CreateVersion7().ToString("D"),
        InvoiceNumber = "ΤΙΜ-2026-000123",
        AmountMinor = 12_400,
        Currency = "EUR",
        Description = "Τιμολόγιο ΤΙΜ-2026-000123 – Ζαχαροπλαστείο «Η Άνοιξη»",
        Email = "maria@example.com",
        Locale = "el",
        SuccessUrl = "https://tamias.example/pay/x/back?session={CHECKOUT_SESSION_ID}",
        CancelUrl = "https://tamias.example/pay/x",
        ExpiresAt = DateTimeOffset.UtcNow.AddMinutes(45),
    };
}
