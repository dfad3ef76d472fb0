namespace Tamias.StripeSimulator.Tests;

public sealed class TransferTests : Scenario
{
    [Fact]
    public async Task The_payer_is_told_where_to_send_how_much_with_which_words()
    {
        var intent = await AskAsync(await CustomerAsync());
        var told = intent.NextAction.DisplayBankTransferInstructions;
        Assert.Equal(("requires_action", 10_000, "eu_bank_transfer"),
            (intent.Status, told.AmountRemaining, told.Type));
        Assert.StartsWith("IE", told.FinancialAddresses[0].Iban.Iban, StringComparison.Ordinal);
        Assert.Equal(9, told.Reference.Length);
        Assert.Equal(0, intent.AmountReceived);
    }

    [Fact]
    public async Task Too_little_is_no_payment_until_the_rest_comes()
    {
        var intent = await AskAsync(await CustomerAsync());
        Simulator.Bank.Transfer(intent.Id, 4_000);
        var funded = await SeeIntentAsync(intent.Id);
        Assert.Equal(("requires_action", 6_000, 0),
            (funded.Status, funded.NextAction.DisplayBankTransferInstructions.AmountRemaining, funded.AmountReceived));
        Assert.Single(Types(), "payment_intent.partially_funded");

        Simulator.Bank.Transfer(intent.Id, 6_000);
        var paid = await SeeIntentAsync(intent.Id);
        Assert.Equal(("succeeded", 10_000), (paid.Status, paid.AmountReceived));
        Assert.StartsWith("py_", paid.LatestChargeId, StringComparison.Ordinal);
        Assert.Equal(0, await CashAsync(paid.CustomerId));
    }

    [Fact]
    public async Task Too_much_pays_and_the_rest_waits_for_the_next_payment()
    {
        var customer = await CustomerAsync();
        var first = await AskAsync(customer);
        Simulator.Bank.Transfer(first.Id, 13_000);
        Assert.Equal("succeeded", (await SeeIntentAsync(first.Id)).Status);
        Assert.Equal(3_000, await CashAsync(customer));

        var next = await AskAsync(customer);
        Assert.Equal(7_000, next.NextAction.DisplayBankTransferInstructions.AmountRemaining);
        Assert.Equal(0, await CashAsync(customer));
        Assert.Equal("succeeded", (await AskAsync(await RichAsync(2_000), amount: 2_000)).Status);
    }

    [Fact]
    public async Task What_had_come_for_a_payment_that_is_called_off_is_the_customers()
    {
        var customer = await CustomerAsync();
        var intent = await AskAsync(customer);
        Simulator.Bank.Transfer(intent.Id, 4_000);
        Assert.Equal("canceled", (await Api.PaymentIntents.CancelAsync(intent.Id, cancellationToken: Now)).Status);
        Assert.Equal(4_000, await CashAsync(customer));

        Simulator.Bank.ReturnCash(customer, 4_000);
        Assert.Equal(0, await CashAsync(customer));
        Assert.Throws<InvalidOperationException>(() => Simulator.Bank.ReturnCash(customer, 1));
        Assert.Null((await Api.Refunds.ListAsync(cancellationToken: Now)).Single().PaymentIntentId);
    }

    [Fact]
    public async Task The_words_decide_between_payments_then_the_sum_then_which_was_first()
    {
        var customer = await CustomerAsync();
        var (old, middle, young) =
            (await AskAsync(customer), await AskAsync(customer, 5_000), await AskAsync(customer, 7_000));
        Simulator.Bank.Transfer(
            customer, 5_000, "INV " + young.NextAction.DisplayBankTransferInstructions.Reference);
        Assert.Equal(2_000, await LacksAsync(young));
        Simulator.Bank.Transfer(customer, 5_000);
        Assert.Equal("succeeded", (await SeeIntentAsync(middle.Id)).Status);
        Simulator.Bank.Transfer(customer, 1_000);
        Assert.Equal(9_000, await LacksAsync(old));
    }

    [Fact]
    public async Task Without_customer_country_or_euro_it_is_refused()
    {
        var customer = await CustomerAsync();
        await RefusedAsync(() => AskAsync(null));
        await RefusedAsync(() => AskAsync(customer, currency: "usd"));
        await RefusedAsync(() => AskAsync(customer, country: "GR"));
    }

    async Task<string> CustomerAsync() => (await Api.Customers.CreateAsync(
        new CustomerCreateOptions { Email = "a@b.gr" }, cancellationToken: Now)).Id;

    async Task<string> RichAsync(long cash)
    {
        var customer = await CustomerAsync();
        Simulator.Bank.Transfer(customer, cash);
        return customer;
    }

    Task<PaymentIntent> AskAsync(
        string? customer, long amount = 10_000, string currency = "eur", string country = "IE") =>
        Api.PaymentIntents.CreateAsync(new PaymentIntentCreateOptions
        {
            Amount = amount,
            Currency = currency,
            Customer = customer,
            Confirm = true,
            AutomaticPaymentMethods = new() { Enabled = true, AllowRedirects = "never" },
            PaymentMethodData = new() { Type = "customer_balance" },
            PaymentMethodOptions = new()
            {
                CustomerBalance = new()
                {
                    FundingType = "bank_transfer",
                    BankTransfer = new() { Type = "eu_bank_transfer", EuBankTransfer = new() { Country = country } },
                },
            },
        }, cancellationToken: Now);

    async Task<long?> LacksAsync(PaymentIntent intent) =>
        (await SeeIntentAsync(intent.Id)).NextAction.DisplayBankTransferInstructions.AmountRemaining;

    Task<PaymentIntent> SeeIntentAsync(string id) => Api.PaymentIntents.GetAsync(id, cancellationToken: Now);

    async Task<long> CashAsync(string customer) =>
        (await Api.Customers.CashBalance.GetAsync(customer, cancellationToken: Now)).Available?.GetValueOrDefault("eur")
        ?? 0;
}
