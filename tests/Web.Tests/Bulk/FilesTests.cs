using System.Net;
using Tamias.Web.Tests.Exports;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Bulk;

public sealed class FilesTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task The_archive_has_the_paper_of_each_ticked_one_under_a_name_of_its_own()
    {
        using var desk = await BulkDesk.OpenAsync(shared.App);
        var (issued, gone) = (await desk.IssuedAsync(12_34), await desk.VoidAsync());
        Id<Invoice>[] drafts = [await desk.Business.DraftAsync(1_00), await desk.Business.DraftAsync(2_00)];
        await desk.IssuedAsync(); // not ticked
        using var answer = await desk.PostAsync("Zip", [issued, gone, .. drafts]);
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"Invoices-{desk.Merchant.Today():yyyy-MM-dd}.zip",
            answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));

        var files = ExportDesk.Open(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(["Invoice-INV-0001.pdf", "Invoice-INV-0002.pdf", "Invoice.pdf", "Invoice_2.pdf"],
            files.Keys.Order(StringComparer.Ordinal));
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(files["Invoice-INV-0001.pdf"]);
        Assert.Contains("12.34", string.Concat(pdf.GetPages().Select(p => p.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_has_the_columns_of_the_export_of_everything_and_a_row_for_each_ticked_one()
    {
        using var desk = await BulkDesk.OpenAsync(shared.App);
        var trick = await desk.Merchant.AddCustomerAsync("=HYPERLINK(\"http://evil.example\")");
        Id<Invoice>[] ticked = [await desk.IssuedAsync(12_34), (await desk.Business.IssueAsync(5_00, trick)).Id];
        await desk.IssuedAsync(); // not ticked
        using var answer = await desk.PostAsync("Csv", ticked);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);

        var rows = ExportDesk.Rows(await answer.Content.ReadAsByteArrayAsync());
        var all = ExportDesk.Rows(ExportDesk.Open(await desk.Merchant.ArchiveAsync())["invoices.csv"]);
        Assert.Equal(all[0].Cells.Keys, rows[0].Cells.Keys);
        Assert.Equal(ticked.Select(id => id.ToString()), rows.Select(r => r["Key"]));
        Assert.Equal("12.34", rows[0]["Total"]);
        Assert.Equal("'=HYPERLINK(\"http://evil.example\")", rows[1]["Customer"]);
        Assert.Equal(all.Where(r => rows.Any(own => own["Key"] == r["Key"])).Select(r => r.Cells),
            rows.Select(r => r.Cells));
    }

    [Theory]
    [InlineData("Zip")]
    [InlineData("Csv")]
    public async Task Of_another_organization_nothing_is_in_the_file(string handler)
    {
        using var desk = await BulkDesk.OpenAsync(shared.App);
        using var theirs = await BulkDesk.OpenAsync(shared.App);
        var (own, foreign) = (await desk.IssuedAsync(), await theirs.IssuedAsync());
        var file = await desk.FileAsync(handler, own, foreign);
        Assert.Single(handler == "Zip" ? ExportDesk.Open(file).Keys : ExportDesk.Rows(file).Select(r => r["Key"]));

        using var answer = await desk.PostAsync(handler, foreign);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        await desk.Visitor.OpenAsync(BulkDesk.List);
        Assert.Contains("These invoices are not there any more.", desk.Visitor.Text, StringComparison.Ordinal);
    }
}
