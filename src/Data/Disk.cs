namespace Tamias.Data;

public enum DiskState
{
    Fine,

    /// <summary>Nothing is written until there is room again; reading goes on.</summary>
    Full,

    /// <summary>A write failed in a way after which no later success proves that the earlier bytes landed: this process
    /// writes no more.</summary>
    Broken,
}

/// <summary>What writing has shown of the disk under the database; every write passes here and is refused at once when
/// it can only fail.</summary>
public sealed class Disk
{
    readonly Lock gate = new();

    public DiskState State { get; private set; }

    /// <exception cref="DiskTrouble">The disk is full or broken; nothing is known to be written.</exception>
    public async Task<T> WriteAsync<T>(Func<Task<T>> write)
    {
        if (State is not DiskState.Fine)
            throw new DiskTrouble(State);

        try
        {
            return await write();
        }
        catch (Exception failure) when (DiskTrouble.Of(failure) is not DiskState.Fine)
        {
            Learn(failure);
            throw new DiskTrouble(DiskTrouble.Of(failure), failure);
        }
    }

    /// <summary>Keeps the worst that was seen.</summary>
    public void Learn(Exception failure)
    {
        lock (gate)
            State = (DiskState)Math.Max((int)State, (int)DiskTrouble.Of(failure));
    }

    /// <summary>There is room again. A broken disk stays broken.</summary>
    public void HasRoom()
    {
        lock (gate)
            if (State is DiskState.Full)
                State = DiskState.Fine;
    }
}
