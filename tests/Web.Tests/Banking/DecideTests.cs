using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Web.Banking;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Banking;

public sealed class DecideTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task A_proposed_invoice_takes_the_money_and_the_rest_is_credit()
    {
        var desk = await BankDesk.OpenAsync(shared.App);
        var issued = await desk.Business.IssueAsync(100_00);
        await OpenAsync(desk, await BankDesk.PaysAsync(issued, "130.00"));
        await desk.Visitor.PressAsync("Record for it");

        Assert.Contains("The payment is recorded.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.True((await issued.ReadAsync()).Outstanding.IsZero);
        Assert.Equal(130_00, Assert.Single(await desk.PaymentsAsync()).Amount.Minor);
        await desk.AgreesAsync();
    }

    [Fact]
    public async Task One_transfer_pays_several_invoices_with_exactly_its_amount()
    {
        var desk = await BankDesk.OpenAsync(shared.App);
        var (one, other) = (await desk.Business.IssueAsync(30_00), await desk.Business.IssueAsync(20_00));
        await OpenAsync(desk, new("50.00") { Parts = [new("both", "Customer")] });
        await desk.Visitor.PressAsync("Continue");
        Assert.Equal(("50.00", "2026-11-05"), (desk.Visitor.Value("Amount"), desk.Visitor.Value("Date")));
        desk.Visitor.Fill("Amount", "49.00");
        await desk.Visitor.PressAsync("Fill from the oldest");
        await desk.Visitor.PressAsync("Record the payment");
        Assert.Contains("says €50.00: record that amount.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Empty(await desk.PaymentsAsync());
        desk.Visitor.Fill("Amount", "50.00");
        await desk.Visitor.PressAsync("Fill from the oldest");
        await desk.Visitor.PressAsync("Record the payment");

        Assert.True((await one.ReadAsync()).Outstanding.IsZero && (await other.ReadAsync()).Outstanding.IsZero);
        Assert.Equal(BankLineState.Recorded, Assert.Single(await desk.LinesAsync()).State);
        await desk.Visitor.PressAsync("What the bank says");
        Assert.Contains("It is this payment.", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.AgreesAsync();
    }

    [Fact]
    public async Task A_payment_recorded_before_is_tied_to_its_line_and_counted_once()
    {
        var desk = await BankDesk.OpenAsync(shared.App);
        await desk.Visitor.OpenAsync($"/payments/record?customer={desk.Business.Customer.Id}");
        desk.Visitor.Fill("Amount", "10.00");
        desk.Visitor.Fill("Date", "2026-11-03");
        await desk.Visitor.PressAsync("Record the payment");
        await OpenAsync(desk, new("10.00"));
        await desk.Visitor.PressAsync("It is this payment");

        var payment = Assert.Single(await desk.PaymentsAsync());
        Assert.Equal(payment.Id, Assert.Single(await desk.LinesAsync()).PaymentId);
        await desk.AgreesAsync();
    }

    [Fact]
    public async Task A_payout_of_Stripe_is_no_payment_of_a_customer()
    {
        var desk = await BankDesk.OpenAsync(shared.App);
        await PayOutAsync(desk, 98_25, new(2026, 11, 4));
        await OpenAsync(desk, new("98.25") { Parts = [new("STRIPE", "STRIPE")] });
        await desk.Visitor.PressAsync("It is this payout");

        Assert.Empty(await desk.PaymentsAsync());
        Assert.Equal(BankLineState.Payout, Assert.Single(await desk.LinesAsync()).State);
        await desk.AgreesAsync();
    }

    [Fact]
    public async Task A_payment_that_is_taken_back_opens_its_line()
    {
        var desk = await BankDesk.OpenAsync(shared.App);
        var issued = await desk.Business.IssueAsync(10_00);
        await desk.ImportAsync(await BankDesk.PaysAsync(issued, "10.00"));
        await desk.Visitor.OpenAsync($"/payments/show/{Assert.Single(await desk.PaymentsAsync()).Id}");
        await desk.Visitor.PressAsync("Take the payment back");

        Assert.Equal(BankLineState.Open, Assert.Single(await desk.LinesAsync()).State);
        Assert.Equal(10_00, (await issued.ReadAsync()).Outstanding.Minor);
        await desk.AgreesAsync();
    }

    [Fact]
    public async Task What_is_set_aside_can_be_opened_again()
    {
        var desk = await BankDesk.OpenAsync(shared.App);
        await OpenAsync(desk, new("10.00"));
        await desk.Visitor.PressAsync("Set aside");
        Assert.Contains("Everything is decided", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.Visitor.PressAsync("All lines");
        await desk.Visitor.OpenAsync($"/payments/bank/line/{Assert.Single(await desk.LinesAsync()).Id}");
        await desk.Visitor.PressAsync("Open the line again");

        Assert.Equal(BankLineState.Open, Assert.Single(await desk.LinesAsync()).State);
    }

    [Fact]
    public async Task Money_that_the_bank_took_back_is_shown_and_not_recorded()
    {
        var desk = await BankDesk.OpenAsync(shared.App);
        await OpenAsync(desk, new("10.00") { IsCredit = false, IsReversal = true });
        Assert.Contains("The bank took this money back", desk.Visitor.Text, StringComparison.Ordinal);
        var line = Assert.Single(await desk.LinesAsync()).Id;
        await desk.Visitor.OpenAsync($"/payments/record?customer={desk.Business.Customer.Id}&line={line}");

        Assert.Equal(HttpStatusCode.NotFound, desk.Visitor.Status);
    }

    [Fact]
    public async Task Ten_who_decide_at_once_decide_once()
    {
        var desk = await BankDesk.OpenAsync(shared.App);
        var issued = await desk.Business.IssueAsync(100_00, partial: true);
        await OpenAsync(desk, await BankDesk.PaysAsync(issued, "10.00"));
        var line = Assert.Single(await desk.LinesAsync()).Id;
        var people = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => desk.Merchant.SignInAsync()));
        foreach (var person in people)
            await person.OpenAsync($"/payments/bank/line/{line}");
        await Task.WhenAll(people.Select((p, at) => p.PressAsync(at % 3 == 2 ? "Set aside" : "Record for it")));

        Assert.InRange((await desk.PaymentsAsync()).Count, 0, 1);
        Assert.NotEqual(BankLineState.Open, Assert.Single(await desk.LinesAsync()).State);
        await desk.AgreesAsync();
    }

    [Fact]
    public async Task A_process_that_dies_while_it_records_leaves_the_line_and_the_invoice_open()
    {
        var desk = await BankDesk.OpenAsync(shared.App);
        var issued = await desk.Business.IssueAsync(10_00);
        await desk.ImportAsync(new CamtEntry("10.00"));
        var line = Assert.Single(await desk.LinesAsync());
        var debt = new Debt(issued.Id, "INV-0001", line.Amount)
        {
            CustomerId = desk.Business.Customer.Id, CustomerName = "Customer",
        };
        using (var scope = shared.App.Services.CreateScope())
        {
            var (db, recording) = (scope.ServiceProvider.GetRequiredService<Data.Db>(),
                scope.ServiceProvider.GetRequiredService<RecordLine>());
            db.Organization = desk.Merchant.OrganizationId;
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.InTransactionAsync(async () =>
            {
                Assert.Null(await recording.RecordAsync(line, debt, desk.Merchant.UserId, true, default));
                await db.SaveChangesAsync();
                throw new InvalidOperationException("The process died.");
            }));
        }

        Assert.Equal(BankLineState.Open, Assert.Single(await desk.LinesAsync()).State);
        Assert.Empty(await desk.PaymentsAsync());
        Assert.Equal(10_00, (await issued.ReadAsync()).Outstanding.Minor);
        Assert.Equal(0, await desk.Merchant.WithDbAsync(db => db.Mails.CountAsync()));
        await desk.Visitor.OpenAsync($"/payments/bank/line/{line.Id}");
        await desk.Visitor.PressAsync("Record for it");
        Assert.Single(await desk.PaymentsAsync());
        await desk.AgreesAsync();
    }

    [Fact]
    public async Task A_line_of_somebody_else_is_not_there()
    {
        var (desk, other) = (await BankDesk.OpenAsync(shared.App), await BankDesk.OpenAsync(shared.App));
        await desk.ImportAsync(new CamtEntry("10.00"));
        var line = Assert.Single(await desk.LinesAsync()).Id;
        await other.Visitor.OpenAsync($"/payments/bank/line/{line}");
        Assert.Equal(HttpStatusCode.NotFound, other.Visitor.Status);
        await other.Visitor.OpenAsync($"/payments/record?customer={other.Business.Customer.Id}&line={line}");
        Assert.Equal(HttpStatusCode.NotFound, other.Visitor.Status);
        await other.ImportAsync(new CamtEntry("10.00"));

        Assert.Single(await other.LinesAsync());
    }

    static async Task OpenAsync(BankDesk desk, CamtEntry entry)
    {
        await desk.ImportAsync(entry);
        await desk.Visitor.OpenAsync($"/payments/bank/line/{Assert.Single(await desk.LinesAsync()).Id}");
    }

    static Task<int> PayOutAsync(BankDesk desk, long minor, DateOnly day) => desk.Merchant.WithDbAsync(db =>
    {
        var ids = desk.Merchant.App.Services.GetRequiredService<Ids>();
        var amount = new Money(minor, Currency.Eur);
        var payout = new Payout(ids.Next<Payout>(), desk.Merchant.OrganizationId, desk.Business.Connection.Id, "po_1")
        {
            Amount = amount, CreatedAt = DateTimeOffset.UtcNow,
        };
        payout.Hear(new()
        {
            Id = "po_1", Amount = amount, CreatedAt = payout.CreatedAt, ArrivalOn = day, Status = "paid",
        });
        db.Add(payout);
        return db.SaveChangesAsync();
    });
}
