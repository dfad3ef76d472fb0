using Tamias.Gateways;
using Tamias.Web.Connections;
using Tamias.Web.Payments;

namespace Tamias.Web.Hooks;

/// <summary>The reconciler's second road: an account's events are listed and go the way of those that Stripe
/// tells.</summary>
public sealed class MissedEvents(
    Db db, TimeProvider clock, StripeEvents stripe, Credentials credentials, Intake intake)
{
    /// <summary>How long Stripe keeps events.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>The last minutes are read again each time: an event may show in the list after a younger
    /// one.</summary>
    static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    /// <summary>An event that is younger may still be on its way to us.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    static readonly TimeSpan ShortestWindow = TimeSpan.FromSeconds(1);

    /// <summary>Reads on from where the connection's cursor stands.</summary>
    /// <returns>How many events Stripe should have told and did not.</returns>
    /// <exception cref="StripeTrouble">Stripe could not be asked; what was read until then stands.</exception>
    public async Task<int> ReadAsync(Connection connection, CancellationToken cancellation)
    {
        var began = clock.GetUtcNow();
        var reading = new EventReading(connection, began);
        if (!await ReadOnAsync(reading, cancellation))
            await ReadWindowAsync(reading, SinceOf(connection, began), began + Overlap, cancellation);

        await KeepAsync(reading, readUntil: began, cancellation);
        return reading.Missed.Count(e => e.CreatedAt < began - Patience);
    }

    /// <summary>False when there is no cursor, or Stripe has forgotten it.</summary>
    async Task<bool> ReadOnAsync(EventReading reading, CancellationToken cancellation)
    {
        var after = reading.Connection.EventCursor;
        while (after.Length > 0)
        {
            if (await AfterAsync(reading, after, cancellation) is not { } list)
                return false;

            await TakeAsync(reading, list.Events, cancellation);
            if (list.IsWhole)
                return true;
            after = list.Events[^1].EventId;
            await KeepAsync(reading, readUntil: null, cancellation);
        }

        return false;
    }

    async Task<StripeEventList?> AfterAsync(EventReading reading, string after, CancellationToken cancellation)
    {
        try
        {
            return await stripe.AfterAsync(credentials.Of(reading.Connection), after, cancellation);
        }
        catch (StripeTrouble trouble) when (trouble.Kind is StripeTroubleKind.NotFound or StripeTroubleKind.Refused)
        {
            return null;
        }
    }

    /// <summary>Halves a window that holds more than Stripe gives of one.</summary>
    async Task ReadWindowAsync(
        EventReading reading, DateTimeOffset since, DateTimeOffset until, CancellationToken cancellation)
    {
        var list = await stripe.BetweenAsync(credentials.Of(reading.Connection), since, until, cancellation);
        var half = (until - since) / 2;
        if (list.IsWhole || half < ShortestWindow)
        {
            await TakeAsync(reading, list.Events, cancellation);
            return;
        }

        await ReadWindowAsync(reading, since, since + half, cancellation);
        await ReadWindowAsync(reading, since + half, until, cancellation);
    }

    async Task TakeAsync(EventReading reading, IReadOnlyList<StripeEvent> events, CancellationToken cancellation)
    {
        foreach (var told in await UnknownAsync(reading.Connection, events, cancellation))
        {
            await intake.StoreAsync(reading.Connection, told, told.Body, wasAskedFor: true);
            reading.Missed.Add(told);
        }

        reading.Move(events, Overlap);
    }

    /// <summary>Those of a list that Stripe has not told.</summary>
    async Task<List<StripeEvent>> UnknownAsync(
        Connection connection, IReadOnlyList<StripeEvent> listed, CancellationToken cancellation)
    {
        db.Organization = connection.OrganizationId;
        var names = listed.Select(e => e.EventId).ToList();
        var known = await db.Inbox.Where(e => e.ConnectionId == connection.Id && names.Contains(e.EventId))
            .Select(e => e.EventId).ToListAsync(cancellation);
        return [.. listed.Where(e => e.Livemode == connection.Livemode)
            .ExceptBy(known, e => e.EventId, StringComparer.Ordinal)];
    }

    static DateTimeOffset SinceOf(Connection connection, DateTimeOffset now)
    {
        var since = (connection.EventsReadUntil ?? connection.ConnectedAt ?? now - Kept) - Overlap;
        return since < now - Kept ? now - Kept : since;
    }

    Task KeepAsync(EventReading reading, DateTimeOffset? readUntil, CancellationToken cancellation) =>
        db.ChangeAsync(reading.Connection.Id, connection =>
        {
            connection.EventCursor = reading.Cursor;
            connection.EventsReadUntil = readUntil ?? connection.EventsReadUntil;
            if (reading.Version.Length > 0)
                connection.AccountVersion = reading.Version;
        }, cancellation);
}

/// <summary>One reading of an account's events: what it found, and how far it has come.</summary>
public sealed class EventReading(Connection connection, DateTimeOffset began)
{
    public Connection Connection => connection;

    /// <summary>After which the next reading goes on.</summary>
    public string Cursor { get; private set; } = connection.EventCursor;

    /// <summary>In which Stripe wrote the newest.</summary>
    public string Version { get; private set; } = "";

    public List<StripeEvent> Missed { get; } = [];

    /// <summary>The cursor stays behind by an overlap.</summary>
    public void Move(IReadOnlyList<StripeEvent> events, TimeSpan overlap)
    {
        if (events.LastOrDefault(e => e.CreatedAt < began - overlap) is { } settled)
            Cursor = settled.EventId;
        if (events.LastOrDefault(e => e.ApiVersion.Length > 0) is { } newest)
            Version = newest.ApiVersion;
    }
}
