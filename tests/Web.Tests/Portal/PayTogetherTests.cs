using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Portal;

/// <summary>A customer pays several invoices at one form, or with their credit.</summary>
public sealed class PayTogetherTests(SharedApp shared) : TogetherDesk(shared)
{
    [Fact]
    public async Task Everything_owed_is_paid_at_one_form_and_each_invoice_is_paid_to_the_cent()
    {
        var (business, invoices) = await OpenAsync(60_00, 31_37, 8_63);
        using var customer = await business.EnterAsync();
        await customer.PressAsync("Pay together: €100.00");
        Assert.Equal("/portal/pay?currency=EUR", customer.Address);
        await customer.PressAsync("Continue");
        var session = SessionOf(customer);
        Assert.Equal(100_00, App.Stripe.Find(session)!["amount_total"]!.GetValue<long>());
        Assert.Null(App.Stripe.Payer.PayByCard(session));
        await customer.OpenAsync(Payer.WayBack(App, session));
        Assert.Contains("We have received €100.00 for 3 invoices.", customer.Text, StringComparison.Ordinal);
        foreach (var invoice in invoices)
            Assert.True((await invoice.ReadAsync()).Outstanding.IsZero);

        var payment = await business.Merchant.WithDbAsync(db => db.Payments.SingleAsync());
        Assert.Equal(100_00, payment.Amount.Minor);
        Assert.Equal([8_63L, 31_37L, 60_00L], await business.Merchant.WithDbAsync(db => db.Allocations
            .Where(a => a.PaymentId == payment.Id).Select(a => a.Amount.Minor).OrderBy(m => m).ToListAsync()));
        var mails = await business.Merchant.WithDbAsync(db => db.Mails.Where(m => m.PaymentId == payment.Id)
            .OrderBy(m => m.Kind).Select(m => m.Body).ToListAsync());
        foreach (var number in await NumbersAsync(invoices))
            Assert.All(mails, m => Assert.Contains($"Invoice {number}: paid in full", m, StringComparison.Ordinal));
        Assert.Equal(2, mails.Count);
        await Reckoning.AgreeAsync(business.Merchant);
    }

    [Fact]
    public async Task Only_what_is_ticked_is_paid_and_a_sum_that_was_not_seen_is_shown_first()
    {
        var (business, invoices) = await OpenAsync(60_00, 40_00);
        using var customer = await TogetherAsync(business);
        var second = customer.Page.QuerySelectorAll("input[name=Chosen]").OfType<IHtmlInputElement>().ElementAt(1);
        second.IsChecked = false;
        await customer.PressAsync("Continue");
        Assert.Contains("What is ticked comes to €60.00.", customer.Text, StringComparison.Ordinal);
        await customer.PressAsync("Continue");
        await PayAsync(customer);

        await OweAsync(invoices, 0, 40_00);
        await Reckoning.AgreeAsync(business.Merchant);
    }

    [Fact]
    public async Task A_part_settles_the_earliest_due_and_what_cannot_be_paid_in_part_is_said_with_the_sums_that_can()
    {
        var business = await Business.OpenAsync(App);
        var (first, second) = (await business.IssueAsync(60_00, partial: true), await business.IssueAsync(40_00));
        using var customer = await TogetherAsync(business);
        customer.Fill("Amount in EUR", "80.00");
        await customer.PressAsync("Continue");
        Assert.Contains("Enter €60.00 or €100.00.", customer.ErrorBeside("Amount in EUR"), StringComparison.Ordinal);
        customer.Fill("Amount in EUR", "25.00");
        await customer.PressAsync("Continue");
        await PayAsync(customer);

        await OweAsync([first, second], 35_00, 40_00);
        await Reckoning.AgreeAsync(business.Merchant);
    }

    [Fact]
    public async Task An_invoice_is_at_one_form_at_a_time_whichever_was_opened_first()
    {
        var (business, invoices) = await OpenAsync(60_00, 40_00);
        using var customer = await TogetherAsync(business);
        await customer.PressAsync("Continue");
        var both = SessionOf(customer);
        using var payer = new Payer(App, invoices[1]);
        var alone = (await payer.PressPayAsync())!;
        Assert.Equal("expired", App.Stripe.Find(both)!["status"]!.ToString());

        await customer.OpenAsync("/portal/pay?currency=EUR");
        await customer.PressAsync("Continue");
        Assert.Equal("expired", App.Stripe.Find(alone)!["status"]!.ToString());
        await PayAsync(customer);
        Assert.Equal(1, await business.Merchant.WithDbAsync(db => db.Payments.CountAsync()));
        await Reckoning.AgreeAsync(business.Merchant);
    }

