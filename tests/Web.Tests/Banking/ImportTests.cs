using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Banking;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Banking;

public sealed class ImportTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task A_transfer_with_the_reference_and_the_amount_is_recorded_at_once_and_tells_the_customer()
    {
        var desk = await BankDesk.OpenAsync(shared.App);
        var issued = await desk.Business.IssueAsync(120_50);
        var page = await desk.ImportAsync(CamtText.Of(await BankDesk.PaysAsync(issued, "120.50")), sendsReceipt: true);

        Assert.Contains("Imported: 1 new lines, 0 known already. Recorded by their reference: 1.", page, StringComparison.Ordinal);
        Assert.Contains("Everything is decided", page, StringComparison.Ordinal);
        Assert.True((await issued.ReadAsync()).Outstanding.IsZero);
        var payment = Assert.Single(await desk.PaymentsAsync());
        Assert.Equal((PaymentMethod.BankTransfer, new DateOnly(2026, 11, 5)), (payment.Method, payment.ReceivedOn));
        Assert.Equal(payment.Id, Assert.Single(await desk.LinesAsync()).PaymentId);
        Assert.Equal(1, await desk.Merchant.WithDbAsync(db => db.Mails.CountAsync()));
        Assert.True(await desk.Merchant.WithDbAsync(db =>
            db.Timeline.AnyAsync(t => t.InvoiceId == issued.Id && t.Kind == TimelineKind.FoundInStatement)));
        await desk.AgreesAsync();
    }

    [Theory]
    [InlineData("120.49")]
    [InlineData("120.51")]
    public async Task Another_amount_waits_for_a_person(string amount)
    {
        var desk = await BankDesk.OpenAsync(shared.App);
        var issued = await desk.Business.IssueAsync(120_50);
        var page = await desk.ImportAsync(await BankDesk.PaysAsync(issued, amount));

        Assert.Contains($"Invoice {(await issued.ReadAsync()).Number}?", page, StringComparison.Ordinal);
        Assert.Empty(await desk.PaymentsAsync());
    }

    [Fact]
    public async Task An_instalment_is_an_amount_that_is_waited_for()
    {
        var desk = await BankDesk.OpenAsync(shared.App);
        var issued = await desk.Business.IssueAsync(100_00, (10, 40_00));
        await desk.ImportAsync(await BankDesk.PaysAsync(issued, "40.00"), await BankDesk.PaysAsync(issued, "60.00"));

        Assert.True((await issued.ReadAsync()).Outstanding.IsZero);
        await desk.AgreesAsync();
    }

    [Fact]
    public async Task A_file_that_was_imported_changes_nothing()
    {
        var desk = await BankDesk.OpenAsync(shared.App);
        var issued = await desk.Business.IssueAsync(10_00);
        var statement = CamtText.Of(await BankDesk.PaysAsync(issued, "10.00"), new("7.00"));
        await desk.ImportAsync(statement);
        var page = await desk.ImportAsync(statement);

        Assert.Contains("This very file was imported before. Nothing has changed.", page, StringComparison.Ordinal);
        Assert.Equal(2, (await desk.LinesAsync()).Count);
        Assert.Single(await desk.PaymentsAsync());
    }

    [Fact]
    public async Task A_day_that_stands_twice_in_one_file_is_counted_once()
    {
        var desk = await BankDesk.OpenAsync(shared.App);
        var issued = await desk.Business.IssueAsync(100_00, partial: true);
        var entry = await BankDesk.PaysAsync(issued, "10.00");
        await desk.ImportAsync(CamtText.Of(entry with { BankReference = "B1" }, entry, entry) with { Copies = 2 });

        Assert.Equal(3, (await desk.LinesAsync()).Count);
    }

    [Fact]
    public async Task What_was_imported_before_the_process_died_is_recorded_once_when_it_is_looked_again()
    {
        var desk = await BankDesk.OpenAsync(shared.App);
        var issued = await desk.Business.IssueAsync(10_00);
        var file = CamtText.Of(await BankDesk.PaysAsync(issued, "10.00")).Bytes;
        await shared.App.WithAsync<ImportStatement, bool>(desk.Merchant.OrganizationId, async import =>
            (await import.GoAsync(new FormFile(new MemoryStream(file), 0, file.Length, "file", "statement.xml"),
                desk.Merchant.UserId, default)).Refusal is null);
        Assert.Equal(BankLineState.Open, Assert.Single(await desk.LinesAsync()).State);
        foreach (var _ in (int[])[1, 2])
        {
            await desk.Visitor.OpenAsync(BankDesk.Page + "?show=");
            if (desk.Visitor.Text.Contains("Look for references again", StringComparison.Ordinal))
                await desk.Visitor.PressAsync("Look for references again");
        }

        Assert.True((await issued.ReadAsync()).Outstanding.IsZero);
        Assert.Single(await desk.PaymentsAsync());
        await desk.AgreesAsync();
    }

    [Fact]
    public async Task Money_for_an_invoice_that_was_paid_meanwhile_waits_for_a_person()
    {
        var desk = await BankDesk.OpenAsync(shared.App);
        var issued = await desk.Business.IssueAsync(10_00);
        await issued.SettleByHandAsync();
        await desk.ImportAsync(await BankDesk.PaysAsync(issued, "10.00"));

        Assert.Equal(BankLineState.Open, Assert.Single(await desk.LinesAsync()).State);
        Assert.Single(await desk.PaymentsAsync());
        await desk.AgreesAsync();
    }

    /// <summary>A bank's days in files that overlap, in any order and some twice: every line once, every invoice paid
    /// once.</summary>
    [Fact]
    public Task However_files_overlap_money_is_counted_once() =>
        Gen.Select(Gen.Select(Gen.Int[0, 5], Gen.Bool, Gen.Bool).Array[1, 8],
                Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5]).Array[1, 4])
            .SampleAsync(async (drawn, windows) =>
            {
                var desk = await BankDesk.OpenAsync(shared.App);
                var entries = new List<CamtEntry>();
                foreach (var (day, names, hasReference) in drawn)
                {
                    var issued = names ? await desk.Business.IssueAsync(10_00) : null;
                    var entry = issued is null ? new("7.00") : await BankDesk.PaysAsync(issued, "10.00");
                    entries.Add(entry with
                    {
                        Day = new(2026, 11, 1 + day), BankReference = hasReference ? $"B{entries.Count}" : "",
                    });
                }

                foreach (var (from, length) in windows.Append((0, 5)))
                    await desk.ImportAsync(
                        [.. entries.Where(e => e.Day.Day > from && e.Day.Day <= from + length + 1)]);

                Assert.Equal(entries.Count, (await desk.LinesAsync()).Count);
                Assert.Equal(drawn.Count(d => d.Item2), (await desk.PaymentsAsync()).Count);
                await desk.AgreesAsync();
            }, iter: 6, threads: 1);

    [Fact]
    public async Task Ten_who_import_the_same_money_at_once_record_it_once()
    {
        var desk = await BankDesk.OpenAsync(shared.App);
        var issued = await desk.Business.IssueAsync(10_00);
        var entry = await BankDesk.PaysAsync(issued, "10.00");
        var people = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
            new BankDesk(desk.Business, await desk.Merchant.SignInAsync())));
        await Task.WhenAll(people.Select((p, at) => p.ImportAsync(
            CamtText.Of(entry, new CamtEntry($"{at + 1}.00") { Status = "PDNG" }))));

        Assert.Single(await desk.LinesAsync());
        Assert.Single(await desk.PaymentsAsync());
        await desk.AgreesAsync();
    }

    [Fact]
    public async Task A_payment_that_was_recorded_by_hand_is_not_recorded_again()
    {
        var desk = await BankDesk.OpenAsync(shared.App);
        var issued = await desk.Business.IssueAsync(10_00);
        var entry = await BankDesk.PaysAsync(issued, "10.00") with { Day = DateOnly.FromDateTime(DateTime.UtcNow) };
        await desk.Visitor.OpenAsync($"/payments/record?customer={desk.Business.Customer.Id}");
        desk.Visitor.Fill("Amount", "10.00");
        await desk.Visitor.PressAsync("Record the payment");
        await desk.ImportAsync(entry);

        Assert.Single(await desk.PaymentsAsync());
        Assert.Equal(BankLineState.Open, Assert.Single(await desk.LinesAsync()).State);
    }

    [Fact]
    public async Task Numbers_that_give_the_same_reference_are_never_certain()
    {
        var desk = await BankDesk.OpenAsync(shared.App);
        var (paid, open) = (await desk.Business.IssueAsync(5_00), await desk.Business.IssueAsync(10_00));
        await paid.SettleByHandAsync();
        var number = (await open.ReadAsync()).Number;
        await desk.Merchant.WithDbAsync(db => db.Invoices.Where(i => i.Id == paid.Id).ExecuteUpdateAsync(
            i => i.SetProperty(p => p.Number, number.Replace("-", "", StringComparison.Ordinal))));
        await desk.ImportAsync(await BankDesk.PaysAsync(open, "10.00"));

        Assert.Equal(BankLineState.Open, Assert.Single(await desk.LinesAsync()).State);
    }

    [Fact]
    public async Task An_account_that_is_none_of_the_merchants_is_refused_beside_the_file()
    {
        var desk = await BankDesk.OpenAsync(shared.App, "DE89370400440532013000");
        var page = await desk.ImportAsync(new CamtEntry("5.00"));

        Assert.Contains("GR16 0110 1250", page, StringComparison.Ordinal);
        Assert.Empty(await desk.LinesAsync());
    }

    [Fact]
    public async Task Nothing_chosen_and_nothing_readable_are_refused_with_a_sentence()
    {
        var desk = await BankDesk.OpenAsync(shared.App);

        Assert.Contains("Choose a file first.", await desk.ImportAsync(Array.Empty<byte>()), StringComparison.Ordinal);
        Assert.Contains("format camt.053", await desk.ImportAsync("no xml"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("larger than 10 MB", await desk.ImportAsync(new byte[11 << 20]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoices_issued_after_the_import_are_found_when_it_is_looked_again()
    {
        var desk = await BankDesk.OpenAsync(shared.App);
        await desk.ImportAsync(new CamtEntry("10.00") { Parts = [new(RfReference.Of("INV-0001")!.Value)] });
        var issued = await desk.Business.IssueAsync(10_00);
        Assert.Equal("INV-0001", (await issued.ReadAsync()).Number);
        await desk.Visitor.OpenAsync(BankDesk.Page);
        await desk.Visitor.PressAsync("Look for references again");

        Assert.True((await issued.ReadAsync()).Outstanding.IsZero);
        await desk.AgreesAsync();
    }

    [Fact]
    public async Task An_open_form_at_Stripe_is_closed_before_a_transfer_is_recorded()
    {
        var desk = await BankDesk.OpenAsync(shared.App);
        var issued = await desk.Business.IssueAsync(10_00);
        using var payer = new Payer(shared.App, issued);
        var form = (await payer.PressPayAsync())!;
        await desk.ImportAsync(await BankDesk.PaysAsync(issued, "10.00"));

        Assert.True((await issued.ReadAsync()).Outstanding.IsZero);
        Assert.Equal("expired", shared.App.Stripe.Find(form)!["status"]!.ToString());
        await desk.AgreesAsync();
    }

    [Fact]
    public async Task A_bank_debit_under_way_for_the_same_invoice_leaves_a_doubt()
    {
        var desk = await BankDesk.OpenAsync(shared.App);
        var issued = await desk.Business.IssueAsync(10_00);
        shared.App.Stripe.Settings = shared.App.Stripe.Settings with { DebitsAfter = TimeSpan.FromDays(3) };
        using var payer = new Payer(shared.App, issued);
        var debit = (await payer.PressPayAsync())!;
        Assert.Null(shared.App.Stripe.Payer.PayByDebit(debit));
        await payer.ComeBackAsync(debit);
        await desk.ImportAsync(await BankDesk.PaysAsync(issued, "10.00"));

        Assert.Equal(BankLineState.Open, Assert.Single(await desk.LinesAsync()).State);
    }
}
