using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Tamias.Web.Sales;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Payments;

namespace Tamias.Web.Tests.Exports;

/// <summary>A merchant who has lived through everything that moves money, and what they take with them.</summary>
static class ExportDesk
{
    public const string Address = "/settings/export";

    /// <summary>Paid in full, given back in part and disputed; paid in part, the rest written off; credited after it
    /// was paid; made void; recorded by hand; in currencies with no and with three decimals.</summary>
    public static async Task<Business> LivedAsync(App app)
    {
        var business = await Business.OpenAsync(app);
        var (merchant, later) = (business.Merchant, new Later(business));
        var (_, charge) = await later.PaidAsync(60_00);
        app.Stripe.Bank.Refund(charge, 10_00);
        await later.CompareAsync();
        await later.HearAsync(app.Stripe.Bank.Dispute(charge, 20_00));
        var rest = await business.IssueAsync(50_00, partial: true);
        using (var payer = new Payer(app, rest))
            await payer.PayAsync((await payer.PressPayAsync("49.00"))!);
        var wish = new WriteOffWish(merchant.Ids().Next<WriteOff>(), rest.Id, "x",
            Lowering.SightOf(await rest.ReadAsync()), merchant.UserId);
        Assert.Null(await app.WithAsync<WriteOffRest, Refusal?>(
            merchant.OrganizationId, w => w.WriteOffAsync(wish, default)));
        var (credited, _) = await later.PaidAsync(30_00);
        await CreditAsync(credited);
        var gone = await business.IssueAsync(40_00);
        Assert.Null(await app.WithAsync<VoidInvoice, Refusal?>(
            merchant.OrganizationId, v => v.VoidAsync(gone.Id, merchant.UserId, default)));
        await business.OfferAsync(80_00);
        await merchant.AddInvoiceAsync(business.Customer, new(5_000, Currency.Of("JPY")), merchant.Today());
        await merchant.AddPaymentAsync(business.Customer, new(1_234_567, Currency.Of("TND")));
        return business;
    }

    static async Task CreditAsync(Issued invoice)
    {
        var merchant = invoice.Business.Merchant;
        var wish = new CreditNoteWish(merchant.Ids().Next<CreditNote>(), invoice.Id,
            new Dictionary<int, Quantity> { [1] = new(5_000) }, "Half", Lowering.SightOf(await invoice.ReadAsync()))
        {
            UserId = merchant.UserId,
        };
        Assert.Null(await merchant.App.WithAsync<IssueCreditNote, Refusal?>(
            merchant.OrganizationId, i => i.IssueAsync(wish, default)));
    }

    public static async Task<byte[]> ArchiveAsync(this Merchant merchant, string language = "en")
    {
        using var visitor = await merchant.SignInAsync(language);
        using var answer = await visitor.Straight.GetAsync($"{Address}?handler=Everything");
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    public static async Task<List<Row>> JournalAsync(this Merchant merchant, DateOnly from, DateOnly to)
    {
        using var visitor = await merchant.SignInAsync();
        using var answer = await visitor.Straight.GetAsync(
            $"{Address}?handler=Journal&from={Forms.DayText.Format(from)}&to={Forms.DayText.Format(to)}");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        return Rows(await answer.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Every entry of an archive by its name.</summary>
    public static Dictionary<string, byte[]> Open(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var from = e.Open();
            using var into = new MemoryStream();
            from.CopyTo(into);
            return into.ToArray();
        }, StringComparer.Ordinal);
    }

    /// <summary>The rows of an English table below its headings.</summary>
    public static List<Row> Rows(byte[] csv)
    {
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        using var parser = new CsvParser(new StringReader(Encoding.UTF8.GetString(csv[3..])),
            new CsvConfiguration(CultureInfo.InvariantCulture));
        Assert.True(parser.Read());
        var headings = parser.Record!;
        var rows = new List<Row>();
        while (parser.Read())
            rows.Add(new(headings.Zip(parser.Record!)
                .ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal)));
        return rows;
    }
}

/// <summary>A row of a table, by its headings.</summary>
sealed record Row(Dictionary<string, string> Cells)
{
    public string this[string heading] => Cells[heading];

    /// <summary>An amount in minor units: all its decimals are written.</summary>
    public long Minor(string heading) => this[heading].Length == 0
        ? 0 : long.Parse(string.Concat(this[heading].Where(c => c is not (',' or '.'))), CultureInfo.InvariantCulture);
}
