namespace Tamias.StripeSimulator.Api;

/// <summary>A refusal in Stripe's words; <see cref="Kept"/> says whether the idempotency key remembers it.</summary>
internal sealed class ApiError(int status, string type, string message) : Exception(message)
{
    internal int Status => status;
    internal string? Code { get; init; }
    internal string? Param { get; init; }
    internal bool Kept { get; init; }
    internal JsonObject Extras { get; init; } = [];

    /// <summary>The request itself is wrong; nothing was begun.</summary>
    internal static ApiError Invalid(string message, string? param = null, string? code = null) =>
        new(400, "invalid_request_error", message) { Param = param, Code = code };

    /// <summary>The request is well formed but the object is in no state for it.</summary>
    internal static ApiError Refused(string message, string? code = null, string? param = null) =>
        new(400, "invalid_request_error", message) { Code = code, Param = param, Kept = true };

    internal static ApiError Missing(string kind, string id, string param, bool inOtherMode, bool live) =>
        new(404, "invalid_request_error", $"No such {kind}: '{id}'" + (inOtherMode ? OtherMode(live) : ""))
        {
            Code = "resource_missing",
            Param = param,
        };

    internal static ApiError Required(string param) => Invalid(
        $"Missing required param: {param}.", param, "parameter_missing");

    internal static ApiError Forbidden(string message, string? code = null) =>
        new(403, "invalid_request_error", message) { Code = code };

    internal static ApiError Unauthorized(string message) => new(401, "invalid_request_error", message);

    internal JsonObject ToJson(string requestId)
    {
        var error = Extras.Copy();
        if (Code is not null) error["code"] = Code;
        if (Code is not null) error["doc_url"] = "https://stripe.com/docs/error-codes/" + Code.Replace('_', '-');
        error["message"] = Message;
        if (Param is not null) error["param"] = Param;
        error["request_log_url"] = "https://dashboard.stripe.com/logs/" + requestId;
        error["type"] = type;
        return new JsonObject { ["error"] = error };
    }

    static string OtherMode(bool live) => live
        ? "; a similar object exists in test mode, but a live mode key was used to make this request."
        : "; a similar object exists in live mode, but a test mode key was used to make this request.";
}
