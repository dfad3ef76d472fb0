using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Payments;

/// <summary>Money that no invoice uses is given back or used for invoices, never both.</summary>
public sealed class CreditChoiceTests(SharedApp shared) : IClassFixture<SharedApp>
{
    readonly App app = shared.App;

    [Fact]
    public async Task The_to_do_leads_to_a_refund_of_the_credit_alone_and_is_done_by_it()
    {
        using var desk = await OverpaidAsync();
        await desk.Visitor.OpenAsync("/todos");
        await desk.Visitor.PressAsync("Refund");
        Assert.Equal("30.00", desk.Visitor.Value("Amount"));
        await desk.Visitor.PressAsync("Continue");
        Assert.Contains("€30.00 comes out of the customer's credit.", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.Visitor.PressAsync("Give €30.00 back");

        Assert.Empty(await desk.OpenTodosAsync());
        await desk.IsAsync(paid: 100_00, returned: 30_00);
    }

    [Fact]
    public async Task A_chosen_invoice_is_opened_although_there_is_credit()
    {
        using var desk = await OverpaidAsync();
        var invoice = await desk.Invoice.ReadAsync();
        await desk.GiveBackAsync("50.00", invoice.Id.ToString());
        await desk.IsAsync(paid: 50_00, returned: 50_00);
        Assert.Equal([TodoReason.Overpaid], await desk.OpenTodosAsync());
        Assert.Equal(30_00, await LeftAsync(desk));
    }

    [Fact]
    public async Task Of_several_invoices_credit_goes_first_and_then_the_newest()
    {
        using var desk = await OverpaidAsync();
        var newer = await desk.Business.IssueAsync(20_00);
        await AllocateAsync(desk, (newer, 20_00));
        await desk.GiveBackAsync("40.00", "");

        Assert.True((await newer.ReadAsync()).Paid.IsZero);
        await desk.IsAsync(paid: 90_00, returned: 40_00);
    }

    [Fact]
    public async Task The_to_do_leads_to_the_invoices_that_can_take_it_and_is_done_by_them()
    {
        using var desk = await OverpaidAsync();
        var invoices = new[] { await desk.Business.IssueAsync(12_00), await desk.Business.IssueAsync(40_00) };
        await desk.Visitor.OpenAsync("/todos");
        await desk.Visitor.PressAsync("Use for invoices");
        await desk.Visitor.PressAsync("Use for these invoices");

        Assert.Contains("The money is used for the invoices.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Equal(12_00, (await invoices[0].ReadAsync()).Paid.Minor);
        Assert.Equal(18_00, (await invoices[1].ReadAsync()).Paid.Minor);
        Assert.Empty(await desk.OpenTodosAsync());
        Assert.Contains(TimelineKind.CreditApplied, await Books.TimelineAsync(invoices[0]));
        await desk.IsAsync(paid: 100_00, returned: 0);
    }

    [Fact]
    public async Task Used_in_part_the_to_do_stays_for_the_rest()
    {
        using var desk = await OverpaidAsync();
        var invoice = await desk.Business.IssueAsync(12_00);
        await AllocateAsync(desk, (invoice, 12_00));
        Assert.Equal([TodoReason.Overpaid], await desk.OpenTodosAsync());
        Assert.Equal(18_00, await LeftAsync(desk));
    }

    [Fact]
    public async Task Too_much_too_little_and_nonsense_are_told_and_nothing_is_lost()
    {
        using var desk = await OverpaidAsync();
        var invoice = await (await desk.Business.IssueAsync(40_00)).ReadAsync();
        var label = $"Invoice {invoice.Number}: €40.00 outstanding";
        foreach (var (typed, told) in new[]
        {
            ("30.01", "but there is only"), ("40.01", "is left to pay"), ("", "at least one invoice"),
            ("1e3", "Enter an amount as a number"),
        })
        {
            await desk.Visitor.OpenAsync(await desk.AddressAsync("allocate"));
            desk.Visitor.Fill(label, typed);
            await desk.Visitor.PressAsync("Use for these invoices");
            Assert.Contains(told, desk.Visitor.Text, StringComparison.Ordinal);
            Assert.Equal(typed, desk.Visitor.Value(label));
        }

        Assert.Equal(30_00, await LeftAsync(desk));
    }

    [Fact]
    public async Task Refund_and_use_at_once_never_spend_it_twice()
    {
        for (var round = 0; round < 4; round++)
        {
            using var desk = await OverpaidAsync();
            var invoices = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => desk.Business.IssueAsync(30_00)));
            var refund = Task.Run(() => RefundCreditAsync(desk));
            var used = invoices.Select(i => Task.Run(() => TryAllocateAsync(desk, (i, 30_00)))).ToList();
            var answers = await Task.WhenAll([refund, .. used]);

            Assert.Equal(0, await LeftAsync(desk));
            Assert.Single(answers, a => a is null);
            await Reckoning.AgreeAsync(desk.Merchant);
            await Books.AgreeAsync(app);
            Assert.Empty(await desk.OpenTodosAsync());
        }
    }

