namespace Tamias;

/// <summary>What follows a bank's no to a charge that its customer is not present at.</summary>
public enum BankAnswer
{
    /// <summary>It may work on another day.</summary>
    Later,

    /// <summary>It will not work without the customer: the bank wants to ask them, or has said no too often.</summary>
    AskCustomer,

    /// <summary>The card or account is no good any more, for this or any other charge.</summary>
    Never,
}

/// <summary>Reads a bank's no.</summary>
/// <remarks>Source: docs.stripe.com/declines/codes; words that are new are tried again, a few times.</remarks>
public static class BankAnswers
{
    static readonly HashSet<string> Gone = new(StringComparer.Ordinal)
    {
        "expired_card", "lost_card", "stolen_card", "pickup_card", "restricted_card", "invalid_account",
        "incorrect_number", "invalid_number", "new_account_information_available", "card_not_supported",
        "revocation_of_authorization", "revocation_of_all_authorizations", "stop_payment_order",
        "no_account", "account_closed", "bank_account_closed", "debit_not_authorized", "resource_missing",
    };

    /// <param name="code">Stripe's reason: "insufficient_funds", "authentication_required".</param>
    /// <param name="advice">Stripe's advice where it gives one: "do_not_try_again"; otherwise empty.</param>
    public static BankAnswer Of(string code, string advice) => (code, advice) switch
    {
        _ when Gone.Contains(code) => BankAnswer.Never,
        ("authentication_required" or "approve_with_id" or "call_issuer", _) => BankAnswer.AskCustomer,
        (_, "do_not_try_again") => BankAnswer.AskCustomer,
        _ => BankAnswer.Later,
    };
}
