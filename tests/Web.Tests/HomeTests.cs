using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests;

public sealed class HomeTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task A_new_organization_is_led_step_by_step_and_each_step_ticks_itself()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync("el");
        Assert.Equal(0, visitor.Page.QuerySelectorAll(".first-steps .status-paid").Length);
        Assert.Contains("Συμπληρώστε τα στοιχεία του οργανισμού σας", visitor.Text, StringComparison.Ordinal);

        await merchant.WithDbAsync(async db =>
        {
            var organization = await db.Organizations.SingleAsync(o => o.Id == merchant.OrganizationId);
            organization.Party = organization.Party with { TaxId = "094014201", Street = "Ερμού 1" };
            return await db.SaveChangesAsync();
        });
        var customer = await merchant.AddCustomerAsync("Πελάτης");
        await visitor.OpenAsync("/");
        Assert.Equal(2, visitor.Page.QuerySelectorAll(".first-steps .status-paid").Length);

        await merchant.AddInvoiceAsync(customer, new(10_00, Currency.Eur), merchant.Today());
        await merchant.WithDbAsync(async db =>
        {
            db.Add(new Gateway(merchant.Ids().Next<Gateway>(), merchant.OrganizationId, GatewayKind.BankTransfer));
            return await db.SaveChangesAsync();
        });
        await visitor.OpenAsync("/");
        Assert.Null(visitor.Page.QuerySelector(".first-steps"));
    }

    [Fact]
    public async Task It_adds_up_what_is_owed_overdue_and_received_by_currency()
    {
        var merchant = await shared.App.NewMerchantAsync();
        var customer = await merchant.AddCustomerAsync("Customer");
        var today = merchant.Today();
        await merchant.AddInvoiceAsync(customer, new(100_00, Currency.Eur), today.AddDays(-40), today.AddDays(-1));
        await merchant.AddInvoiceAsync(customer, new(23_45, Currency.Eur), today.AddDays(-2), today);
        await merchant.AddInvoiceAsync(customer, new(5_00, Currency.Of("USD")), today);
        await merchant.AddPaymentAsync(customer, new(77_70, Currency.Eur));
        var stranger = await shared.App.NewMerchantAsync();
        await stranger.AddInvoiceAsync(await stranger.AddCustomerAsync("Stranger"), new(999_00, Currency.Eur), today);
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/");
        Assert.Contains("Owed to you €123.45 Invoices: 2 $5.00 Invoices: 1", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Overdue amount €100.00 Invoices: 1 Payments in progress Nothing.", visitor.Text,
            StringComparison.Ordinal);
        Assert.Contains("Received this month €77.70", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Stranger", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_to_do_says_what_happened_and_is_ticked_off_once()
    {
        var merchant = await shared.App.NewMerchantAsync();
        var customer = await merchant.AddCustomerAsync("Over payer");
        var payment = await merchant.AddPaymentAsync(customer, new(40_00, Currency.Eur));
        var todo = await AddTodoAsync(merchant, TodoReason.Overpaid, customer, payment);
        await AddTodoAsync(merchant, TodoReason.UnknownReference, null, null);
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/");
        Assert.Contains("More was received than was owed. €40.00", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("stays the customer's credit", visitor.Text, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector($"a[href='/customers/show/{customer.Id}']"));
        await visitor.PressAsync("Done");
        Assert.Equal("/", visitor.Address);

        var done = await merchant.WithDbAsync(db => db.Todos.SingleAsync(t => t.Id == todo.Id));
        Assert.Equal((true, merchant.UserId), (done.DoneAt is not null, done.DoneBy));
        await visitor.OpenAsync("/todos");
        Assert.DoesNotContain("Over payer", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Decided");
        await visitor.PressAsync("Open again");
        Assert.Contains("Over payer", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_organizations_to_do_is_out_of_reach()
    {
        var stranger = await shared.App.NewMerchantAsync();
        var theirs = await AddTodoAsync(stranger, TodoReason.PaidWhileVoid, null, null);
        var merchant = await shared.App.NewMerchantAsync();
        await AddTodoAsync(merchant, TodoReason.UnexpectedAmount, null, null);
        using var visitor = await merchant.SignInAsync("el");
        await visitor.OpenAsync("/todos");
        Assert.Contains("διαφορετικό ποσό", visitor.Text, StringComparison.Ordinal);
        var fields = visitor.Fields("Έγινε");
        Assert.Equal(HttpStatusCode.BadRequest,
            (await visitor.PostWithoutTokenAsync("/todos?handler=Done", fields)).StatusCode);
        fields["id"] = theirs.Id.ToString();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync("/todos?handler=Done", fields)).StatusCode);
        Assert.Null((await stranger.WithDbAsync(db => db.Todos.SingleAsync())).DoneAt);
    }

    static Task<Todo> AddTodoAsync(Merchant merchant, TodoReason reason, Customer? customer, Payment? payment) =>
        merchant.WithDbAsync(async db =>
        {
            var todo = new Todo(merchant.Ids().Next<Todo>(), merchant.OrganizationId, reason)
            {
                CustomerId = customer?.Id, PaymentId = payment?.Id, CreatedAt = DateTimeOffset.UtcNow,
            };
            db.Add(todo);
            await db.SaveChangesAsync();
            return todo;
        });
}
