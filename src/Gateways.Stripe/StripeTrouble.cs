using System.Diagnostics.CodeAnalysis;
using System.Net;
using Stripe;

namespace Tamias.Gateways;

/// <summary>Stripe did not do what it was asked. Its message is for logs; payers never read it.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "It reads as a word in every catch.")]
public sealed class StripeTrouble(
    StripeTroubleKind kind, string code, string requestId, string message, Exception? cause = null)
    : Exception(message, cause)
{
    public StripeTroubleKind Kind { get; } = kind;

    /// <summary>Stripe's, "resource_missing", or ours: "timeout", "connection", "unreadable"; may be empty.</summary>
    public string Code { get; } = code;

    /// <summary>What Stripe's support asks for, "req_…"; empty when Stripe was not reached.</summary>
    public string RequestId { get; } = requestId;

    /// <summary>The last four characters of the key that Stripe refused; empty for every other trouble.</summary>
    public string KeyEnding { get; init; } = "";

    internal static StripeTrouble Of(StripeException refusal, StripeCredential asked)
    {
        var trouble = Of(refusal);
        return trouble.Kind == StripeTroubleKind.NoAccess && asked.Key.Length >= 4
            ? new(trouble.Kind, trouble.Code, trouble.RequestId, trouble.Message, trouble.InnerException)
            {
                KeyEnding = asked.Key[^4..],
            }
            : trouble;
    }

    internal static StripeTrouble Of(StripeException refusal) => refusal.StripeError?.Error is { } oauthError
        ? new(KindOf(refusal.HttpStatusCode), oauthError, IdOf(refusal), WithoutCode(refusal.Message))
        : new(
            KindOf(refusal.HttpStatusCode),
            refusal.StripeError?.Code ?? refusal.StripeError?.Type ?? "",
            IdOf(refusal),
            refusal.Message,
            refusal);

    internal static StripeTrouble Unreached(Exception cause) => cause switch
    {
        OperationCanceledException => Unknown("timeout", "Stripe did not answer in time.", cause),
        HttpRequestException or IOException => Unknown("connection", "Stripe could not be reached.", cause),
        _ => Unknown("unreadable", "Stripe's answer could not be read.", cause),
    };

    static StripeTrouble Unknown(string code, string message, Exception cause) =>
        new(StripeTroubleKind.Unknown, code, "", message, cause);

    static string IdOf(StripeException refusal) => refusal.StripeResponse?.RequestId ?? "";

    /// <summary>Stripe repeats the authorization code in its words, and they reach a log.</summary>
    static string WithoutCode(string message)
    {
        var code = message.IndexOf("ac_", StringComparison.Ordinal);
        return code < 0 ? message : message[..code] + "ac_…";
    }

    static StripeTroubleKind KindOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => StripeTroubleKind.NoAccess,
        HttpStatusCode.NotFound => StripeTroubleKind.NotFound,
        HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests => StripeTroubleKind.Unknown,
        >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError => StripeTroubleKind.Refused,
        _ => StripeTroubleKind.Unknown,
    };
}
