using Tamias.Web.Email;

namespace Tamias.Web.Hooks;

/// <summary>Tells the merchant that an event was given up: one to-do for each connection while it is open, and one mail
/// for each to-do.</summary>
public sealed class InboxAlarm(Db db, Ids ids, TimeProvider clock, Postbox postbox, ConnectionTexts texts)
{
    /// <summary>Only adds rows to the caller's transaction.</summary>
    public async Task RaiseAsync(InboxEvent told, CancellationToken cancellation)
    {
        if (await db.LockConnectionAsync(told.ConnectionId, cancellation) is not { } connection
            || await db.Todos.AnyAsync(t => t.ConnectionId == told.ConnectionId && t.Reason == TodoReason.EventParked
                && t.DoneAt == null, cancellation))
            return;

        var todo = new Todo(ids.Next<Todo>(), told.OrganizationId, TodoReason.EventParked)
        {
            ConnectionId = told.ConnectionId, CreatedAt = clock.GetUtcNow(),
        };
        db.Add(todo);
        await postbox.NotifyAsync(
            NoticeKind.Alarm, $"parked:{todo.Id}", () => texts.Parked(connection.GatewayId, told), new(), cancellation);
    }
}
