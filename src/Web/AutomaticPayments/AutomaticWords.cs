namespace Tamias.Web.AutomaticPayments;

/// <summary>How automatic payments ended, as translation keys.</summary>
public static class AutomaticWords
{
    /// <summary>What a customer agrees to: stands beside the tick, and is kept as it was read. {0} is the
    /// seller.</summary>
    public const string Consent = "Pay what falls due at {0} automatically from now on, with what I pay with now. "
        + "I get an e-mail at least two days before each charge, and I can stop this at any time.";

    public static string Of(SavedMethodEnd end) => end switch
    {
        SavedMethodEnd.StoppedByCustomer => "Stopped by the customer",
        SavedMethodEnd.StoppedByMerchant => "Stopped by you",
        SavedMethodEnd.Replaced => "Replaced by another",
        SavedMethodEnd.GoneAtStripe => "Not kept at Stripe any more",
        _ => "Refused by the bank for good",
    };

    public static string Of(AutomaticPaymentEnd end) => end switch
    {
        AutomaticPaymentEnd.Paid => "Paid",
        AutomaticPaymentEnd.NotNeeded => "Nothing was owed any more",
        AutomaticPaymentEnd.Stopped => "Stopped",
        _ => "Refused",
    };
}
