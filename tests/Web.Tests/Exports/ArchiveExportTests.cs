using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Exports;

/// <summary>An organization takes everything with it, and nothing that opens a door.</summary>
public sealed class ArchiveExportTests(SharedApp shared) : IClassFixture<SharedApp>
{
    static readonly string[] Tables =
    [
        "customers", "items", "invoices", "invoice-lines", "instalments", "credit-notes", "credit-note-lines",
        "attachments", "messages",
        "estimates", "estimate-lines", "attempts", "payments", "allocations", "refunds", "disputes", "payouts",
        "balance-lines", "bank-lines", "late-fee-rules", "late-fees", "saved-methods",
        "automatic-payments", "transfer-accounts", "transfer-returns", "journal",
    ];

    App App => shared.App;

    [Fact]
    public async Task The_archive_has_every_row_that_the_database_has_as_table_and_as_JSON()
    {
        var business = await ExportDesk.LivedAsync(App);
        var (draft, merchant) = (await business.DraftAsync(5_00), business.Merchant);
        await business.IssueAsync(90_00, (10, 30_00));
        Assert.False(await Eventually.GetsAsync(() => merchant.WithDbAsync(db =>
            db.Payments.AnyAsync(p => p.FeeCheckAt != null)), asks => !asks)); // fees come by themselves
        await merchant.WithDbAsync(db =>
        {
            BankTold.Add(db, merchant.Ids(), merchant);
            FileBeside.Add(db, merchant, draft);
            Told.Add(db, merchant, draft);
            db.Add(new Item(merchant.Ids().Next<Item>(), merchant.OrganizationId, "Work", Currency.Eur));
            db.AddRange(Enumerable.Range(0, 1_001).Select(n => // more than two pages of them
                new Customer(merchant.Ids().Next<Customer>(), merchant.OrganizationId, new() { Name = $"Extra {n}" })));
            return db.SaveChangesAsync();
        });
        await Charged.AddAsync(merchant, draft);
        await business.AnnounceAsync(draft);
        await business.SentBackAsync(await business.LeaveAsync(20_00), 5_00);
        var files = ExportDesk.Open(await merchant.ArchiveAsync());
        var counts = await CountsAsync(merchant);
        Assert.All(counts.Where(c => c.Key != "payouts"), c => Assert.True(c.Value > 0, c.Key));

        var json = JsonNode.Parse(files["tamias.json"])!;
        foreach (var (table, count) in counts)
        {
            Assert.Equal((table, count), (table, ExportDesk.Rows(files[$"{table}.csv"]).Count));
            var name = string.Concat(table.Select((c, at) =>
                c == '-' ? "" : at > 0 && table[at - 1] == '-' ? char.ToUpperInvariant(c).ToString() : c.ToString()));
            Assert.Equal((table, count), (table, json[name]!.AsArray().Count));
        }

        Assert.Equal(counts["customers"],
            ExportDesk.Rows(files["customers.csv"]).Select(r => r["Key"]).Distinct().Count());
        Assert.Equal("Draft", ExportDesk.Rows(files["invoices.csv"]).Single(r => r["Key"] == $"{draft}")["Status"]);
        var byHand = json["payments"]!.AsArray().Single(p => p!["amount"]!["currency"]!.ToString() == "TND")!;
        Assert.Equal("1234.567", byHand["amount"]!["amount"]!.ToString());
    }