    [Fact]
    public async Task Money_of_nobody_is_given_to_a_customer_and_then_used()
    {
        using var desk = await RefundDesk.OpenAsync(app, 10_00);
        var payment = await desk.Merchant.AddPaymentAsync(null, RefundDesk.Euros(55_00));
        await TodoAsync(desk, payment, TodoReason.UnknownReference);
        var owed = await desk.Business.IssueAsync(60_00);
        await desk.SignInAsync();
        await desk.Visitor.OpenAsync("/todos");
        await desk.Visitor.PressAsync("Use for invoices");
        desk.Visitor.Fill("From which customer?", "Customer");
        await desk.Visitor.PressAsync("It belongs to this customer");
        Assert.Contains("The payment belongs to this customer now.", desk.Visitor.Text, StringComparison.Ordinal);
        await Books.AgreeAsync(app);
        var credit = await desk.Merchant.WithDbAsync(db => db.CreditOfAsync(desk.Business.Customer.Id));
        Assert.Equal(55_00, Assert.Single(credit).Minor);

        await desk.Visitor.PressAsync("Use for these invoices");
        Assert.Equal(55_00, (await owed.ReadAsync()).Paid.Minor);
        Assert.Empty(await desk.OpenTodosAsync());
        Assert.Empty(await desk.Merchant.WithDbAsync(db => db.CreditOfAsync(desk.Business.Customer.Id)));
        await desk.IsAsync(paid: 10_00, returned: 0);
    }

    [Fact]
    public async Task What_came_in_by_hand_is_given_back_by_hand_at_once()
    {
        using var desk = await RefundDesk.OpenAsync(app, 10_00);
        var cash = await desk.Merchant.AddPaymentAsync(desk.Business.Customer, RefundDesk.Euros(55_00));
        await desk.SignInAsync();
        await desk.Visitor.OpenAsync($"/payments/show/{cash.Id}");
        await desk.Visitor.PressAsync("Refund");
        await desk.Visitor.PressAsync("Continue");
        await desk.Visitor.PressAsync("Give €55.00 back");

        Assert.Contains("It is noted that €55.00 was given back.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Empty(desk.AtStripe());
        var refund = await desk.RefundAsync();
        Assert.Equal((RefundState.Succeeded, null), (refund.State, refund.ConnectionId));
        Assert.Empty(await desk.Merchant.WithDbAsync(db => db.CreditOfAsync(desk.Business.Customer.Id)));
        await Books.AgreeAsync(app);
    }

    /// <summary>An invoice of 100 of which 30 was paid in cash while the customer paid all of it.</summary>
    async Task<RefundDesk> OverpaidAsync()
    {
        var business = await Business.OpenAsync(app);
        var desk = new RefundDesk(app, business, await business.IssueAsync(100_00));
        using var payer = new Payer(app, desk.Invoice);
        var session = (await payer.PressPayAsync())!;
        var cash = await desk.Merchant.AddPaymentAsync(business.Customer, RefundDesk.Euros(30_00));
        await AllocateAsync(desk, cash);
        await payer.PayAsync(session);
        await desk.SignInAsync();
        return desk;
    }

    async Task AllocateAsync(RefundDesk desk, Payment cash)
    {
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Data.Db>();
        db.Organization = desk.Merchant.OrganizationId;
        await db.InTransactionAsync(async () =>
        {
            var payment = (await db.LockPaymentAsync(cash.Id))!;
            var invoice = (await db.LockInvoiceAsync(desk.Invoice.Id))!;
            scope.ServiceProvider.GetRequiredService<Allocating>().Move(
                payment, invoice, payment.Amount, new(TimelineKind.CreditApplied, UserId: null));
        });
    }

    static Task<int> TodoAsync(RefundDesk desk, Payment payment, TodoReason reason) =>
        desk.Merchant.WithDbAsync(db =>
        {
            db.Add(new Todo(desk.Merchant.Ids().Next<Todo>(), payment.OrganizationId, reason)
            {
                PaymentId = payment.Id, CustomerId = payment.CustomerId, CreatedAt = DateTimeOffset.UtcNow,
            });
            return db.SaveChangesAsync();
        });

    async Task AllocateAsync(RefundDesk desk, params (Issued Invoice, long Cents)[] parts) =>
        Assert.Null(await TryAllocateAsync(desk, parts));

    async Task<Refusal?> TryAllocateAsync(RefundDesk desk, params (Issued Invoice, long Cents)[] parts)
    {
        var spread = new Spread(
            desk.Business.Customer.Id, [.. parts.Select(p => new SpreadPart(p.Invoice.Id, RefundDesk.Euros(p.Cents)))]);
        var wish = new RestWish(
            desk.Merchant.Ids().Next<Allocation>(), (await desk.PaymentAsync()).Id, spread, desk.Merchant.UserId);
        return await app.WithAsync<AllocateRest, Refusal?>(
            desk.Merchant.OrganizationId, a => a.GoAsync(wish, default));
    }

    static async Task<Refusal?> RefundCreditAsync(RefundDesk desk) =>
        (await desk.AskAsync((await desk.WishAsync(30_00)) with { OnlyCredit = true })).Refusal;

    static async Task<long> LeftAsync(RefundDesk desk)
    {
        var payment = await desk.PaymentAsync();
        return await desk.Merchant.WithDbAsync(async db => (await db.RestOfAsync(payment, default)).Minor);
    }
}
