using System.Text;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Exports;

/// <summary>What the accountant gets is the ledger, all of it and nothing else.</summary>
public sealed class JournalExportTests(SharedApp shared) : IClassFixture<SharedApp>
{
    App App => shared.App;

    [Fact]
    public async Task Every_entry_stands_there_each_booking_balances_and_the_accounts_sum_to_the_ledger()
    {
        var merchant = (await ExportDesk.LivedAsync(App)).Merchant;
        var rows = await merchant.JournalAsync(merchant.Today().AddDays(-1), merchant.Today());
        var ledger = await merchant.WithDbAsync(db => db.Ledger.OrderBy(t => t.Id).ToListAsync());

        Assert.Equal(ledger.Sum(t => t.Entries.Count), rows.Count);
        Assert.Equal(ledger.Select(t => t.Id.ToString()), rows.Select(r => r["Key of the booking"]).Distinct());
        Assert.All(rows.GroupBy(r => (r["Key of the booking"], r["Currency"])), booking =>
            Assert.Equal(booking.Sum(r => r.Minor("Debit amount")), booking.Sum(r => r.Minor("Credit amount"))));
        var sums = ledger.SelectMany(t => t.Entries).GroupBy(e => (e.Account, e.Amount.Currency.Code))
            .Select(g => (Web.Display.JournalWords.Of(g.Key.Account), g.Key.Code, g.Sum(e => e.Amount.Minor)));
        Assert.Equal(sums.Order(), rows.GroupBy(r => (r["Account"], r["Currency"])).Select(g => (g.Key.Item1,
            g.Key.Item2, g.Sum(r => r.Minor("Debit amount") - r.Minor("Credit amount")))).Order());
        Assert.Equal(["EUR", "JPY", "TND"], rows.Select(r => r["Currency"]).Distinct().Order());
    }

    [Fact]
    public async Task Each_thing_that_happened_is_said_with_its_document_and_its_ids_at_Stripe()
    {
        var business = await ExportDesk.LivedAsync(App);
        var today = business.Merchant.Today();
        var rows = await business.Merchant.JournalAsync(today.AddDays(-1), today);

        foreach (var what in (string[])["Invoice issued", "Invoice made void", "Credit note issued", "Payment received",
            "Payment put on an invoice", "Payment taken off an invoice", "Small rest written off", "Money given back",
            "Payment taken back by the bank"])
            Assert.Contains(rows, r => r["Transaction"] == what);
        var note = rows.First(r => r["Transaction"] == "Credit note issued");
        Assert.StartsWith("CN-", note["Document"], StringComparison.Ordinal);
        Assert.Equal(("15.00", "", "Customer"), (note["Debit amount"], note["Credit amount"], note["Customer"]));
        var refund = rows.First(r => r["Transaction"] == "Money given back");
        Assert.StartsWith("re_", refund["Refund or dispute at Stripe"], StringComparison.Ordinal);
        Assert.StartsWith("pi_", refund["Payment at Stripe"], StringComparison.Ordinal);
        Assert.Equal("Test", refund["Mode"]);
        var lost = rows.First(r => r["Transaction"] == "Payment taken back by the bank");
        Assert.StartsWith("d", lost["Refund or dispute at Stripe"], StringComparison.Ordinal);
        var byHand = rows.First(r => r["Currency"] == "TND");
        Assert.Equal(("1,234.567", "", ""), (byHand["Debit amount"], byHand["Mode"], byHand["Payment at Stripe"]));
        Assert.Equal("5,000", rows.First(r => r["Currency"] == "JPY")["Debit amount"]);
    }

    /// <summary>A day begins at midnight in Athens; in 2026 it has 23 hours on 29 March and 25 on 25 October.</summary>
    [Theory]
    [InlineData("2026-07-14", "2026-07-13T21:00:00Z", "2026-07-14T21:00:00Z")]
    [InlineData("2026-03-29", "2026-03-28T22:00:00Z", "2026-03-29T21:00:00Z")]
    [InlineData("2026-10-25", "2026-10-24T21:00:00Z", "2026-10-25T22:00:00Z")]
    public async Task A_day_has_all_its_hours_and_no_other(string day, string start, string end)
    {
        var merchant = await App.NewMerchantAsync();
        var (first, next) = (At(start), At(end));
        foreach (var at in (DateTimeOffset[])[first.AddSeconds(-1), first, next.AddSeconds(-1), next])
            await BookAsync(merchant, at);
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd");
        var rows = await merchant.JournalAsync(on, on);

        Assert.Equal(4, rows.Count);
        Assert.All(rows, r => Assert.Equal(day, r["Date"]));
    }

