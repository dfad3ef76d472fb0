using Microsoft.EntityFrameworkCore;

namespace Tamias.Data;

/// <summary>How it is found out that a full disk has room again.</summary>
public abstract partial class Db
{
    /// <summary>Of a probe, in bytes; less would be used up at once.</summary>
    protected const int Room = 1 << 20;

    /// <summary>Takes room for a moment, and commits something that changes nothing.</summary>
    public async Task<bool> HasRoomAsync(CancellationToken cancellation)
    {
        try
        {
            await TakeRoomAsync(cancellation);
            return true;
        }
        catch (Exception failure) when (failure is IOException || DiskTrouble.Of(failure) is not DiskState.Fine)
        {
            disk.Learn(failure);
            return false;
        }
    }

    protected abstract Task TakeRoomAsync(CancellationToken cancellation);

    protected Task TouchAsync(CancellationToken cancellation) => Database.ExecuteSqlRawAsync(
        "update organizations set id = id where id in (select id from organizations limit 1)", cancellation);
}
