using Tamias.Gateways;

namespace Tamias.Web.Connections;

/// <summary>What a merchant brings back from Stripe's window becomes a connection, or a sentence.</summary>
public sealed class ComeBack(
    Journeys journeys, Exchange exchange, Attach attach, Farewell farewell, ConnectAddresses addresses)
{
    public async Task<ConnectOutcome> GoAsync(ConnectReturn brought, CancellationToken cancellation)
    {
        var journey = await journeys.EndAsync(brought.State, addresses.Platform.Livemode, cancellation);
        if (journey is not { End: JourneyEnd.Good, GatewayId: { } gatewayId })
            return new(journey.GatewayId, Sentences.Of(journey.End));
        if (brought.Error is not null)
            return new(gatewayId, Sentences.Of(ConnectRefusals.Of(brought.Error, brought.Description)));

        try
        {
            var exchanged = await exchange.GoAsync(gatewayId, brought.Code, cancellation);
            return exchanged.Proven is { } proven
                ? new(gatewayId, await AttachAsync(proven, cancellation))
                : new(gatewayId, Sentences.Of(exchanged.Refusal));
        }
        catch (StripeTrouble trouble)
        {
            return new(gatewayId, Sentences.Of(trouble));
        }
    }

    async Task<Refusal?> AttachAsync(ProvenAccount proven, CancellationToken cancellation)
    {
        var attached = await attach.GoAsync(proven, cancellation);
        if (attached.Refusal is not null)
            await farewell.TurnAwayAsync(proven, cancellation);
        return attached.Refusal;
    }
}

/// <summary>The parameters with which Stripe sends a merchant back; any of them may be forged.</summary>
public sealed record ConnectReturn(string? State, string? Code, string? Error, string? Description)
{
    /// <summary>Without the code, which must not reach a log.</summary>
    public override string ToString() => Error ?? "with a code";
}

/// <param name="GatewayId">Null when it is not this merchant's.</param>
/// <param name="Refusal">Null when connected.</param>
public sealed record ConnectOutcome(Id<Gateway>? GatewayId, Refusal? Refusal);