    [Fact]
    public async Task A_ledger_longer_than_a_page_is_whole_and_in_the_order_of_its_instants()
    {
        var merchant = await App.NewMerchantAsync();
        var start = At("2026-05-01T00:00:00Z");
        await merchant.WithDbAsync(async db =>
        {
            foreach (var n in Enumerable.Range(0, 1_201))
                Add(db, merchant, start.AddMinutes(n * 7 % 60)); // many at one instant, and not in the order of keys
            return await db.SaveChangesAsync();
        });
        var rows = await merchant.JournalAsync(new(2026, 4, 1), new(2026, 5, 31));
        var keys = await merchant.WithDbAsync(db =>
            db.Ledger.OrderBy(t => t.At).ThenBy(t => t.Id).Select(t => t.Id).ToListAsync());
        Assert.Equal(1_201 * 2, rows.Count);
        Assert.Equal(keys.Select(k => k.ToString()), rows.Select(r => r["Key of the booking"]).Distinct());
    }

    [Fact]
    public async Task Days_that_are_none_are_said_beside_the_field_and_what_was_typed_is_kept()
    {
        var merchant = await App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await visitor.OpenAsync("/settings");
        await visitor.PressAsync("Export The journal for your accountant, and all your data as files.");
        var month = new DateOnly(merchant.Today().Year, merchant.Today().Month, 1);
        Assert.Equal((Forms.DayText.Format(month.AddMonths(-1)), Forms.DayText.Format(month.AddDays(-1))),
            (visitor.Value("From"), visitor.Value("Until")));

        visitor.Fill("From", "nonsense");
        await visitor.PressAsync("Download the journal (CSV)");
        Assert.Equal(200, (int)visitor.Status);
        Assert.Equal(("nonsense", "Enter a day between 2000 and 2099."),
            (visitor.Value("From"), visitor.ErrorBeside("From")));
        Assert.Equal("", visitor.ErrorBeside("Until"));
        visitor.Fill("From", "2026-02-02");
        visitor.Fill("Until", "2026-02-01");
        await visitor.PressAsync("Download the journal (CSV)");
        Assert.Equal("The last day is before the first.", visitor.ErrorBeside("Until"));
        Assert.Equal(("2026-02-02", "2026-02-01"), (visitor.Value("From"), visitor.Value("Until")));
        visitor.Fill("Until", "");
        await visitor.PressAsync("Download the journal (CSV)");
        Assert.Equal("Enter a day between 2000 and 2099.", visitor.ErrorBeside("Until"));
    }

    [Fact]
    public async Task A_Greek_reader_gets_Greek_words_and_numbers()
    {
        var merchant = await App.NewMerchantAsync();
        await BookAsync(merchant, At("2026-06-10T09:00:00Z"));
        using var visitor = await merchant.SignInAsync("el");
        using var answer = await visitor.Straight.GetAsync(
            $"{ExportDesk.Address}?handler=Journal&from=1/6/2026&to=2026-06-30");
        var lines = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()).Split("\r\n");

        Assert.Equal("Ημερολόγιο-2026-06-01-2026-06-30.csv", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.StartsWith("\uFEFFΗμερομηνία;Κίνηση;Παραστατικό;Ημερομηνία παραστατικού;Πελάτης;Λογαριασμός;Χρέωση;Πίστωση;Νόμισμα;", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("2026-06-10;Είσπραξη;;2026-06-10;;Εισπραχθέντα;1.234,50;;EUR;", lines[1],
            StringComparison.Ordinal);
    }

    static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    static Task<int> BookAsync(Merchant merchant, DateTimeOffset at) => merchant.WithDbAsync(db =>
    {
        Add(db, merchant, at);
        return db.SaveChangesAsync();
    });

    static void Add(Data.Db db, Merchant merchant, DateTimeOffset at)
    {
        var payment = new Payment(merchant.Ids().Next<Payment>(), merchant.OrganizationId, new(1_234_50, Currency.Eur))
        {
            Method = PaymentMethod.Cash, ReceivedOn = DateOnly.FromDateTime(at.DateTime), RecordedAt = at,
        };
        db.AddRange(payment, new Book(merchant.Ids(), at).Received(payment));
    }
}
