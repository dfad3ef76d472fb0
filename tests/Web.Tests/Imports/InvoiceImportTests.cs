using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Imports;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Sales.Invoices;
using Tamias.Web.Verification;

namespace Tamias.Web.Tests.Imports;

/// <summary>Invoices of another program are taken over with what was paid of them.</summary>
public sealed class InvoiceImportTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    const string Page = "/settings/import?what=invoices";
    const string Head = "Number;Customer;Tax id;Date;Due date;Net;VAT;Total;Paid;MARK";

    Desk desk = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await Desk.OpenAsync(shared.App);
        await desk.Merchant.AddCustomerAsync("Ακμή ΕΠΕ", c => c.Party = c.Party with { TaxId = "094277965" });
        await desk.Merchant.AddCustomerAsync("Twin");
        await desk.Merchant.AddCustomerAsync("Twin");
    }

    public ValueTask DisposeAsync()
    {
        desk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Number_dates_sums_and_what_was_paid_come_over_and_the_rest_can_be_paid_here()
    {
        await LookAsync($"""
            {Head}
            Α-7;whoever;EL094277965;2026-09-01;2026-10-01;100.00;24.00;124.00;24.00;400001234567890
            Α-8;ακμη επε;;1/10/2026;;50.00;;62.00;62.00;
            """);
        Assert.Contains("New: 2", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.Visitor.PressAsync("Import the new ones");
        Assert.Contains("Imported: 2.", desk.Visitor.Text, StringComparison.Ordinal);

        var (open, paid) = (await OneAsync("Α-7"), await OneAsync("Α-8"));
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
        await LookAsync($"{Head}\n{row}\n");
        Assert.Contains("Wrong, left out: 1", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains(reason, desk.Visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Import the new ones", desk.Visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Status", "Void")]
    [InlineData("Κατάσταση", "Άκυρο")]
    [InlineData("Credited", "5.00")]
    [InlineData("Withholding tax", "3.33")]
    public async Task What_is_not_owed_as_it_stands_is_left_out(string head, string cell)
    {
        await LookAsync($"{Head};{head}\nΑ-1;Ακμή ΕΠΕ;;2026-09-01;;100;24;124;;;{cell}\n");
        Assert.Contains("Wrong, left out: 1", desk.Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withholding_and_a_balance_in_place_of_what_was_paid_are_understood()
    {
        await LookAsync("""
            Invoice Number,Client Name,Date,Subtotal,Amount,Withholding,Balance
            0042,Ακμή ΕΠΕ,2026-09-01,100.00,124.00,20.00,4.00
            """);
        await desk.Visitor.PressAsync("Import the new ones");
        var invoice = await OneAsync("0042");
        Assert.Equal((104_00, 100_00, 4_00),
            (invoice.Payable.Minor, invoice.Paid.Minor, invoice.Outstanding.Minor));
    }

    [Fact]
    public async Task A_file_that_is_brought_twice_or_by_eight_at_once_is_taken_over_once()
    {
        var text = $"{Head}\nΑ-1;Ακμή ΕΠΕ;;2026-09-01;;100;24;124;24;\nΑ-2;Ακμή ΕΠΕ;;2026-09-01;;100;24;124;24;\n";
        await LookAsync(text);
        var form = desk.Visitor.Page.Forms.OfType<IHtmlFormElement>()
            .Single(f => f.Action.Contains("handler=Import", StringComparison.Ordinal));
        var fields = form.Elements.OfType<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .Concat(form.Elements.OfType<IHtmlSelectElement>().Select(s => KeyValuePair.Create(s.Name!, s.Value ?? "")))
            .ToList();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var body = new FormUrlEncodedContent(fields);
            using var answer = await desk.Visitor.Straight.PostAsync(Page + "&handler=Import", body);
            return answer.StatusCode;
        }));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a));
        Assert.Equal((2, 2), await desk.Merchant.WithDbAsync(async db =>
            (await db.Invoices.CountAsync(), await db.Payments.CountAsync())));
        Assert.Empty(await desk.Merchant.WithDbAsync(db => new Verify(db).FindDifferencesAsync(default)));

        await LookAsync(text);
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

        await LookAsync($"{Head}\nΑ-1;Ακμή ΕΠΕ;;2026-09-01;;100;24;124;24;\nΑ-2;Ακμή ΕΠΕ;;2026-09-01;;100;24;124;;\n");
        await desk.Visitor.PressAsync("Import the new ones");
        Assert.Equal((2, 1, 4), await CountAsync());
        Assert.Empty(await desk.Merchant.WithDbAsync(db => new Verify(db).FindDifferencesAsync(default)));
    }

    Task<(int Invoices, int Payments, int Booked)> CountAsync() => desk.Merchant.WithDbAsync(async db =>
        (await db.Invoices.CountAsync(), await db.Payments.CountAsync(), await db.Ledger.CountAsync()));

    [Fact]
    public async Task Our_own_export_comes_back_with_what_is_owed()
    {
        var id = await desk.IssuedAsync(80_00);
        await desk.Visitor.OpenAsync($"/payments/record?invoice={id}");
        desk.Visitor.Fill("Amount", "30");
        desk.Visitor.Fill("Invoice INV-0001: €80.00 outstanding", "30");
        await desk.Visitor.PressAsync("Record the payment");
        var csv = await ExportedAsync();
        using var other = await Desk.OpenAsync(shared.App);
        await LookAsync(csv, other);
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

    Task<Invoice> OneAsync(string number) =>
        desk.Merchant.WithDbAsync(db => db.Invoices.SingleAsync(i => i.Number == number));

    async Task LookAsync(string text, Desk? where = null)
    {
        var visitor = (where ?? desk).Visitor;
        using var request = new HttpRequestMessage(HttpMethod.Post, Page)
        {
            Content = new MultipartFormDataContent
            {
                { new StringContent(await visitor.FormTokenAsync()), "__RequestVerificationToken" },
                { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", "list.csv" },
            },
        };
        await visitor.SendAsync(request);
    }
}
