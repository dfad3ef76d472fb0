namespace Tamias.StripeSimulator.Tests;

/// <summary>What no payment has taken goes back.</summary>
public sealed class CashReturnTests : Scenario
{
    [Fact]
    public async Task It_leaves_the_balance_at_once_and_arrives_later()
    {
        var customer = await RichAsync(5_000);
        var refund = await SendBackAsync(customer, 2_000);
        Assert.Equal(("pending", null, customer), (refund.Status, refund.PaymentIntentId, refund.CustomerId));
        Assert.Equal(3_000, await CashAsync(customer));
        Simulator.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("succeeded", (await SeeAsync(refund)).Status);
        Assert.Equal(["refund.created", "refund.updated", "charge.refund.updated"],
            Types().Where(t => t.Contains("refund", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Whose_account_is_not_known_is_asked_by_mail_and_it_goes_when_they_have_answered()
    {
        var customer = await RichAsync(5_000);
        Simulator.Bank.HideAccount(customer);
        var refund = await SendBackAsync(customer, 5_000);
        Assert.Equal(("requires_action", "c@d.gr"),
            (refund.Status, refund.NextAction.DisplayDetails.EmailSent.EmailSentTo));
        Simulator.Advance(TimeSpan.FromDays(1));
        Assert.Equal("requires_action", (await SeeAsync(refund)).Status);
        Simulator.Bank.SayAccount(refund.Id);
        Assert.Throws<InvalidOperationException>(() => Simulator.Bank.SayAccount(refund.Id));
        Simulator.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("succeeded", (await SeeAsync(refund)).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_fails_or_is_called_off_is_in_the_balance_again(bool fails)
    {
        var customer = await RichAsync(5_000);
        var refund = await SendBackAsync(customer, 2_000);
        if (fails)
            Simulator.Bank.FailRefund(refund.Id);
        else
            await Api.Refunds.CancelAsync(refund.Id, cancellationToken: Now);
        Assert.Equal(fails ? "failed" : "canceled", (await SeeAsync(refund)).Status);
        Assert.Equal(5_000, await CashAsync(customer));
    }

    [Fact]
    public async Task More_than_there_is_or_without_an_address_it_is_refused()
    {
        var customer = await RichAsync(5_000);
        await RefusedAsync(() => SendBackAsync(customer, 5_001));
        await RefusedAsync(() => SendBackAsync(customer, 0));
        await RefusedAsync(() => SendBackAsync(customer, 1, "usd"));
        await RefusedAsync(() => SendBackAsync(customer, 1, email: null));
        Assert.Equal(5_000, await CashAsync(customer));
    }

    async Task<string> RichAsync(long cash)
    {
        var customer = (await Api.Customers.CreateAsync(new CustomerCreateOptions(), cancellationToken: Now)).Id;
        Simulator.Bank.Transfer(customer, cash);
        return customer;
    }

    Task<Refund> SendBackAsync(string customer, long amount, string currency = "eur", string? email = "c@d.gr") =>
        Api.Refunds.CreateAsync(new RefundCreateOptions
        {
            Origin = "customer_balance", Customer = customer, Amount = amount, Currency = currency,
            InstructionsEmail = email,
        }, cancellationToken: Now);

    Task<Refund> SeeAsync(Refund refund) => Api.Refunds.GetAsync(refund.Id, cancellationToken: Now);

    async Task<long> CashAsync(string customer) =>
        (await Api.Customers.CashBalance.GetAsync(customer, cancellationToken: Now)).Available?.GetValueOrDefault("eur")
        ?? 0;
}
