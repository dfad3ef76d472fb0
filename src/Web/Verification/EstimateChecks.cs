using System.Globalization;
using Tamias.Web.Documents;
using Tamias.Web.Sales;

namespace Tamias.Web.Verification;

/// <summary>What must hold for the estimates of one organization. Their sums are stored for lists, and reckoned anew
/// here.</summary>
static class EstimateChecks
{
    const int PageSize = 500;

    /// <summary>What is stored with each of them.</summary>
    public static async Task<List<string>> OfAsync(Db db, CancellationToken cancellation)
    {
        var differences = new List<string>();
        await foreach (var estimate in AllAsync(db, cancellation))
            differences.AddRange(Of(estimate));
        return differences;
    }

    /// <summary>What the customer's page, document and PDF of each of them show.</summary>
    public static async Task<List<string>> OfPagesAsync(
        Db db, DocumentTexts texts, Permalinks permalinks, CancellationToken cancellation)
    {
        var differences = new List<string>();
        await foreach (var estimate in AllAsync(db, cancellation))
        {
            var document = await texts.OfAsync(estimate, estimate.Language, cancellation);
            using var speech = Email.Speech.In(estimate.Language);
            var payable = estimate.Totals.Payable.ToString(CultureInfo.CurrentCulture);
            if (document.Sums[^1].Amount != payable)
                differences.Add($"document and PDF of {Name(estimate)}: they say {document.Sums[^1].Amount} but its "
                    + $"lines sum to {payable}");
            if (permalinks.TokenOf(estimate) is { } token && Ids.HashOf(token) != estimate.PermalinkHash)
                differences.Add($"customer's page of {Name(estimate)}: the address that is sent does not open it");
        }

        return differences;
    }

    static IEnumerable<string> Of(Estimate estimate)
    {
        var totals = estimate.Totals;
        if ((estimate.Net, estimate.Total, estimate.Payable) != (totals.Net, totals.Total, totals.Payable))
            yield return $"{Name(estimate)}: stored {estimate.Payable} but its lines sum to {totals.Payable}";
        if ((estimate.Answer == EstimateAnswer.None) != estimate.AnsweredAt is null)
            yield return $"{Name(estimate)}: its answer and the moment of its answer do not agree";
        if (estimate.IsDraft && estimate.Answer != EstimateAnswer.None)
            yield return $"{Name(estimate)}: a draft has been answered";
    }

    static string Name(Estimate estimate) => $"estimate {estimate.Number} ({estimate.Id})";

    static async IAsyncEnumerable<Estimate> AllAsync(
        Db db, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var page = 0; ; page++)
        {
            var estimates = await db.Estimates.AsNoTracking().OrderBy(e => e.Id)
                .Skip(page * PageSize).Take(PageSize).ToListAsync(cancellation);
            if (estimates.Count == 0)
                yield break;
            foreach (var estimate in estimates)
                yield return estimate;
        }
    }
}
