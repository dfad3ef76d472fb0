using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;
using Books = Tamias.Web.Tests.Payments.Books;

namespace Tamias.Web.Tests.Sales.Invoices;

public sealed class VoidTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task A_void_invoice_owes_nothing_and_keeps_its_number()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await desk.IssuedAsync(100_00);
        await desk.OpenAsync(id);
        await desk.Visitor.PressAsync("Make void");

        Assert.Contains("The invoice is void now.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("VOID", desk.Visitor.Page.QuerySelector(".doc-mark")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(desk.Visitor.Page.QuerySelectorAll("#get-paid"));
        Assert.Equal("INV-0001", (await desk.ReadAsync(id)).Number);
        await Books.AgreeAsync(shared.App);
    }

    [Fact]
    public async Task An_open_payment_form_is_closed_first()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var invoice = await desk.Business.IssueAsync(100_00);
        using var payer = new Payer(shared.App, invoice);
        var session = (await payer.PressPayAsync())!;
        await desk.OpenAsync(invoice.Id);
        Assert.Contains("A customer is paying now", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.Visitor.PressAsync("Make void");

        Assert.True((await invoice.ReadAsync()).IsVoid);
        Assert.Throws<InvalidOperationException>(() => shared.App.Stripe.Payer.PayByCard(session, "4242424242424242"));
        await Books.AreAsync(invoice, paid: 0, payments: 0, todos: 0);
    }

    [Fact]
    public async Task Who_has_paid_a_moment_ago_is_believed()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var invoice = await desk.Business.IssueAsync(100_00);
        using var payer = new Payer(shared.App, invoice);
        var session = (await payer.PressPayAsync())!;
        await desk.OpenAsync(invoice.Id);
        shared.App.Stripe.Payer.PayByCard(session, "4242424242424242");
        await desk.Visitor.PressAsync("Make void");

        Assert.False((await invoice.ReadAsync()).IsVoid);
        Assert.Contains("Money has been received for this invoice", desk.Visitor.Text, StringComparison.Ordinal);
        await Books.AreAsync(invoice, paid: 100_00, payments: 1, todos: 0);
    }

    [Fact]
    public async Task A_payment_under_way_is_waited_for()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await desk.IssuedAsync(100_00);
        await desk.OpenAsync(id);
        await desk.Merchant.WithDbAsync(async db =>
        {
            var amount = new Money(100_00, Currency.Eur);
            var attempt = new Attempt(new(Guid.CreateVersion7()), desk.Merchant.OrganizationId, [(id, amount)])
            {
                GatewayId = desk.Business.Gateway.Id, ConnectionId = desk.Business.Connection.Id,
                Request = "{}",
                CreatedAt = DateTimeOffset.UtcNow, ExpiresAt = DateTimeOffset.UtcNow,
            };
            attempt.Open("cs_test_under_way");
            attempt.Proceed();
            db.Add(attempt);
            return await db.SaveChangesAsync();
        });
        await desk.Visitor.PressAsync("Make void");

        Assert.Contains("the bank has not confirmed it yet", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("In progress", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.False((await desk.ReadAsync(id)).IsVoid);
        await desk.Visitor.OpenAsync("/sales/invoices");
        Assert.Contains("In progress", desk.Visitor.Text, StringComparison.Ordinal);
    }
}
