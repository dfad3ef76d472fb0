using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Transfers;

namespace Tamias.Web.Tests.Portal;

/// <summary>A customer pays several invoices with one bank transfer: acceptance case 25, money rules 3 and 6.</summary>
public sealed class PayTogetherByTransferTests(SharedApp shared) : TogetherDesk(shared)
{
    [Fact]
    public async Task One_transfer_pays_all_of_them_when_all_of_it_has_come()
    {
        var (business, invoices) = await OpenAsync(60_00, 40_00);
        var desk = await TransferDesk.OpenAsync(business);
        using var customer = await TogetherAsync(business);
        await customer.PressAsync("Bank transfer");
        Assert.StartsWith("/portal", customer.Address, StringComparison.Ordinal);
        var told = customer.Page.GetElementById("transfer")!.TextContent;
        Assert.Contains("€100.00", told, StringComparison.Ordinal);
        foreach (var number in await NumbersAsync(invoices))
            Assert.Contains(number, told, StringComparison.Ordinal);

        var intent = await desk.LastAsync();
        Assert.Contains(desk.Reference(intent), told, StringComparison.Ordinal);
        App.Stripe.Bank.Transfer(intent, 70_00);
        await desk.PassHoursAsync();
        await OweAsync(invoices, 60_00, 40_00);
        await customer.OpenAsync("/portal");
        Assert.Contains("€70.00 has come.", customer.Text, StringComparison.Ordinal);

        App.Stripe.Bank.Transfer(intent, 30_00);
        await desk.PassHoursAsync();
        await OweAsync(invoices, 0, 0);
        Assert.Equal(100_00, await business.Merchant.WithDbAsync(db => db.Payments.Select(p => p.Amount.Minor)
            .SingleAsync()));
        await customer.OpenAsync("/portal");
        Assert.Null(customer.Page.GetElementById("transfer"));
        await Reckoning.AgreeAsync(business.Merchant);
    }

    [Fact]
    public async Task The_page_of_one_invoice_tells_nothing_of_the_others_and_the_merchant_reads_how_many()
    {
        var (business, invoices) = await OpenAsync(60_00, 40_00);
        await TransferDesk.OpenAsync(business);
        using var customer = await TogetherAsync(business);
        await customer.PressAsync("Bank transfer");
        using var reader = App.Visitor();
        await reader.OpenAsync(invoices[1].Address);
        Assert.Contains("one of them", reader.Page.GetElementById("transfer")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("100.00", reader.Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await invoices[0].ReadAsync()).Number, reader.Text, StringComparison.Ordinal);
        using var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/sales/invoices/show/{invoices[1].Id}");
        Assert.Contains("It is for 2 invoices together.", merchant.Text, StringComparison.Ordinal);
    }

    /// <summary>Nobody pays twice without meaning it.</summary>
    [Fact]
    public async Task Who_then_wants_to_pay_at_the_form_is_warned_and_may_insist_and_the_transfer_is_called_off()
    {
        var (business, invoices) = await OpenAsync(60_00, 40_00);
        var desk = await TransferDesk.OpenAsync(business);
        using var customer = await TogetherAsync(business);
        await customer.PressAsync("Bank transfer");
        var intent = await desk.LastAsync();
        await customer.OpenAsync("/portal/pay?currency=EUR");
        await customer.PressAsync("Continue");
        customer.Tick("I want to make a further payment all the same.");
        await customer.PressAsync("Continue");
        Assert.Equal("canceled", desk.State(intent));
        await PayAsync(customer);
        await OweAsync(invoices, 0, 0);
        await Reckoning.AgreeAsync(business.Merchant);
    }

    [Fact]
    public async Task It_is_offered_only_where_the_merchant_offers_it_and_a_forged_press_is_refused()
    {
        var (business, _) = await OpenAsync(60_00, 40_00);
        using var customer = await TogetherAsync(business);
        Assert.DoesNotContain("Or send the money from your bank", customer.Text, StringComparison.Ordinal);
        await TransferDesk.OpenAsync(business);
        await customer.OpenAsync("/portal/pay?currency=EUR");
        await business.Merchant.WithDbAsync(db => db.Gateways
            .ExecuteUpdateAsync(g => g.SetProperty(x => x.TransferCountry, "")));
        await customer.PressAsync("Bank transfer");
        Assert.Contains("This way to pay is not available at the moment.", customer.Text, StringComparison.Ordinal);
        Assert.Equal(0, await business.Merchant.WithDbAsync(db => db.Attempts.CountAsync()));
    }

    [Fact]
    public async Task A_sum_that_was_not_seen_is_shown_first_and_only_what_is_ticked_is_asked_for()
    {
        var (business, invoices) = await OpenAsync(60_00, 40_00);
        var desk = await TransferDesk.OpenAsync(business);
        using var customer = await TogetherAsync(business);
        customer.Page.QuerySelectorAll("input[name=Chosen]").OfType<IHtmlInputElement>().First().IsChecked = false;
        await customer.PressAsync("Bank transfer");
        Assert.Contains("What is ticked comes to €40.00.", customer.Text, StringComparison.Ordinal);
        await customer.PressAsync("Bank transfer");
        App.Stripe.Bank.Transfer(await desk.LastAsync(), 40_00);
        await desk.PassHoursAsync();
        await OweAsync(invoices, 60_00, 0);
    }

    [Fact]
    public async Task Another_customer_of_the_same_merchant_sees_nothing_of_it()
    {
        var (business, _) = await OpenAsync(60_00, 40_00);
        await TransferDesk.OpenAsync(business);
        using var customer = await TogetherAsync(business);
        await customer.PressAsync("Bank transfer");
        using var other = await business.EnterAsync(await business.Merchant.AddCustomerAsync(
            "Another", c => c.Party = c.Party with { Email = $"{Guid.NewGuid():N}@example.test" }));
        await other.OpenAsync("/portal");
        Assert.Contains("Nothing is owed", other.Text, StringComparison.Ordinal);
        Assert.Null(other.Page.GetElementById("transfer"));
    }
}
