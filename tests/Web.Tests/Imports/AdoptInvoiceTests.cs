using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Imports;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Sales.Invoices;
using Tamias.Web.Verification;

namespace Tamias.Web.Tests.Imports;

/// <summary>An invoice is taken over once and whole, whatever dies, comes twice, late or for somebody else.</summary>
public sealed class AdoptInvoiceTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    Desk desk = null!;

    public async ValueTask InitializeAsync() => desk = await ImportDesk.OpenAsync(shared.App);

    public ValueTask DisposeAsync()
    {
        desk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_file_that_is_brought_twice_or_by_eight_at_once_is_taken_over_once()
    {
        var text = ImportDesk.Rows(
            "Α-1;Ακμή ΕΠΕ;;2026-09-01;;100;24;124;24;", "Α-2;Ακμή ΕΠΕ;;2026-09-01;;100;24;124;24;");
        await desk.LookAsync(text);
        var fields = desk.ImportFields();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var body = new FormUrlEncodedContent(fields);
            using var answer = await desk.Visitor.Straight.PostAsync(ImportDesk.Page + "&handler=Import", body);
            return answer.StatusCode;
        }));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a));
        Assert.Equal((2, 2), await desk.Merchant.WithDbAsync(async db =>
            (await db.Invoices.CountAsync(), await db.Payments.CountAsync())));
        Assert.Empty(await desk.Merchant.WithDbAsync(db => new Verify(db).FindDifferencesAsync(default)));

        await desk.LookAsync(text);
        Assert.Contains("There already: 2", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing of this file is new.", desk.Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_dies_between_two_invoices_leaves_whole_ones_and_the_next_try_brings_the_rest()
    {
        var organization = desk.Merchant.OrganizationId;
        var series = await shared.App.WithAsync<AdoptInvoice, Id<NumberSeries>>(
            organization, a => a.SeriesAsync("Imported", default));
        var keys = new AdoptionKeys(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), series,
            desk.Merchant.UserId, "");
        var content = new InvoiceContent(Currency.Eur, new(2026, 9, 1))
        {
            Lines = [new("Work", Quantity.One, UnitPrice.Of(new(124_00, Currency.Eur)))],
        };
        var tooMuch = new EarlierInvoice(new("Α-1", "", ""), desk.CustomerId, content, new(125_00, Currency.Eur));
        Assert.False(await shared.App.WithAsync<AdoptInvoice, bool>(
            organization, a => a.GoAsync(tooMuch, keys, default))); // its payment is refused: nothing of it stays
        Assert.Equal((0, 0, 0), await CountAsync());
        Assert.True(await shared.App.WithAsync<AdoptInvoice, bool>(
            organization, a => a.GoAsync(tooMuch with { Paid = new(24_00, Currency.Eur) }, keys, default)));
        Assert.Equal((1, 1, 3), await CountAsync());

        await desk.LookAsync(ImportDesk.Rows(
            "Α-1;Ακμή ΕΠΕ;;2026-09-01;;100;24;124;24;", "Α-2;Ακμή ΕΠΕ;;2026-09-01;;100;24;124;;"));
        await desk.Visitor.PressAsync("Import the new ones");
        Assert.Equal((2, 1, 4), await CountAsync());
        Assert.Empty(await desk.Merchant.WithDbAsync(db => new Verify(db).FindDifferencesAsync(default)));
    }

    [Fact]
    public async Task A_form_with_another_merchants_key_takes_nothing_over_and_changes_nothing_of_theirs()
    {
        var text = ImportDesk.Rows("Α-1;Ακμή ΕΠΕ;;2026-09-01;;100;24;124;24;");
        await desk.LookAsync(text);
        var key = desk.ImportFields().Single(f => f.Key == "Key");
        await desk.Visitor.PressAsync("Import the new ones");
        var theirs = await desk.NumberedAsync("Α-1");
        using var other = await Desk.OpenAsync(shared.App);
        await other.Merchant.AddCustomerAsync("Ακμή ΕΠΕ");
        await other.LookAsync(text.Replace("124;24;", "124;5;", StringComparison.Ordinal));
        using var body = new FormUrlEncodedContent(other.ImportFields().Where(f => f.Key != "Key").Append(key));
        using var answer = await other.Visitor.Http.PostAsync(ImportDesk.Page + "&handler=Import", body);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Imported: 0.", page, StringComparison.Ordinal);
        Assert.Contains("Not all could be taken over.", page, StringComparison.Ordinal);
        Assert.Equal((0, 0), await other.Merchant.WithDbAsync(async db =>
            (await db.Invoices.CountAsync(), await db.Payments.CountAsync())));
        var now = await desk.NumberedAsync("Α-1");
        Assert.Equal((theirs.Paid, theirs.Version), (now.Paid, now.Version));
    }

    [Fact]
    public async Task After_a_restore_nothing_is_taken_over_before_a_person_goes_on_and_it_is_said()
    {
        await desk.LookAsync(ImportDesk.Rows("Α-1;Ακμή ΕΠΕ;;2026-09-01;;100;24;124;24;"));
        await desk.Merchant.WithDbAsync(db => db.Organizations.Where(o => o.Id == desk.Merchant.OrganizationId)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.RestoredAt, DateTimeOffset.UtcNow)));
        await desk.Visitor.PressAsync("Import the new ones");
        Assert.Contains("Not all could be taken over. Look at the file again", desk.Visitor.Text,
            StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), await CountAsync());
    }

    [Fact]
    public async Task The_rest_of_a_taken_over_invoice_is_paid_through_Stripe_and_it_is_paid()
    {
        await desk.LookAsync(ImportDesk.Rows($"Α-1;{desk.Business.Customer.Party.Name};;2026-09-01;;100;24;124;24;"));
        await desk.Visitor.PressAsync("Import the new ones");
        var invoice = await desk.NumberedAsync("Α-1");
        var address = await desk.PayAddressAsync(invoice.Id);
        using var payer = new Payer(shared.App, new(desk.Business, invoice.Id, address["/pay/".Length..]));
        await payer.PayAsync((await payer.PressPayAsync())!);
        Assert.Equal((InvoiceStatus.Paid, 124_00),
            ((await desk.NumberedAsync("Α-1")).StatusOn(Desk.Today), (await desk.NumberedAsync("Α-1")).Paid.Minor));
        Assert.Empty(await desk.Merchant.WithDbAsync(db => new Verify(db).FindDifferencesAsync(default)));
    }

    Task<(int Invoices, int Payments, int Booked)> CountAsync() => desk.Merchant.WithDbAsync(async db =>
        (await db.Invoices.CountAsync(), await db.Payments.CountAsync(), await db.Ledger.CountAsync()));
}
