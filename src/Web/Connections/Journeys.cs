using Tamias.Web.People;

namespace Tamias.Web.Connections;

/// <summary>The merchants' ways to Stripe's window and back: each has a one-time state, bound to who set out for
/// what.</summary>
public sealed class Journeys(Db db, Ids ids, TimeProvider clock, Current me)
{
    /// <summary>Notes that the merchant sets out; what is returned goes with them and comes back.</summary>
    public async Task<string> BeginAsync(Gateway gateway, bool livemode, CancellationToken cancellation)
    {
        var state = ids.NextToken();
        db.Add(new ConnectionTry(Ids.HashOf(state), gateway.OrganizationId, gateway.Id, me.User.Id, livemode)
        {
            CreatedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancellation);
        return state;
    }

    /// <summary>Spends a state, whoever brings it: it is good once, and only for who set out with it.</summary>
    public async Task<Journey> EndAsync(string? state, bool livemode, CancellationToken cancellation)
    {
        try
        {
            return await db.InTransactionAsync(() => SpendAsync(state ?? "", livemode, cancellation), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new(JourneyEnd.Used); // the same answer came twice at the same moment
        }
    }

    async Task<Journey> SpendAsync(string state, bool livemode, CancellationToken cancellation)
    {
        var hash = Ids.HashOf(state);
        var begun = await db.ConnectionTries.IgnoreQueryFilters()
            .FirstOrDefaultAsync(t => t.StateHash == hash, cancellation);
        if (begun is null)
            return new(JourneyEnd.Unknown);

        var end = Judge(begun, livemode);
        begun.UsedAt ??= clock.GetUtcNow();
        var isOwn = begun.OrganizationId == db.Organization && begun.UserId == me.User.Id;
        return new(end, isOwn ? begun.GatewayId : null);
    }

    JourneyEnd Judge(ConnectionTry begun, bool livemode) => begun switch
    {
        _ when begun.UserId != me.User.Id => JourneyEnd.OtherPerson,
        _ when begun.OrganizationId != db.Organization => JourneyEnd.OtherOrganization,
        { UsedAt: not null } => JourneyEnd.Used,
        _ when clock.GetUtcNow() - begun.CreatedAt > ConnectionTry.Life => JourneyEnd.TooLate,
        _ when begun.Livemode != livemode => JourneyEnd.OtherMode,
        _ => JourneyEnd.Good,
    };
}

/// <param name="GatewayId">For which the merchant set out; null when it is not this merchant's.</param>
public sealed record Journey(JourneyEnd End, Id<Gateway>? GatewayId = null);

/// <summary>How a way to Stripe's window ended.</summary>
public enum JourneyEnd
{
    /// <summary>It is who set out, in time and for the first time.</summary>
    Good,

    /// <summary>Nobody set out with this state: forged, or from another installation.</summary>
    Unknown,
    Used,
    TooLate,
    OtherPerson,
    OtherOrganization,
    OtherMode,
}
