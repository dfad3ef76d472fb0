using System.Globalization;
using System.Text.RegularExpressions;
using Tamias.Web.Documents;
using Tamias.Web.Tests.Harness;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace Tamias.Web.Tests.Documents;

/// <summary>Codes are read back by another library than the one that wrote them.</summary>
public sealed partial class QrCodeTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task The_transfer_on_an_invoices_page_is_read_by_a_scanner_and_asks_for_what_is_outstanding()
    {
        var business = await Business.OpenAsync(shared.App);
        var gateway = await BankAsync(business);
        var invoice = await business.IssueAsync(1_234_50);
        await business.Merchant.WithDbAsync(async db =>
        {
            (await db.LockInvoiceAsync(invoice.Id))!.Offer(gateway, true);
            return await db.SaveChangesAsync();
        });
        using var visitor = shared.App.Visitor();
        await visitor.OpenAsync(invoice.Address);
        var drawn = visitor.Page.QuerySelector(".doc-code svg")!;
        var read = Read(drawn.QuerySelector("path")!.GetAttribute("d")!,
            int.Parse(drawn.GetAttribute("viewBox")!.Split(' ')[2], CultureInfo.InvariantCulture));
        Assert.Equal("BCD\n002\n1\nSCT\n\nΗλιοστάσιο & Υιοί\nGR1601101250000000012300695\nEUR1234.50\n\nRF40INV0001",
            read);
    }

    [Theory]
    [InlineData("https://example.test/pay/abc")]
    [InlineData("ΑΒΓ αβγ € ö")]
    public void Path_and_modules_are_the_same_code(string text)
    {
        var (path, side) = QrCode.Path(text);
        Assert.Equal(side, QrCode.Modules(text).GetLength(0));
        Assert.Equal(text, Read(path, side));
    }

    static Task<Id<Gateway>> BankAsync(Business business) => business.Merchant.WithDbAsync(async db =>
    {
        var gateway = new Gateway(new(Guid.CreateVersion7()), business.Merchant.OrganizationId,
            GatewayKind.BankTransfer)
        {
            TitleGreek = "Τράπεζα", TitleEnglish = "Bank",
            Bank = new() { Iban = "GR1601101250000000012300695", Beneficiary = "Ηλιοστάσιο & Υιοί" },
        };
        db.Add(gateway);
        await db.SaveChangesAsync();
        return gateway.Id;
    });

    /// <summary>Draws the path four pixels a module, and scans the picture.</summary>
    static string Read(string path, int side)
    {
        const int Scale = 4;
        var pixels = Enumerable.Repeat((byte)255, side * Scale * side * Scale).ToArray();
        foreach (Match run in Run().Matches(path))
        {
            var (column, row, length) = (Number(run, "column"), Number(run, "row"), Number(run, "length"));
            for (var y = row * Scale; y < (row + 1) * Scale; y++)
                Array.Fill(pixels, (byte)0, (y * side * Scale) + (column * Scale), length * Scale);
        }

        var light = new RGBLuminanceSource(
            pixels, side * Scale, side * Scale, RGBLuminanceSource.BitmapFormat.Gray8);
        return new QRCodeReader().decode(new(new HybridBinarizer(light)))!.Text;
    }

    static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(?<column>\d+) (?<row>\d+)h(?<length>\d+)v1h-\d+z", RegexOptions.None, 1000)]
    private static partial Regex Run();
}