    [Fact]
    public async Task Money_for_an_invoice_that_was_paid_meanwhile_is_the_customers_credit_and_a_person_is_asked()
    {
        var (business, invoices) = await OpenAsync(60_00, 40_00);
        using var customer = await TogetherAsync(business);
        await customer.PressAsync("Continue");
        var session = SessionOf(customer);
        Assert.Null(App.Stripe.Payer.PayByCard(session));
        await invoices[0].SettleByHandAsync();
        await customer.OpenAsync(Payer.WayBack(App, session));

        var (credit, todo) = await business.Merchant.WithDbAsync(async db =>
            (await db.CreditOfAsync(business.Customer.Id), await db.Todos.SingleAsync()));
        Assert.Equal(60_00, Assert.Single(credit).Minor);
        Assert.Equal((TodoReason.Overpaid, invoices[0].Id), (todo.Reason, todo.InvoiceId!.Value));
        Assert.True((await invoices[1].ReadAsync()).Outstanding.IsZero);
        await Reckoning.AgreeAsync(business.Merchant);
    }

    [Fact]
    public async Task Credit_is_used_first_once_however_often_the_form_is_sent()
    {
        var (business, invoices) = await OpenAsync(60_00, 40_00);
        await business.Merchant.AddPaymentAsync(business.Customer, new(70_00, Currency.Eur));
        using var customer = await TogetherAsync(business);
        using var twin = await TogetherAsync(business);
        await customer.PressAsync("Use my credit for what is ticked");
        Assert.Contains("€70.00 of your credit is used.", customer.Text, StringComparison.Ordinal);
        await twin.PressAsync("Use my credit for what is ticked");
        Assert.Contains("What is ticked comes to €30.00.", twin.Text, StringComparison.Ordinal);

        await OweAsync(invoices, 0, 30_00);
        Assert.Empty(await business.Merchant.WithDbAsync(db => db.CreditOfAsync(business.Customer.Id)));
        await Reckoning.AgreeAsync(business.Merchant);
    }

    [Fact]
    public async Task Another_customers_invoice_is_not_among_them_whatever_the_form_says()
    {
        var (business, _) = await OpenAsync(60_00, 40_00);
        var (other, theirs) = await OpenAsync(70_00, 30_00);
        using var customer = await TogetherAsync(business);
        foreach (var box in customer.Page.QuerySelectorAll("input[name=Chosen]"))
            box.SetAttribute("value", theirs[0].Id.ToString());
        await customer.PressAsync("Continue");
        Assert.Contains("Tick what you want to pay.", customer.Text, StringComparison.Ordinal);
        Assert.False(await other.Merchant.WithDbAsync(db => db.Attempts.AnyAsync()));

        using var stranger = await TogetherAsync(other);
        await stranger.PressAsync("Continue");
        await customer.OpenAsync($"/portal/paid?session={SessionOf(stranger)}");
        Assert.Equal(HttpStatusCode.NotFound, customer.Status);
    }

    [Fact]
    public async Task Credit_leaves_nothing_that_is_too_little_to_be_paid_online()
    {
        var (business, invoices) = await OpenAsync(60_00, 40_00);
        await business.Merchant.AddPaymentAsync(business.Customer, new(99_80, Currency.Eur));
        using var customer = await TogetherAsync(business);
        await customer.PressAsync("Use my credit for what is ticked");

        await OweAsync(invoices, 0, 50);
        Assert.Equal(30, Assert.Single(
            await business.Merchant.WithDbAsync(db => db.CreditOfAsync(business.Customer.Id))).Minor);
    }

    [Fact]
    public async Task In_Greek_each_currency_by_itself_with_the_readers_own_comma()
    {
        var (business, invoices) = await OpenAsync(60_00, 1_234_50);
        await business.Merchant.AddInvoiceAsync(
            business.Customer, new(500_00, Currency.Of("USD")), business.Merchant.Today());
        using var customer = await business.EnterAsync(language: "el");
        await customer.PressAsync("Πληρωμή όλων: 1.294,50 €");
        Assert.DoesNotContain("500,00", customer.Text, StringComparison.Ordinal);
        await customer.PressAsync("Συνέχεια");
        var session = SessionOf(customer);
        Assert.Null(App.Stripe.Payer.PayByCard(session));
        await customer.OpenAsync(Payer.WayBack(App, session));
        Assert.Contains("Λάβαμε 1.294,50 € για 2 τιμολόγια.", customer.Text, StringComparison.Ordinal);
        await OweAsync(invoices, 0, 0);
    }
}
