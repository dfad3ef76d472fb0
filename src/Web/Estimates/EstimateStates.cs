namespace Tamias.Web.Estimates;

/// <summary>By which state the list of estimates is filtered.</summary>
public static class EstimateStates
{
    /// <summary>Name in the address, and translation key.</summary>
    public static readonly (string Name, string Label)[] All =
    [
        ("", "All"), ("draft", "Draft"), ("waiting", "Waiting for an answer"), ("expired", "Expired"),
        ("accepted", "Accepted"), ("declined", "Declined"), ("invoiced", "Invoiced"),
    ];

    public static IQueryable<Estimate> Only(
        IQueryable<Estimate> estimates, IQueryable<Invoice> invoices, string? state, DateOnly today)
    {
        var open = estimates.Where(e => e.IssuedAt != null && !invoices.Any(i => i.EstimateId == e.Id));
        return state switch
        {
            "draft" => estimates.Where(e => e.IssuedAt == null),
            "waiting" => open.Where(e =>
                e.Answer == EstimateAnswer.None && (e.ValidUntil == null || e.ValidUntil >= today)),
            "expired" => open.Where(e => e.Answer == EstimateAnswer.None && e.ValidUntil < today),
            "accepted" => open.Where(e => e.Answer == EstimateAnswer.Accepted),
            "declined" => open.Where(e => e.Answer == EstimateAnswer.Declined),
            "invoiced" => estimates.Where(e => invoices.Any(i => i.EstimateId == e.Id)),
            _ => estimates,
        };
    }
}
