namespace Tamias.StripeSimulator.Tests;

public sealed class SessionRulesTests : Scenario
{
    public static TheoryData<string, Action<SessionCreateOptions>, string, string?> Refusals => new()
    {
        { "removed", o => o.AddExtraParam("payment_method_types[]", "card"),
            "payment_method_types", "payment_method_types_no_longer_supported" },
        { "unknown", o => o.AddExtraParam("nonsense", "1"), "nonsense", "parameter_unknown" },
        { "unknown below", o => o.AddExtraParam("line_items[0][price_data][nonsense]", "1"),
            "line_items[0][price_data][nonsense]", "parameter_unknown" },
        { "old ui mode", o => o.UiMode = "hosted", "ui_mode", null },
        { "locale", o => o.Locale = "gr", "locale", null },
        { "submit type", o => o.SubmitType = "buy", "submit_type", null },
        { "no success", o => o.SuccessUrl = null, "success_url", "parameter_missing" },
        { "relative", o => o.SuccessUrl = "/paid", "success_url", "url_invalid" },
        { "two payers", o => { o.Customer = "cus_x"; o.CustomerEmail = "a@b.gr"; }, "customer", null },
        { "unknown customer", o => o.Customer = "cus_x", "customer", "resource_missing" },
        { "bad e-mail", o => o.CustomerEmail = "nobody", "customer_email", "email_invalid" },
        { "too small", o => o.LineItems[0].PriceData.UnitAmount = 49, "line_items", "amount_too_small" },
        { "too large", o => o.LineItems[0].PriceData.UnitAmount = 100_000_000, "line_items", "amount_too_large" },
        { "too small in kroner", o => o.LineItems[0].PriceData = Kroner(299), "line_items", "amount_too_small" },
        { "no currency", o => o.LineItems[0].PriceData.Currency = "drachma",
            "line_items[0][price_data][currency]", "invalid_currency" },
        { "too early", o => o.ExpiresAt = DateTime.UtcNow.AddMinutes(29), "expires_at", null },
        { "too late", o => o.ExpiresAt = DateTime.UtcNow.AddHours(25), "expires_at", null },
        { "long value", o => o.Metadata["x"] = new string('x', 501), "metadata[x]", null },
        { "long key", o => o.Metadata[new string('k', 41)] = "x", "metadata", null },
        { "many keys", o => { for (var i = 0; i < 51; i++) o.Metadata[$"k{i}"] = "x"; }, "metadata", null },
        { "long reference", o => o.ClientReferenceId = new string('r', 201), "client_reference_id", null },
        { "card descriptor",
            o => o.PaymentIntentData.StatementDescriptor = "SHOP", "payment_intent_data[statement_descriptor]", null },
        { "Greek suffix", o => o.PaymentIntentData.StatementDescriptorSuffix = "ΤΔΑ 1",
            "payment_intent_data[statement_descriptor_suffix]", null },
        { "no mode", o => o.Mode = null, "mode", "parameter_missing" },
        { "no lines", o => o.LineItems = null, "line_items", "parameter_missing" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_Stripe_refuses_is_refused(
        string why, Action<SessionCreateOptions> spoil, string param, string? code)
    {
        var refused = await RefusedAsync(() => World.NewSessionAsync(Client, more: spoil));
        Assert.True(refused.StripeError.Param == param && (code is null || refused.StripeError.Code == code),
            $"{why}: {refused.StripeError.Param} {refused.StripeError.Code} {refused.Message}");
        Assert.Equal("invalid_request_error", refused.StripeError.Type);
        Assert.Empty(Simulator.All(World.Merchant.Id, "checkout.session"));
    }

    [Fact]
    public async Task Everything_that_the_product_sends_is_taken_and_told_back()
    {
        var customer = await Api.Customers.CreateAsync(
            new CustomerCreateOptions { Email = "a@b.gr" }, cancellationToken: Now);
        var session = await World.NewSessionAsync(Client, more: o =>
        {
            o.Customer = customer.Id;
            o.Locale = "el";
            o.SubmitType = "pay";
            o.ExpiresAt = DateTime.UtcNow.AddMinutes(45);
            o.AdaptivePricing = new SessionAdaptivePricingOptions { Enabled = false };
            o.PaymentIntentData.SetupFutureUsage = "off_session";
            o.PaymentIntentData.StatementDescriptorSuffix = "TDA 1";
            o.Metadata["ελληνικά"] = "Άλφα & Ωμέγα";
            o.SavedPaymentMethodOptions = new SessionSavedPaymentMethodOptionsOptions { PaymentMethodSave = "enabled" };
        });
        Assert.Equal(("open", "unpaid", "hosted_page", "el"),
            (session.Status, session.PaymentStatus, session.UiMode, session.Locale));
        Assert.Equal((12_300, "eur", customer.Id), (session.AmountTotal, session.Currency, session.CustomerId));
        Assert.Equal("Άλφα & Ωμέγα", session.Metadata["ελληνικά"]);
        Assert.False(session.AdaptivePricing.Enabled);
        Assert.StartsWith(World.Host.Address.AbsoluteUri, session.Url, StringComparison.Ordinal);
        Assert.InRange(session.ExpiresAt, DateTime.UtcNow.AddMinutes(40), DateTime.UtcNow.AddMinutes(50));
    }

    [Fact]
    public async Task An_older_version_still_takes_what_was_removed_since()
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(World.Host.Address, "/v1/payment_intents"))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
                { ["amount"] = "900", ["currency"] = "eur", ["payment_method_types[]"] = "card" }),
            Headers = { { "Stripe-Version", "2026-08-26.dahlia" },
                { "Authorization", "Bearer " + World.Merchant.SecretKey() } },
        };
        using var answer = await http.SendAsync(request, Now);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Single(Simulator.All(World.Merchant.Id, "payment_intent"));
    }

    [Fact]
    public async Task Methods_can_be_filtered()
    {
        var session = await World.NewSessionAsync(Client, more: o => o.ExcludedPaymentMethodTypes = ["multibanco"]);
        Assert.Equal(["card", "sepa_debit"], session.PaymentMethodTypes);
    }

    static SessionLineItemPriceDataOptions Kroner(long amount) => new()
    {
        Currency = "sek",
        UnitAmount = amount,
        ProductData = new SessionLineItemPriceDataProductDataOptions { Name = "INV-1" },
    };
}
