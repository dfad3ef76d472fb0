using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Sales.Invoices;
using Tamias.Web.Verification;

namespace Tamias.Web.Tests.Imports;

/// <summary>Invoices of another program are taken over with what was paid of them.</summary>
public sealed class InvoiceImportTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    Desk desk = null!;

    public async ValueTask InitializeAsync() => desk = await ImportDesk.OpenAsync(shared.App);

    public ValueTask DisposeAsync()
    {
        desk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Number_dates_sums_and_what_was_paid_come_over_and_the_rest_can_be_paid_here()
    {
        await desk.LookAsync($"""
            {ImportDesk.Head}
            Α-7;whoever;EL094277965;2026-09-01;2026-10-01;100.00;24.00;124.00;24.00;400001234567890
            Α-8;ακμη επε;;1/10/2026;;50.00;;62.00;62.00;
            """);
        Assert.Contains("New: 2", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.Visitor.PressAsync("Import the new ones");
        Assert.Contains("Imported: 2.", desk.Visitor.Text, StringComparison.Ordinal);

        var (open, paid) = (await desk.NumberedAsync("Α-7"), await desk.NumberedAsync("Α-8"));
        Assert.Equal((100_00, 124_00, 24_00, 100_00),
            (open.Net.Minor, open.Total.Minor, open.Paid.Minor, open.Outstanding.Minor));
        Assert.Equal((new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 1)), (open.IssuedOn, open.DueOn));
        Assert.Equal("400001234567890", open.FiscalMark);
        Assert.Equal(2400, Assert.Single(open.Lines).VatRate.BasisPoints);
        Assert.Equal(InvoiceStatus.Paid, paid.StatusOn(Desk.Today));
        using var customer = shared.App.Visitor();
        await customer.OpenAsync(await desk.PayAddressAsync(open.Id));
        Assert.Contains("100,00 €", customer.Text, StringComparison.Ordinal);
        await customer.PressAsync("Πληρωμή");
        Assert.Equal(0, await desk.Merchant.WithDbAsync(db => db.Mails.CountAsync()));
        Assert.Empty(await desk.Merchant.WithDbAsync(db => new Verify(db).FindDifferencesAsync(default)));
        Assert.Equal("Imported", await desk.Merchant.WithDbAsync(db => db.NumberSeries
            .Where(s => s.Id == open.SeriesId && s.IsElsewhere && !s.IsDefault).Select(s => s.Prefix).SingleAsync()));
    }

    [Theory]
    [InlineData(";Ακμή ΕΠΕ;;2026-09-01;;100;24;124;;", "Number: Fill this in.")]
    [InlineData("Α-1;Nobody;;2026-09-01;;100;24;124;;", "Customer: There is no such customer here.")]
    [InlineData("Α-1;Twin;;2026-09-01;;100;24;124;;", "Customer: Several customers are called so.")]
    [InlineData("Α-1;Ακμή ΕΠΕ;;yesterday;;100;24;124;;", "Date: Enter a date.")]
    [InlineData("Α-1;Ακμή ΕΠΕ;;2097-09-01;;100;24;124;;", "Date: This day is still to come.")]
    [InlineData("Α-1;Ακμή ΕΠΕ;;2026-09-01;2026-08-01;100;24;124;;", "Due date: The due date cannot be before")]
    [InlineData("Α-1;Ακμή ΕΠΕ;;2026-09-01;;100;20;120;;", "Net: Net amount and total do not fit")]
    [InlineData("Α-1;Ακμή ΕΠΕ;;2026-09-01;;;;124;;", "Net: The net amount or the VAT is needed.")]
    [InlineData("Α-1;Ακμή ΕΠΕ;;2026-09-01;;-100;-24;-124;;", "Total: Enter an amount above zero.")]
    [InlineData("Α-1;Ακμή ΕΠΕ;;2026-09-01;;100;24;124;124.01;", "Paid: What is paid and what is outstanding")]
    [InlineData("Α-1;Ακμή ΕΠΕ;;2026-09-01;;100;24;124;-1;", "Paid: What is paid and what is outstanding")]
    [InlineData("Α-1;Ακμή ΕΠΕ;;2026-09-01;;100;24;1x4;;", "Total: Enter an amount such as")]
    [InlineData("Α-1;Ακμή ΕΠΕ;;2026-09-01;;100;24;124;;4000", "MARK: Enter the 15 digits")]
    public async Task What_cannot_be_taken_over_exactly_is_left_out_with_the_reason(string row, string reason)
    {
        await desk.LookAsync($"{ImportDesk.Head}\n{row}\n");
        Assert.Contains("Wrong, left out: 1", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Equal(3, desk.Visitor.Text.Split(reason).Length); // once, for each width
        Assert.DoesNotContain("Import the new ones", desk.Visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Status", "Void")]
    [InlineData("Κατάσταση", "Άκυρο")]
    [InlineData("Credited", "5.00")]
    [InlineData("Withholding tax", "3.33")]
    public async Task What_is_not_owed_as_it_stands_is_left_out(string head, string cell)
    {
        await desk.LookAsync($"{ImportDesk.Head};{head}\nΑ-1;Ακμή ΕΠΕ;;2026-09-01;;100;24;124;;;{cell}\n");
        Assert.Contains("Wrong, left out: 1", desk.Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withholding_and_a_balance_in_place_of_what_was_paid_are_understood()
    {
        await desk.LookAsync("""
            Invoice Number,Client Name,Date,Subtotal,Amount,Withholding,Balance
            0042,Ακμή ΕΠΕ,2026-09-01,100.00,124.00,20.00,4.00
            """);
        await desk.Visitor.PressAsync("Import the new ones");
        var invoice = await desk.NumberedAsync("0042");
        Assert.Equal((104_00, 100_00, 4_00),
            (invoice.Payable.Minor, invoice.Paid.Minor, invoice.Outstanding.Minor));
    }

    [Fact]
    public async Task Our_own_export_comes_back_with_what_is_owed()
    {
        var id = await desk.IssuedAsync(80_00);
        await desk.Visitor.OpenAsync($"/payments/record?invoice={id}");
        desk.Visitor.Fill("Amount", "30");
        desk.Visitor.Fill("Invoice INV-0001: €80.00 outstanding", "30");
        await desk.Visitor.PressAsync("Record the payment");
        var csv = await ExportedAsync();
        using var other = await ImportDesk.OpenAsync(shared.App);
        await other.LookAsync(csv);
        Assert.Contains("New: 1", other.Visitor.Text, StringComparison.Ordinal);
        await other.Visitor.PressAsync("Import the new ones");
        var came = await other.Merchant.WithDbAsync(db => db.Invoices.SingleAsync());
        Assert.Equal(("INV-0001", 80_00, 30_00), (came.Number, came.Total.Minor, came.Paid.Minor));
    }

    async Task<string> ExportedAsync()
    {
        var zip = await desk.Visitor.Http.GetByteArrayAsync("/settings/export?handler=Everything");
        await using var archive = new ZipArchive(new MemoryStream(zip));
        using var reader = new StreamReader(archive.Entries.Single(e => e.Name == "invoices.csv").Open());
        return await reader.ReadToEndAsync();
    }
}
