namespace Tamias.StripeSimulator.Api;

/// <summary>What becomes of a call that a fault befalls.</summary>
public enum FaultKind
{
    /// <summary>An error answer of the fault's status.</summary>
    Error,

    /// <summary>The connection is closed without an answer.</summary>
    Drop,

    /// <summary>The call goes well but late: its effect, or only its answer, waits.</summary>
    Stall,
}

/// <summary>One arranged failure of API calls, before or after they have had their effect.</summary>
public sealed record Fault
{
    public FaultKind Kind { get; init; }

    /// <summary>Only calls of this method; any when left out.</summary>
    public string? Method { get; init; }

    /// <summary>Only calls whose path contains this; any when left out.</summary>
    public string? Path { get; init; }

    /// <summary>Of an error: 500, 502, 503 or 429.</summary>
    public int Status { get; init; } = 500;

    /// <summary>True if the call does what it was asked and only its answer is lost.</summary>
    public bool AfterEffect { get; init; }

    /// <summary>How many matching calls it befalls before it is spent.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Chance in percent that it befalls a matching call.</summary>
    public int Percent { get; init; } = 100;

    /// <summary>How long a stalled call waits, at most two minutes.</summary>
    public TimeSpan For { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether the idempotency key keeps the error; so it is with a 500 that came after the effect.</summary>
    public bool IsRemembered => Kind == FaultKind.Error && AfterEffect && Status == 500;

    internal bool Matches(string method, string path) =>
        (Method is null || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase))
        && (Path is null || path.Contains(Path, StringComparison.Ordinal));
}
