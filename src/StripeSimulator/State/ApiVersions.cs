namespace Tamias.StripeSimulator.State;

/// <summary>The API versions that answers depend on; dated names, so text order is time order.</summary>
public static class ApiVersions
{
    public const string Pinned = "2026-10-28.endive";

    /// <summary>From here on Checkout Sessions and PaymentIntents refuse payment_method_types.</summary>
    const string WithoutPaymentMethodTypes = "2026-09-30";

    /// <summary>From here on ui_mode has its new names only.</summary>
    const string NewUiModes = "2026-03-25";

    internal static bool TakesPaymentMethodTypes(string version) => Before(version, WithoutPaymentMethodTypes);

    internal static bool TakesOldUiModes(string version) => Before(version, NewUiModes);

    static bool Before(string version, string other) => string.CompareOrdinal(version, other) < 0;
}
