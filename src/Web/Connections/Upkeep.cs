using Tamias.Web.Hooks;

namespace Tamias.Web.Connections;

/// <summary>What is done for a connection once a day: it is checked and repaired, its owner is told, old bodies are
/// emptied.</summary>
public sealed class Upkeep(
    Db db, TimeProvider clock, CheckConnection check, ConnectionAlarm alarm, InboxRetention retention)
{
    static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>After Stripe could not be asked.</summary>
    static readonly TimeSpan Again = TimeSpan.FromMinutes(15);

    public async Task GoAsync(Id<Connection> id, CancellationToken cancellation)
    {
        var refusal = await check.GoAsync(id, cancellation);
        var now = clock.GetUtcNow();
        await db.ChangeAsync(id, c =>
        {
            var isAsked = refusal is null || c.Problem.Length > 0;
            c.NextCheckAt = now + (isAsked ? Day : Again);
            c.CheckedAt = isAsked ? now : c.CheckedAt;
        }, cancellation);
        await alarm.TellAsync(id, cancellation);
        await retention.EmptyAsync(id, cancellation);
    }
}