    [Fact]
    public async Task Every_issued_document_is_there_as_paper_under_a_name_that_every_system_takes()
    {
        var business = await ExportDesk.LivedAsync(App);
        var merchant = business.Merchant;
        await business.DraftAsync(5_00);
        foreach (var prefix in (string[])["ΤΙΜ/", "ΤΙΜ-"])
        {
            await BeginSeriesAsync(merchant, prefix);
            await merchant.AddInvoiceAsync(business.Customer, new(10_00, Currency.Eur), merchant.Today());
        }

        var files = ExportDesk.Open(await merchant.ArchiveAsync()).Where(f => f.Key.StartsWith("documents/",
            StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
        var issued = await merchant.WithDbAsync(async db => await db.CreditNotes.CountAsync()
            + await db.Invoices.CountAsync(i => i.IssuedAt != null)
            + await db.Estimates.CountAsync(e => e.IssuedAt != null));

        Assert.Equal(issued, files.Count);
        Assert.All(files.Values, f => Assert.Equal("%PDF-", Encoding.ASCII.GetString(f[..5])));
        Assert.Contains("documents/Invoice-ΤΙΜ-0001.pdf", files.Keys);
        Assert.Contains("documents/Invoice-ΤΙΜ-0001_2.pdf", files.Keys);
        Assert.Contains("documents/Credit-note-CN-0001.pdf", files.Keys);
        Assert.Contains("documents/Estimate-EST-0001.pdf", files.Keys);
        Assert.All(files.Keys, n => Assert.DoesNotContain(n["documents/".Length..], c => "/\\:*?\"<>|".Contains(c)));
    }

    [Fact]
    public async Task Nothing_of_another_organization_is_there()
    {
        var (mine, theirs) = (await ExportDesk.LivedAsync(App), await ExportDesk.LivedAsync(App));
        var text = TextOf(ExportDesk.Open(await mine.Merchant.ArchiveAsync()));
        var keys = await theirs.Merchant.WithDbAsync(async db => (string[])[
            .. await db.Customers.Select(r => r.Id.ToString()).ToListAsync(),
            .. await db.Invoices.Select(r => r.Id.ToString()).ToListAsync(),
            .. await db.Estimates.Select(r => r.Id.ToString()).ToListAsync(),
            .. await db.Payments.Select(r => r.Id.ToString()).ToListAsync(),
            .. await db.Ledger.Select(r => r.Id.ToString()).ToListAsync(),
        ]);
        Assert.True(keys.Length > 10);
        Assert.Contains(mine.Customer.Id.ToString(), text, StringComparison.Ordinal);
        Assert.All(keys, key => Assert.DoesNotContain(key, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task No_secret_is_there()
    {
        var business = await ExportDesk.LivedAsync(App);
        var invoice = await business.IssueAsync(12_00);
        using (await business.EnterAsync()) // there are an access and a link to the portal now
            await business.Merchant.WithDbAsync(db => db.Connections.ExecuteUpdateAsync(c => c
                .SetProperty(x => x.KeyCipher, "cipher-of-the-key").SetProperty(x => x.KeyEnding, "ending-of-the-key")
                .SetProperty(x => x.WebhookSecretCipher, "cipher-of-the-hook")));
        var secrets = await business.Merchant.WithDbAsync(async db => (string?[])[
            .. (await db.Users.Where(u => u.Id == business.Merchant.UserId).ToListAsync())
                .SelectMany(u => new[] { u.PasswordHash, u.SecurityStamp, u.ConcurrencyStamp }),
            .. (await db.Invoices.Where(i => i.IssuedAt != null).ToListAsync())
                .SelectMany(i => new[] { i.PermalinkHash, i.PermalinkCipher }),
            .. (await db.Estimates.ToListAsync()).SelectMany(e => new[] { e.PermalinkHash, e.PermalinkCipher }),
            .. await db.PortalLinks.Select(l => l.TokenHash).ToListAsync(),
            .. await db.PortalAccesses.Select(a => a.Stamp).ToListAsync(),
            invoice.Permalink, "cipher-of-the-key", "ending-of-the-key", "cipher-of-the-hook",
        ]);
        var text = TextOf(ExportDesk.Open(await business.Merchant.ArchiveAsync()));
        Assert.True(secrets.Count(s => s is { Length: > 0 }) > 12);
        Assert.All(secrets.Where(s => s is { Length: > 0 }), s =>
            Assert.DoesNotContain(s!, text, StringComparison.OrdinalIgnoreCase));
        Assert.All((string[])["hash", "cipher", "token", "stamp", "password"], word =>
            Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task No_text_is_taken_for_a_formula()
    {
        var merchant = await App.NewMerchantAsync();
        foreach (var start in (string[])["=", "+", "-", "@", "\t", "\r"])
        {
            var customer = await merchant.AddCustomerAsync($"{start}1+1");
            await merchant.AddInvoiceAsync(customer, new(10_00, Currency.Eur), merchant.Today());
        }

        var files = ExportDesk.Open(await merchant.ArchiveAsync());
        foreach (var (file, heading) in (ReadOnlySpan<(string, string)>)[
            ("customers.csv", "Name"), ("invoices.csv", "Customer"), ("journal.csv", "Customer")])
            Assert.Equal(6, ExportDesk.Rows(files[file]).Select(r => r[heading]).Distinct()
                .Count(name => name.StartsWith('\'') && name.EndsWith("1+1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_empty_organization_gets_headings_and_no_documents()
    {
        var merchant = await App.NewMerchantAsync("Εργαστήριον / Νο 1");
        using var visitor = await merchant.SignInAsync("el");
        await visitor.OpenAsync(ExportDesk.Address);
        var link = visitor.Page.QuerySelectorAll("a").Single(a => a.TextContent.Contains("Λήψη όλων",
            StringComparison.Ordinal)).GetAttribute("href");
        using var answer = await visitor.Straight.GetAsync(link);
        var files = ExportDesk.Open(await answer.Content.ReadAsByteArrayAsync());

        Assert.Equal($"Εργαστήριον---Νο-1-{Forms.DayText.Format(merchant.Today())}.zip",
            answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal([.. Tables.Select(t => $"{t}.csv"), "tamias.json"], files.Keys);
        Assert.All(Tables, t => Assert.Single(Encoding.UTF8.GetString(files[$"{t}.csv"]).TrimEnd().Split("\r\n")));
        Assert.StartsWith("\uFEFFΚλειδί;Ονομασία;", Encoding.UTF8.GetString(files["customers.csv"]),
            StringComparison.Ordinal);
        Assert.Empty(JsonNode.Parse(files["tamias.json"])!["invoiceLines"]!.AsArray());
    }

    static string TextOf(Dictionary<string, byte[]> files) => string.Join('\n',
        files.Where(f => !f.Key.EndsWith(".pdf", StringComparison.Ordinal))
            .Select(f => Encoding.UTF8.GetString(f.Value)));

    static Task<int> BeginSeriesAsync(Merchant merchant, string prefix) => merchant.WithDbAsync(async db =>
    {
        foreach (var series in await db.NumberSeries.Where(s => s.Kind == DocumentKind.Invoice).ToListAsync())
            series.IsDefault = false;
        await db.SaveChangesAsync(); // one default of a kind, whatever the order of writing
        db.Add(new NumberSeries(
            merchant.Ids().Next<NumberSeries>(), merchant.OrganizationId, DocumentKind.Invoice, prefix)
        {
            IsDefault = true,
        });
        return await db.SaveChangesAsync();
    });

    static Task<Dictionary<string, int>> CountsAsync(Merchant merchant) => merchant.WithDbAsync(async db =>
        new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["customers"] = await db.Customers.CountAsync(), ["items"] = await db.Items.CountAsync(),
            ["invoices"] = await db.Invoices.CountAsync(),
            ["invoice-lines"] = await db.Invoices.SelectMany(i => i.Lines).CountAsync(),
            ["estimates"] = await db.Estimates.CountAsync(),
            ["estimate-lines"] = await db.Estimates.SelectMany(e => e.Lines).CountAsync(),
            ["instalments"] = await db.Invoices.SelectMany(i => i.Instalments).CountAsync(),
            ["credit-note-lines"] = await db.CreditNotes.SelectMany(n => n.Lines).CountAsync(),
            ["attempts"] = await db.Attempts.SelectMany(a => a.Parts).CountAsync(),
            ["balance-lines"] = await db.BalanceTransactions.CountAsync(),
            ["messages"] = await db.Messages.CountAsync(), ["attachments"] = await db.Attachments.CountAsync(),
            ["bank-lines"] = await db.BankLines.CountAsync(),
            ["late-fee-rules"] = await db.LateFeeRules.CountAsync(), ["late-fees"] = await db.LateFees.CountAsync(),
            ["saved-methods"] = await db.SavedMethods.CountAsync(),
            ["transfer-accounts"] = await db.TransferAccounts.CountAsync(),
            ["transfer-returns"] = await db.TransferReturns.CountAsync(),
            ["automatic-payments"] = await db.AutomaticPayments.CountAsync(),
            ["credit-notes"] = await db.CreditNotes.CountAsync(), ["payments"] = await db.Payments.CountAsync(),
            ["allocations"] = await db.Allocations.CountAsync(), ["refunds"] = await db.Refunds.CountAsync(),
            ["disputes"] = await db.Disputes.CountAsync(), ["payouts"] = await db.Payouts.CountAsync(),
            ["journal"] = await db.Ledger.SelectMany(t => t.Entries).CountAsync(),
        });
}
