namespace Tamias.Gateways;

/// <summary>Why no account was connected.</summary>
public enum ConnectRefusal
{
    /// <summary>One was.</summary>
    None,

    /// <summary>The merchant said no in Stripe's window.</summary>
    Denied,

    /// <summary>The code was used before, is too old or never was.</summary>
    CodeSpent,

    /// <summary>A test account for a live platform, or the other way round.</summary>
    WrongMode,

    /// <summary>The account belongs to another platform's control.</summary>
    OtherPlatform,

    /// <summary>The operator must look: the platform itself is not set up as Stripe wants it.</summary>
    Other,
}

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
