namespace Tamias.StripeSimulator.Api;

/// <summary>The resource names in the slugs of restricted keys.</summary>
internal static class Permissions
{
    internal static string Resource(string kind) => kind switch
    {
        "checkout.session" => "checkout_session",
        "balance_transaction" => "balance_transaction_source",
        "webhook_endpoint" => "webhook",
        "account" => "connected_account",
        _ => kind,
    };
}
