namespace Tamias.StripeSimulator.OAuth;

/// <summary>A refusal of the OAuth endpoints, whose shape is not the API's.</summary>
internal sealed class OAuthError(string error, string description, int status = 400) : Exception(description)
{
    internal Answer ToAnswer() =>
        Answer.Of(new JsonObject { ["error"] = error, ["error_description"] = Message }, status);
}
