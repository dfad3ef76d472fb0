namespace Tamias.Web.Transfers;

/// <summary>A transfer that is awaited, as its payer reads it.</summary>
public sealed record TransferSight(Attempt Attempt)
{
    AwaitedTransfer Told => Attempt.Transfer!;

    /// <summary>What has still to come.</summary>
    public Money Remaining => Attempt.Amount with { Minor = Told.RemainingMinor };

    /// <summary>What has come, and is not booked before all of it has.</summary>
    public Money Came => Attempt.Amount - Remaining;

    public string Reference => Told.Reference;

    /// <summary>Labels are translation keys.</summary>
    public IEnumerable<(string Label, string Text)> Facts =>
        new[]
        {
            ("Beneficiary", Told.Beneficiary),
            ("IBAN", Iban.TryParse(Told.Iban, out var iban) ? iban.ToString() : Told.Iban),
            ("BIC", Told.Bic),
            ("Payment reference", Told.Reference),
        }.Where(f => f.Item2.Length > 0);

    /// <summary>For the app of a bank; null where there can be none.</summary>
    public string? Code => EpcCode.WithText(
        new() { Iban = Told.Iban, Bic = Told.Bic, Beneficiary = Told.Beneficiary }, Remaining, Told.Reference);
}
