using Tamias.StripeSimulator.Api;

namespace Tamias.Simulation.Ports;

/// <summary>What can become of a call to Stripe.</summary>
enum WireMishap
{
    None,

    /// <summary>409: another call holds the object.</summary>
    Busy,
    TooMany,
    Broken,
    Unavailable,

    /// <summary>500 after the effect; the idempotency key remembers it.</summary>
    BrokenAfter,

    /// <summary>No answer, and nothing was done.</summary>
    TimeOut,
    Cut,

    /// <summary>No answer, though it was done.</summary>
    LateAnswer,
    CutAfter,
}

static class WireMishaps
{
    public static readonly IReadOnlyList<WireMishap> Errors =
        [WireMishap.Busy, WireMishap.TooMany, WireMishap.Broken, WireMishap.Unavailable, WireMishap.BrokenAfter];

    public static readonly IReadOnlyList<WireMishap> Unanswered =
        [WireMishap.TimeOut, WireMishap.Cut, WireMishap.LateAnswer, WireMishap.CutAfter];

    /// <summary>What the simulator is told; null where the wire does it alone.</summary>
    public static Fault? FaultOf(WireMishap mishap) => mishap switch
    {
        WireMishap.TooMany => new() { Status = 429 },
        WireMishap.Broken => new() { Status = 500 },
        WireMishap.Unavailable => new() { Status = 503 },
        WireMishap.BrokenAfter => new() { Status = 500, AfterEffect = true },
        WireMishap.Cut => new() { Kind = FaultKind.Drop },
        WireMishap.CutAfter => new() { Kind = FaultKind.Drop, AfterEffect = true },
        _ => null,
    };
}
