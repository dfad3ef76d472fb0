namespace Tamias.Data;

/// <summary>Lets one writer in at a time, in the order of arrival. One per SQLite file and process.</summary>
public class WriteGate : IDisposable
{
    readonly SemaphoreSlim semaphore = new(1, 1);

    /// <summary>Waits for the turn; disposing the result passes it on.</summary>
    public virtual async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        await semaphore.WaitAsync(cancellation);
        return new Turn(semaphore);
    }

    public void Dispose()
    {
        semaphore.Dispose();
        GC.SuppressFinalize(this);
    }

    sealed class Turn(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}
