namespace Tamias.Gateways;

/// <summary>A dispute in our words.</summary>
static class DisputeReading
{
    /// <summary>A part that comes so near to the whole, one hundredth, differs by rounding alone.</summary>
    const int Near = 100;

    public static ReportedDispute Of(Stripe.Dispute dispute)
    {
        var amount = BalanceReading.Money(dispute.Amount, dispute.Currency);
        return new()
        {
            Id = dispute.Id,
            Amount = amount,
            Status = dispute.Status ?? "",
            Reason = dispute.Reason ?? "",
            ChargeId = dispute.ChargeId ?? "",
            PaymentIntentId = dispute.PaymentIntentId ?? "",
            OpenedAt = BalanceReading.At(dispute.Created),
            EvidenceDueAt = Due(dispute.EvidenceDetails?.DueBy),
            IsChargeRefundable = dispute.IsChargeRefundable,
            Withdrawn = (dispute.BalanceTransactions ?? [])
                .Aggregate(amount.Currency.Zero, (sum, line) => sum - Part(line, amount)),
            Lines = [.. (dispute.BalanceTransactions ?? []).Select(BalanceReading.Of)],
            Livemode = dispute.Livemode,
        };
    }

    /// <summary>What one line moved, in the payment's currency; negative when money left. Of a line in another currency
    /// it is reckoned back with its rate.</summary>
    static Money Part(Stripe.BalanceTransaction line, Money whole)
    {
        var settled = BalanceReading.Money(line.Amount, line.Currency);
        if (settled.Currency == whole.Currency)
            return settled;
        if (settled.IsZero)
            return whole.Currency.Zero;

        var part = line.ExchangeRate is { } rate and > 0 ? Back(Math.Abs(settled.Minor), settled, whole, rate) : whole;
        if (Math.Abs(part.Minor - whole.Minor) * Near <= whole.Minor)
            part = whole;
        return settled.IsPositive ? part : -part;
    }

    static Money Back(long minor, Money settled, Money whole, decimal rate)
    {
        var scale = (decimal)Math.Pow(10, whole.Currency.Exponent - settled.Currency.Exponent);
        return whole with { Minor = (long)decimal.Round(minor * scale / rate, MidpointRounding.AwayFromZero) };
    }

    static DateTimeOffset? Due(DateTime? time) => time > DateTime.UnixEpoch ? BalanceReading.At(time.Value) : null;
}
