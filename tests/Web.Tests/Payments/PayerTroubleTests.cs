using Microsoft.EntityFrameworkCore;
using Tamias.StripeSimulator.Api;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Payments;

/// <summary>What a payer reads when something comes between: acceptance cases 22 and 56, and an amount that
/// changed.</summary>
public sealed class PayerTroubleTests(Databases databases) : OwnBusiness(databases)
{
    [Theory]
    [InlineData(FaultKind.Error, 503, false)]
    [InlineData(FaultKind.Error, 429, false)]
    [InlineData(FaultKind.Drop, 0, true)]
    public async Task Where_Stripe_does_not_answer_nothing_is_lost_and_the_next_press_opens_the_one_form(
        FaultKind kind, int status, bool afterEffect)
    {
        var invoice = await Business.IssueAsync(60_00);
        App.Stripe.Faults.Add(new()
        {
            Kind = kind, Status = status, Path = "/v1/checkout/sessions", AfterEffect = afterEffect, Times = 100,
        });
        using var payer = new Payer(App, invoice);
        Assert.Null(await payer.PressPayAsync());
        Assert.Contains(
            "Stripe did not answer. Nothing has been lost: try again", payer.Visitor.Text, StringComparison.Ordinal);

        App.Stripe.Faults.Clear();
        await payer.PayAsync((await payer.PressPayAsync())!);
        Assert.Single(App.Stripe.All(Business.Connection.AccountId, "checkout.session"));
        Assert.Equal(1, await Business.Merchant.WithDbAsync(db => db.Attempts.CountAsync()));
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task A_part_that_a_bank_has_under_way_is_not_proposed_again()
    {
        var invoice = await Business.IssueAsync(100_00, partial: true);
        App.Stripe.Settings = App.Stripe.Settings with { DebitsAfter = TimeSpan.FromDays(3) };
        using var payer = new Payer(App, invoice);
        var session = (await payer.PressPayAsync("40.00"))!;
        Assert.Null(App.Stripe.Payer.PayByDebit(session));
        await payer.ComeBackAsync(session);

        using var later = new Payer(App, invoice);
        await later.Visitor.OpenAsync(invoice.Address + "?panel=1");
        Assert.Equal("60.00", later.Visitor.Value("Amount in EUR"));
        Assert.Contains("€40.00 of it is already under way.", later.Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_page_shows_an_older_amount_is_told_the_new_one_before_Stripe_is_asked()
    {
        var invoice = await Business.IssueAsync(60_00);
        using var payer = new Payer(App, invoice);
        await payer.Visitor.OpenAsync(invoice.Address);
        await payer.Visitor.PressAsync("Pay");
        await PayPartByHandAsync(invoice, "20.00");

        await payer.Visitor.PressAsync("Continue");
        Assert.Null(payer.SessionId);
        Assert.Contains("it is €40.00 now", payer.Visitor.Text, StringComparison.Ordinal);
        Assert.Empty(App.Stripe.All(Business.Connection.AccountId, "checkout.session"));

        await payer.Visitor.PressAsync("Continue");
        await payer.PayAsync(payer.SessionId!);
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task What_is_on_its_way_stands_apart_from_what_was_paid()
    {
        var invoice = await Business.IssueAsync(60_00);
        App.Stripe.Settings = App.Stripe.Settings with { DebitsAfter = TimeSpan.FromDays(3) };
        using var payer = new Payer(App, invoice);
        var session = (await payer.PressPayAsync())!;
        Assert.Null(App.Stripe.Payer.PayByDebit(session));
        await payer.ComeBackAsync(session);

        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync("/");
        Assert.Contains("Payments in progress €60.00", merchant.Text, StringComparison.Ordinal);
        Assert.Contains("Owed to you €60.00", merchant.Text, StringComparison.Ordinal);
        await merchant.OpenAsync($"/sales/invoices/show/{invoice.Id}");
        Assert.Contains("In progress", merchant.Text, StringComparison.Ordinal);
    }

    async Task PayPartByHandAsync(Issued invoice, string amount)
    {
        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/payments/record?customer={Business.Customer.Id}");
        merchant.Fill("Amount", amount);
        await merchant.PressAsync("Fill from the oldest");
        await merchant.PressAsync("Record the payment");
        Assert.Equal(20_00, (await invoice.ReadAsync()).Paid.Minor);
    }
}
