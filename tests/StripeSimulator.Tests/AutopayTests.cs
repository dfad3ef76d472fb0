namespace Tamias.StripeSimulator.Tests;

public sealed class AutopayTests : Scenario
{
    [Fact]
    public async Task A_saved_card_is_charged_without_its_holder()
    {
        var intent = await ChargeAsync("pm_card_visa");
        Assert.Equal(("succeeded", 4_000), (intent.Status, intent.AmountReceived));
    }

    [Fact]
    public async Task A_bank_that_wants_to_ask_refuses_an_absent_holder()
    {
        var refused = await RefusedAsync(() => ChargeAsync("pm_card_authenticationRequired"));
        Assert.Equal((402, "authentication_required"), ((int)refused.HttpStatusCode, refused.StripeError.Code));
        Assert.Equal("requires_payment_method", refused.StripeError.PaymentIntent.Status);
    }

    [Fact]
    public async Task A_card_set_up_before_need_not_ask_again()
    {
        var intent = await ChargeAsync("pm_card_authenticationRequiredOnSetup");
        Assert.Equal("succeeded", intent.Status);
    }

    [Fact]
    public async Task A_card_may_save_well_and_fail_later()
    {
        var refused = await RefusedAsync(() => ChargeAsync("pm_card_chargeCustomerFail"));
        Assert.Equal(("card_error", "generic_decline"), (refused.StripeError.Type, refused.StripeError.DeclineCode));
    }

    [Fact]
    public async Task A_method_is_detached_once()
    {
        var (_, method) = await SaveAsync("pm_card_visa");
        Assert.Null((await Api.PaymentMethods.DetachAsync(method.Id, cancellationToken: Now)).CustomerId);
        await RefusedAsync(() => Api.PaymentMethods.DetachAsync(method.Id, cancellationToken: Now));
    }

    [Fact]
    public async Task An_intent_of_Checkout_is_neither_confirmed_nor_cancelled_by_call()
    {
        var session = await SessionAsync();
        Simulator.Payer.PayByCard(session.Id, "4000000000000002");
        var id = (await SeeAsync(session.Id)).PaymentIntentId;
        await RefusedAsync(() => Api.PaymentIntents.CancelAsync(id, cancellationToken: Now));
        await RefusedAsync(() => Api.PaymentIntents.ConfirmAsync(id, cancellationToken: Now));
    }

    [Fact]
    public async Task A_cancelled_intent_stays_cancelled()
    {
        var intent = await Api.PaymentIntents.CreateAsync(new PaymentIntentCreateOptions
            { Amount = 900, Currency = "eur", PaymentMethod = "pm_card_visa" }, cancellationToken: Now);
        Assert.Equal("canceled", (await Api.PaymentIntents.CancelAsync(intent.Id, cancellationToken: Now)).Status);
        var refused = await RefusedAsync(() => Api.PaymentIntents.ConfirmAsync(intent.Id, cancellationToken: Now));
        Assert.Equal("payment_intent_unexpected_state", refused.StripeError.Code);
    }

    async Task<(Customer Customer, PaymentMethod Method)> SaveAsync(string card)
    {
        var customer = await Api.Customers.CreateAsync(
            new CustomerCreateOptions { Email = "a@b.gr" }, cancellationToken: Now);
        var method = await Api.PaymentMethods.AttachAsync(
            card, new PaymentMethodAttachOptions { Customer = customer.Id }, cancellationToken: Now);
        return (customer, method);
    }

    async Task<PaymentIntent> ChargeAsync(string card)
    {
        var (customer, method) = await SaveAsync(card);
        return await Api.PaymentIntents.CreateAsync(new PaymentIntentCreateOptions
        {
            Amount = 4_000,
            Currency = "eur",
            Customer = customer.Id,
            PaymentMethod = method.Id,
            OffSession = true,
            Confirm = true,
        }, cancellationToken: Now);
    }
}
