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
