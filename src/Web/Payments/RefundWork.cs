namespace Tamias.Web.Payments;

/// <summary>Follows refunds of payments.</summary>
public sealed class RefundWork(Db db, AskRefund asking, TimeProvider clock, ILogger<RefundWork> log)
    : BackWork<Refund>(db, asking, clock, log)
{
    /// <summary>Banks refuse within thirty days.</summary>
    static readonly TimeSpan Doubtful = TimeSpan.FromDays(35);

    /// <summary>When what goes back is to be asked about again; null when its fate is known for good.</summary>
    public static DateTimeOffset? NextCheck<T>(GivenBack<T> back, DateTimeOffset now) =>
        now + (now - back.CreatedAt) switch
        {
            _ when back.State is RefundState.Failed or RefundState.Cancelled => null,
            var age when back.State == RefundState.Succeeded => age < Doubtful ? TimeSpan.FromDays(1) : null,
            { TotalHours: < 2 } => TimeSpan.FromMinutes(1),
            { TotalHours: < 24 } => TimeSpan.FromMinutes(15),
            _ => TimeSpan.FromHours(3),
        };
}
