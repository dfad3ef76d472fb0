namespace Tamias.Web.Work;

/// <summary>Background work in units that are safe to repeat: each is a row, claimed and marked in the
/// database.</summary>
public interface IWork
{
    /// <summary>Units that may be under way at once in each process. More than one where a unit waits for Stripe: what
    /// is not answered about one of them must not hold up the others.</summary>
    static virtual int AtOnce => 1;

    /// <summary>Does one unit and says whether there was any.</summary>
    Task<bool> OnceAsync(CancellationToken cancellation);
}
