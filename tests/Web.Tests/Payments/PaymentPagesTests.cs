using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Gateways;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Payments;

public sealed class PaymentPagesTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    readonly App app = shared.App;
    Business business = null!;
    Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        business = await Business.OpenAsync(app);
        visitor = await business.Merchant.SignInAsync();
    }

    public ValueTask DisposeAsync()
    {
        visitor.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_empty_list_says_where_payments_come_from()
    {
        await visitor.OpenAsync("/payments");
        Assert.Contains("No payments yet", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Record a payment");
        Assert.Contains("From which customer?", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_filtered_and_adds_up_what_it_shows()
    {
        var issued = await business.IssueAsync(40_00);
        await RecordAsync(40_00, "bank slip 77", issued);
        await RecordAsync(10_00, "till");
        await StripeAsync("pi_list_1", 25_00);
        await AssertShownAsync("", "€75.00", 3);
        await AssertShownAsync("?q=slip", "€40.00", 1);
        await AssertShownAsync("?q=pi_list_1", "€25.00", 1);
        await AssertShownAsync(
            $"?q={Uri.EscapeDataString((await issued.ReadAsync()).Number.ToLowerInvariant())}", "€40.00", 1);
        await AssertShownAsync("?method=Stripe", "€25.00", 1);
        await AssertShownAsync("?mode=live", "€50.00", 2);
        await AssertShownAsync("?mode=test", "€25.00", 1);
        await AssertShownAsync("?from=2026-01-02", "€25.00", 1);
        await AssertShownAsync("?to=2026-01-01", "€50.00", 2);
        await AssertShownAsync($"?customer={business.Customer.Id}", "€75.00", 3);
        await visitor.OpenAsync("/payments?q=nobody%25");
        Assert.Contains("None found.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_through_stripe_names_both_ids_and_leads_to_stripe()
    {
        var id = await StripeAsync("pi_show_1", 25_00);
        await visitor.OpenAsync($"/payments/show/{id}");
        Assert.Contains("pi_show_1", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("ch_of_pi_show_1", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Test: no money moved", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Take back", visitor.Text, StringComparison.Ordinal);
        var link = visitor.Page.QuerySelectorAll("a")
            .Single(a => a.TextContent.Trim() == "Open at Stripe").GetAttribute("href")!;
        var dashboard = app.Services.GetRequiredService<StripeDashboard>();
        Assert.Equal(dashboard.PaymentUrl("pi_show_1", business.Connection.AccountId, livemode: false), link);
    }

    [Fact]
    public async Task A_payment_recorded_by_mistake_is_taken_back_and_stays_as_record()
    {
        var issued = await business.IssueAsync(40_00);
        await RecordAsync(50_00, "mistake", issued, 40_00);
        await visitor.OpenAsync("/payments?q=mistake");
        await visitor.OpenAsync(visitor.Page.QuerySelector("td a")!.GetAttribute("href")!);
        await visitor.PressAsync("Take the payment back");
        Assert.Contains("The payment is taken back.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Taken back", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Take the payment back", visitor.Text, StringComparison.Ordinal);
        Assert.True((await issued.ReadAsync()).Paid.IsZero);
        await Reckoning.AgreeAsync(business.Merchant);
        await AssertShownAsync("?q=mistake", "", 1);
    }

    [Fact]
    public async Task Credit_is_used_for_an_open_invoice()
    {
        await RecordAsync(30_00, "advance");
        var issued = await business.IssueAsync(100_00);
        await visitor.OpenAsync("/payments?q=advance");
        await visitor.OpenAsync(visitor.Page.QuerySelector("td a")!.GetAttribute("href")!);
        await visitor.PressAsync($"Invoice {(await issued.ReadAsync()).Number}: €100.00 outstanding");
        Assert.Equal("30.00", visitor.Value("Amount"));
        visitor.Fill("Amount", "30.01");
        await visitor.PressAsync("Use credit");
        Assert.Equal("€30.01 is put to invoices, but there is only €30.00.", visitor.ErrorBeside("Amount"));
        visitor.Fill("Amount", "30");
        await visitor.PressAsync("Use credit");
        Assert.StartsWith("/sales/invoices/show/", visitor.Address, StringComparison.Ordinal);
        Assert.Equal(30_00, (await issued.ReadAsync()).Paid.Minor);
        await Reckoning.AgreeAsync(business.Merchant);
    }

    [Fact]
    public async Task Other_peoples_payments_are_not_there()
    {
        var other = await Business.OpenAsync(app);
        var issued = await other.IssueAsync(10_00);
        await RecordAsync(10_00, "", issued);
        var id = await other.Merchant.WithDbAsync(db => db.Payments.Select(p => p.Id).SingleAsync());
        string[] addresses = [$"/payments/show/{id}", "/payments/show/nonsense", $"/payments/apply-credit/{issued.Id}"];
        foreach (var address in addresses)
        {
            await visitor.OpenAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        }

        await visitor.OpenAsync($"/payments?customer={other.Customer.Id}");
        Assert.DoesNotContain("10.00", visitor.Text, StringComparison.Ordinal);
    }

    async Task AssertShownAsync(string query, string total, int rows)
    {
        await visitor.OpenAsync("/payments" + query);
        Assert.Equal(rows, visitor.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(total, visitor.Page.QuerySelector(".card-footer strong")?.TextContent ?? "");
    }

    async Task RecordAsync(long minor, string reference, Issued? issued = null, long? part = null)
    {
        var of = issued?.Business ?? business;
        var ids = app.Services.GetRequiredService<Ids>();
        SpreadPart[] parts = issued is null ? [] : [new(issued.Id, new(part ?? minor, Currency.Eur))];
        var wish = new PaymentByHand(
            ids.Next<Payment>(), new(minor, Currency.Eur), new(of.Customer.Id, parts), of.Merchant.UserId)
        {
            Method = PaymentMethod.Cash, ReceivedOn = new(2026, 1, 1), Reference = reference,
        };
        Assert.Null(await app.WithAsync<RecordPayment, Refusal?>(
            of.Merchant.OrganizationId, r => r.RecordAsync(wish, default)));
    }

    Task<Id<Payment>> StripeAsync(string intent, long minor) => business.Merchant.WithDbAsync(async db =>
    {
        var ids = app.Services.GetRequiredService<Ids>();
        var payment = new Payment(ids.Next<Payment>(), business.Merchant.OrganizationId, new(minor, Currency.Eur))
        {
            CustomerId = business.Customer.Id, Method = PaymentMethod.Stripe, ReceivedOn = new(2026, 1, 2),
            RecordedAt = DateTimeOffset.UtcNow,
            GatewayId = business.Gateway.Id, ConnectionId = business.Connection.Id, PaymentIntentId = intent,
            ChargeId = "ch_of_" + intent,
            Livemode = false, Reference = "Visa •••• 4242",
        };
        db.Add(payment);
        db.Add(new Book(ids, payment.RecordedAt).Received(payment));
        await db.SaveChangesAsync();
        return payment.Id;
    });
}
