using System.Globalization;

namespace Tamias.Gateways;

/// <summary>A balance transaction in our words.</summary>
static class BalanceReading
{
    public static BalanceLine Of(Stripe.BalanceTransaction line) => new()
    {
        Id = line.Id,
        Type = line.Type ?? "",
        Amount = Money(line.Amount, line.Currency),
        Fee = Money(line.Fee, line.Currency),
        ExchangeRate = line.ExchangeRate?.ToString(CultureInfo.InvariantCulture) ?? "",
        SourceId = line.SourceId ?? "",
        CreatedAt = At(line.Created),
        AvailableAt = At(line.AvailableOn),
    };

    /// <exception cref="StripeTrouble">In a currency that is not in Stripe's own list.</exception>
    public static Money Money(long minor, string? currency) => Currency.Find(currency) is { } known
        ? new(minor, known)
        : throw new StripeTrouble(StripeTroubleKind.Refused, "unknown_currency", "", $"Unknown currency {currency}.");

    public static DateTimeOffset At(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
