namespace Tamias.Web.Work;

/// <summary>Background work in units that are safe to repeat: each is a row, claimed and marked in the
/// database.</summary>
public interface IWork
{
    /// <summary>Does one unit and says whether there was any.</summary>
    Task<bool> OnceAsync(CancellationToken cancellation);
}
