namespace Tamias.StripeSimulator.Api;

/// <summary>Every operation of the API that the simulator has.</summary>
internal static class Routes
{
    static readonly Route[] All =
    [
        Get("account", "connected_account", AccountCalls.Own),
        Get("accounts", "connected_account", AccountCalls.List),
        Get("accounts/{id}", "connected_account", AccountCalls.Retrieve),
        Post("checkout/sessions", "checkout_session", SessionCreation.Create),
        Get("checkout/sessions", "checkout_session", SessionCalls.List),
        Get("checkout/sessions/{id}", "checkout_session", SessionCalls.Retrieve),
        Post("checkout/sessions/{id}", "checkout_session", SessionCalls.Update),
        Get("checkout/sessions/{id}/line_items", "checkout_session", SessionCalls.Items),
        Post("checkout/sessions/{id}/expire", "checkout_session", SessionCalls.Expire),
        Get("payment_pages/{id}", "checkout_session", SessionCalls.Page),
        Post("payment_pages/{id}/confirm", "checkout_session", SessionCalls.ConfirmPage),
        Post("payment_intents", "payment_intent", IntentCalls.Create),
        Get("payment_intents", "payment_intent", IntentCalls.List),
        Get("payment_intents/{id}", "payment_intent", IntentCalls.Retrieve),
        Post("payment_intents/{id}", "payment_intent", IntentCalls.Update),
        Post("payment_intents/{id}/confirm", "payment_intent", IntentCalls.Confirm),
        Post("payment_intents/{id}/cancel", "payment_intent", IntentCalls.Cancel),
        Get("charges", "charge", ChargeCalls.List),
        Get("charges/{id}", "charge", ChargeCalls.Retrieve),
        Post("charges/{id}", "charge", ChargeCalls.Update),
        Post("refunds", "refund", RefundCalls.Create),
        Get("refunds", "refund", RefundCalls.List),
        Get("refunds/{id}", "refund", RefundCalls.Retrieve),
        Post("refunds/{id}", "refund", RefundCalls.Update),
        Post("refunds/{id}/cancel", "refund", RefundCalls.Cancel),
        Get("disputes", "dispute", DisputeCalls.List),
        Get("disputes/{id}", "dispute", DisputeCalls.Retrieve),
        Post("disputes/{id}", "dispute", DisputeCalls.Update),
        Post("disputes/{id}/close", "dispute", DisputeCalls.Close),
        Get("balance", "balance", BalanceCalls.Balance),
        Get("balance_transactions", "balance_transaction_source", BalanceCalls.Transactions),
        Get("balance_transactions/{id}", "balance_transaction_source", BalanceCalls.Transaction),
        Get("payouts", "payout", BalanceCalls.PayoutList),
        Get("payouts/{id}", "payout", BalanceCalls.Payout),
        Post("payouts", "payout", BalanceCalls.CreatePayout),
        Get("events", "event", EventCalls.List),
        Get("events/{id}", "event", EventCalls.Retrieve),
        Post("webhook_endpoints", "webhook", EndpointCalls.Create),
        Get("webhook_endpoints", "webhook", EndpointCalls.List),
        Get("webhook_endpoints/{id}", "webhook", EndpointCalls.Retrieve),
        Post("webhook_endpoints/{id}", "webhook", EndpointCalls.Update),
        new("DELETE", "/v1/webhook_endpoints/{id}", "rak_webhook_write", EndpointCalls.Delete),
        Post("customers", "customer", CustomerCalls.Create),
        Get("customers", "customer", CustomerCalls.List),
        Get("customers/{id}", "customer", CustomerCalls.Retrieve),
        Post("customers/{id}", "customer", CustomerCalls.Update),
        new("DELETE", "/v1/customers/{id}", "rak_customer_write", CustomerCalls.Delete),
        Get("customers/{id}/cash_balance", "customer", CustomerCalls.Cash),
        Get("customers/{id}/payment_methods", "payment_method", PaymentMethodCalls.OfCustomer),
        Post("payment_methods", "payment_method", PaymentMethodCalls.Create),
        Get("payment_methods", "payment_method", PaymentMethodCalls.List),
        Get("payment_methods/{id}", "payment_method", PaymentMethodCalls.Retrieve),
        Post("payment_methods/{id}/attach", "payment_method", PaymentMethodCalls.Attach),
        Post("payment_methods/{id}/detach", "payment_method", PaymentMethodCalls.Detach),
        Post("products", "product", ProductCalls.Create),
        Get("products", "product", ProductCalls.List),
        Get("products/{id}", "product", ProductCalls.Retrieve),
        Post("prices", "price", PriceCalls.Create),
        Get("prices", "price", PriceCalls.List),
        Get("prices/{id}", "price", PriceCalls.Retrieve),
    ];

    internal static IReadOnlyList<Route> Every => All;

    /// <summary>The operation that the call is for; its id is put into the call.</summary>
    internal static Route Find(Call call)
    {
        foreach (var route in All)
            if (route.Match(call.Incoming.Method, call.Incoming.Path) is { } id)
            {
                call.Id = id;
                return route;
            }
        throw new ApiError(404, "invalid_request_error", $"Unrecognized request URL ({call.Incoming.Method}: "
            + $"{call.Incoming.Path}). The simulator may not have this operation.");
    }

    static Route Get(string path, string resource, Func<Call, JsonObject> run) =>
        new("GET", "/v1/" + path, $"rak_{resource}_read", run);

    static Route Post(string path, string resource, Func<Call, JsonObject> run) =>
        new("POST", "/v1/" + path, $"rak_{resource}_write", run);
}
