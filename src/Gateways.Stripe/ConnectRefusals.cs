namespace Tamias.Gateways;

/// <summary>Stripe's OAuth errors in our words.</summary>
/// <remarks>docs.stripe.com/connect/oauth-reference: one code, invalid_grant, stands for several reasons that only the
/// description tells apart.</remarks>
public static class ConnectRefusals
{
    /// <summary>Of the two parameters with which Stripe answers or sends the merchant back.</summary>
    public static ConnectRefusal Of(string? error, string? description) => error switch
    {
        "access_denied" => ConnectRefusal.Denied,
        _ when Says(description, "another platform") || Says(description, "controlled by") =>
            ConnectRefusal.OtherPlatform,
        "invalid_grant" or "invalid_client" when Says(description, " mode") || Says(description, "livemode") =>
            ConnectRefusal.WrongMode,
        "invalid_grant" => ConnectRefusal.CodeSpent,
        _ => ConnectRefusal.Other,
    };

    static bool Says(string? description, string words) =>
        description?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;
}
