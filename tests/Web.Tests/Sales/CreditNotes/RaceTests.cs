using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Data;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Sales.Invoices;

namespace Tamias.Web.Tests.Sales.CreditNotes;

/// <summary>Acceptance case 17: an invoice is credited or written off while somebody is paying it.</summary>
public sealed class RaceTests(Databases databases) : IAsyncLifetime
{
    App app = null!;
    Desk desk = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync(databases);
        desk = await Desk.OpenAsync(app);
    }

    public ValueTask DisposeAsync()
    {
        desk.Dispose();
        return app.DisposeAsync();
    }

    [Fact]
    public async Task An_open_payment_form_is_closed_before_the_invoice_is_credited()
    {
        var invoice = await desk.Business.IssueAsync(100_00);
        using var payer = new Payer(app, invoice);
        var session = (await payer.PressPayAsync())!;
        await desk.OpenNewNoteAsync(invoice.Id);
        Assert.Contains("A customer has the payment form open", desk.Visitor.Text, StringComparison.Ordinal);
        desk.Visitor.Fill("Reason", "Cancelled");
        await desk.Visitor.PressAsync("Issue the credit note");

        Assert.Single(await desk.NotesAsync(invoice.Id));
        Assert.Equal("expired", app.Stripe.Find(session)!["status"]!.ToString());
        Assert.Throws<InvalidOperationException>(() => app.Stripe.Payer.PayByCard(session));
        await desk.AgreeAsync();
    }

    [Fact]
    public async Task What_would_be_refused_anyway_leaves_the_payers_form_open()
    {
        var invoice = await desk.Business.IssueAsync(100_00);
        var fields = await desk.WholeFormAsync(invoice.Id);
        fields["Input.Quantities[0]"] = "7";
        using var payer = new Payer(app, invoice);
        var session = (await payer.PressPayAsync())!;
        await desk.Visitor.PostAsync($"/sales/credit-notes/new/{invoice.Id}", fields);

        Assert.Equal("open", app.Stripe.Find(session)!["status"]!.ToString());
    }

    [Fact]
    public async Task Who_pays_at_that_very_moment_has_paid_and_the_merchant_decides_anew()
    {
        LoseWebhooks();
        var invoice = await desk.Business.IssueAsync(100_00);
        using var payer = new Payer(app, invoice);
        var session = (await payer.PressPayAsync())!;
        await desk.OpenNewNoteAsync(invoice.Id);
        desk.Visitor.Fill("Reason", "Cancelled");
        app.Stripe.Payer.PayByCard(session);
        await desk.Visitor.PressAsync("Issue the credit note");

        Assert.Contains("has come in between. Nothing was done", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("€100.00 has been paid already.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Equal("Cancelled", desk.Visitor.Value("Reason"));
        Assert.Empty(await desk.NotesAsync(invoice.Id));
        Assert.Equal(100_00, (await invoice.ReadAsync()).Paid.Minor);

        await desk.Visitor.PressAsync("Issue the credit note");
        Assert.Single(await desk.NotesAsync(invoice.Id));
        Assert.Equal((0, 0), ((await invoice.ReadAsync()).Paid.Minor, (await invoice.ReadAsync()).Payable.Minor));
        Assert.Equal([TodoReason.CreditedAfterPayment], await desk.TodosAsync());
        await desk.AgreeAsync();
    }

    /// <summary>Whoever wins: a payment is booked, and either nothing is credited or what is freed is the
    /// customer's.</summary>
    [Fact]
    public async Task Payer_and_merchant_at_once_always_leave_books_that_agree()
    {
        for (var round = 0; round < 6; round++)
        {
            var invoice = await desk.Business.IssueAsync(100_00);
            using var payer = new Payer(app, invoice);
            var session = (await payer.PressPayAsync())!;
            var fields = await desk.WholeFormAsync(invoice.Id);
            var paying = Task.Run(() => TryToPay(session));
            await Task.WhenAll(paying, desk.Visitor.PostAsync($"/sales/credit-notes/new/{invoice.Id}", fields));
            await payer.ComeBackAsync(session);

            var hasPaid = await paying;
            var after = await Eventually.GetsAsync(invoice.ReadAsync, i => i.Payable.IsZero || !i.Paid.IsZero);
            Assert.Equal(hasPaid ? 100_00 : 0, after.Paid.Minor + await CreditAsync());
            Assert.Equal(after.Payable.IsZero ? 1 : 0, (await desk.NotesAsync(invoice.Id)).Count);
            await desk.AgreeAsync();
            await SpendCreditAsync();
        }
    }

    [Fact]
    public async Task Room_is_kept_for_a_debit_that_the_bank_has_not_confirmed()
    {
        var invoice = await desk.Business.IssueAsync(100_00);
        using var payer = new Payer(app, invoice);
        app.Stripe.Payer.PayByDebit((await payer.PressPayAsync())!);
        await Eventually.GetsAsync(() => desk.Merchant.WithDbAsync(db =>
            db.Attempts.AnyAsync(a => a.State == AttemptState.InProgress)), isThere => isThere);
        await desk.OpenNewNoteAsync(invoice.Id);
        desk.Visitor.Fill("Reason", "Too early");
        await desk.Visitor.PressAsync("Issue the credit note");

        Assert.Contains("Wait until the bank has confirmed it", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Empty(await desk.NotesAsync(invoice.Id));
        await desk.AgreeAsync();
    }

    [Fact]
    public async Task Money_that_arrives_after_a_write_off_is_the_customers_credit_and_a_question()
    {
        LoseWebhooks();
        var invoice = await desk.Business.IssueAsync(100_00, partial: true);
        await desk.PayByHandAsync(invoice.Id, 95_00);
        using var payer = new Payer(app, invoice);
        var session = (await payer.PressPayAsync("5.00"))!;
        app.Stripe.Payer.PayByCard(session);
        var attempt = await LoseAsync(invoice); // as when Stripe gave no access and the form was given up
        await desk.OpenAsync(invoice.Id);
        desk.Visitor.Fill("Reason", "Not worth a letter");
        await desk.Visitor.PressAsync("Write off €5.00");
        Assert.Equal(InvoiceStatus.Paid, (await invoice.ReadAsync()).StatusOn(Desk.Today));

        await ArriveAsync(attempt);
        var after = await invoice.ReadAsync();
        Assert.Equal((95_00, 95_00, 5_00), (after.Paid.Minor, after.Payable.Minor, after.WrittenOff.Minor));
        Assert.Equal([TodoReason.Overpaid], await desk.TodosAsync());
        Assert.Equal(5_00, await CreditAsync());
        await desk.AgreeAsync();
    }

    async Task<long> CreditAsync() =>
        (await desk.Merchant.WithDbAsync(db => db.CreditOfAsync(desk.CustomerId))).Sum(c => c.Minor);

    /// <summary>Puts all credit to an invoice, so that the next round begins with none.</summary>
    async Task SpendCreditAsync()
    {
        if (await CreditAsync() is not (> 0 and var minor))
            return;

        var taker = await desk.Business.IssueAsync(minor);
        var wish = new CreditWish(new(Guid.CreateVersion7()),
            new(desk.CustomerId, [new(taker.Id, new(minor, Currency.Eur))]), desk.Merchant.UserId);
        Assert.Null(await app.WithAsync<ApplyCredit, Refusal?>(
            desk.Merchant.OrganizationId, a => a.ApplyAsync(wish, default)));
    }

    bool TryToPay(string session)
    {
        try
        {
            return app.Stripe.Payer.PayByCard(session) is null;
        }
        catch (InvalidOperationException)
        {
            return false; // the form was closed
        }
    }

    Task<Attempt> LoseAsync(Issued invoice) => desk.Merchant.WithDbAsync(db => db.InTransactionAsync(async () =>
    {
        var attempt = await db.Attempts.Paying(invoice.Id).FirstAsync();
        attempt.End(AttemptState.Expired, DateTimeOffset.UtcNow);
        return attempt;
    }));

    async Task ArriveAsync(Attempt attempt)
    {
        using var scope = app.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<Db>().Organization = desk.Merchant.OrganizationId;
        var forms = scope.ServiceProvider.GetRequiredService<StripeForms>();
        await scope.ServiceProvider.GetRequiredService<Settle>().ApplyAsync(
            await forms.ConnectionAsync(attempt, default), await forms.OpenAsync(attempt, default), default);
    }

    void LoseWebhooks() =>
        app.Stripe.Settings = app.Stripe.Settings with { Webhooks = new() { DropPercent = 100 } };
}
