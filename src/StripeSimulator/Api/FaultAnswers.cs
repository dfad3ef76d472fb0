namespace Tamias.StripeSimulator.Api;

/// <summary>What the caller sees of a fault.</summary>
internal static class FaultAnswers
{
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    internal static Answer Of(Fault fault, string requestId) => fault.Kind == FaultKind.Drop
        ? new Answer(0, "") { Dropped = true }
        : fault.Status switch
        {
            429 => Answer.Of(TooMany(), requestId).With("Stripe-Rate-Limited-Reason", "global-rate"),
            var status => Answer.Of(new ApiError(status, "api_error",
                "An unknown error occurred. (This failure was arranged in the simulator.)"), requestId),
        };

    internal static Task WaitAsync(Fault fault, CancellationToken cancellation) =>
        Task.Delay(fault.For < Longest ? fault.For : Longest, TimeProvider.System, cancellation);

    static ApiError TooMany() => new(429, "invalid_request_error",
        "Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.")
        { Code = "rate_limit" };
}
