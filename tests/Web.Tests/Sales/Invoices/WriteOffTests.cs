using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Sales.CreditNotes;

namespace Tamias.Web.Tests.Sales.Invoices;

public sealed class WriteOffTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task A_small_rest_is_written_off_with_a_reason_and_taken_back()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await PaidAsync(desk, 100_00, 95_00);
        desk.Visitor.Fill("Reason", "Bank's charges");
        await desk.Visitor.PressAsync("Write off €5.00");

        Assert.Contains("The rest is written off.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Bank's charges", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Matches(@"Merchant · \d+ \w+ 20\d\d \d\d:\d\d", desk.Visitor.Text);
        Assert.Contains(
            "-€5.00", desk.Visitor.Page.QuerySelector(".doc-sums")!.TextContent, StringComparison.Ordinal);
        var written = await desk.ReadAsync(id);
        Assert.Equal((InvoiceStatus.Paid, 95_00, 5_00),
            (written.StatusOn(Desk.Today), written.Payable.Minor, written.WrittenOff.Minor));
        await desk.AgreeAsync();

        await desk.Visitor.PressAsync("Take back");
        Assert.Contains("The rest is owed again.", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.Equal(5_00, (await desk.ReadAsync(id)).Outstanding.Minor);
        Assert.Contains("Taken back", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.AgreeAsync();
    }

    [Fact]
    public async Task More_than_a_tenth_is_not_offered_and_not_done()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var small = await PaidAsync(desk, 100_00, 95_00);
        desk.Visitor.Fill("Reason", "Too much");
        var fields = desk.Visitor.Fields("Write off €5.00");
        var large = await desk.IssuedAsync(100_00);
        await desk.OpenAsync(large);
        Assert.DoesNotContain("Write off", desk.Visitor.Text, StringComparison.Ordinal);
        using var answer = await desk.Visitor.PostAsync($"/sales/invoices/show/{large}?handler=WriteOff", fields);

        Assert.Contains("Only a small rest is written off",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True((await desk.ReadAsync(large)).WrittenOff.IsZero);
        Assert.True((await desk.ReadAsync(small)).WrittenOff.IsZero);
    }

    [Theory]
    [InlineData("", "Say why, for whoever looks at it later.")]
    [InlineData(null, "At most 200 characters.")]
    public async Task The_reason_is_asked_for(string? reason, string error)
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await PaidAsync(desk, 100_00, 95_00);
        desk.Visitor.Fill("Reason", reason ?? new string('x', 201));
        await desk.Visitor.PressAsync("Write off €5.00");

        Assert.Equal(error, desk.Visitor.ErrorBeside("Reason"));
        Assert.True((await desk.ReadAsync(id)).WrittenOff.IsZero);
    }

    [Fact]
    public async Task The_same_form_sent_many_times_writes_off_once()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await PaidAsync(desk, 100_00, 95_00);
        desk.Visitor.Fill("Reason", "Small");
        var fields = desk.Visitor.Fields("Write off €5.00");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            desk.Visitor.PostAsync($"/sales/invoices/show/{id}?handler=WriteOff", fields)));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.Equal(5_00, (await desk.ReadAsync(id)).WrittenOff.Minor);
        Assert.Equal(1, await desk.Merchant.WithDbAsync(db => db.WriteOffs.CountAsync()));
        await desk.AgreeAsync();
    }

    [Fact]
    public async Task Figures_that_have_changed_are_looked_at_again()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await PaidAsync(desk, 100_00, 95_00);
        desk.Visitor.Fill("Reason", "Small");
        await desk.PayByHandAsync(id, 2_00);
        await desk.Visitor.PressAsync("Write off €5.00");

        Assert.Contains("has come in between", desk.Visitor.Text, StringComparison.Ordinal);
        Assert.True((await desk.ReadAsync(id)).WrittenOff.IsZero);
    }

    [Fact]
    public async Task An_invoice_with_a_write_off_is_not_void_and_credited_only_so_far()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await PaidAsync(desk, 100_00, 95_00);
        desk.Visitor.Fill("Reason", "Small");
        await desk.Visitor.PressAsync("Write off €5.00");
        await desk.OpenNewNoteAsync(id);
        Assert.Contains("because a rest was written off.", desk.Visitor.Text, StringComparison.Ordinal);

        desk.Visitor.Credit(0, "0.95");
        desk.Visitor.Fill("Reason", "Nearly all");
        await desk.Visitor.PressAsync("Reckon");
        await desk.Visitor.PressAsync("Issue the credit note");
        var invoice = await desk.ReadAsync(id);
        Assert.Equal((0, 0, 95_00, 5_00),
            (invoice.Paid.Minor, invoice.Payable.Minor, invoice.Credited.Minor, invoice.WrittenOff.Minor));
        Assert.NotNull(invoice.OfferVoid());
        await desk.AgreeAsync();
    }

    [Fact]
    public async Task Strangers_and_forged_forms_do_nothing()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var id = await PaidAsync(desk, 100_00, 95_00);
        desk.Visitor.Fill("Reason", "Small");
        var fields = desk.Visitor.Fields("Write off €5.00");
        using var stranger = await Desk.OpenAsync(shared.App);
        fields["__RequestVerificationToken"] = await stranger.Visitor.FormTokenAsync();
        foreach (var handler in new[] { "WriteOff", "TakeBack" })
        {
            var address = $"/sales/invoices/show/{id}?handler={handler}";
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Visitor.PostAsync(address, fields)).StatusCode);
            Assert.Equal(
                HttpStatusCode.BadRequest, (await desk.Visitor.PostWithoutTokenAsync(address, fields)).StatusCode);
        }

        Assert.True((await desk.ReadAsync(id)).WrittenOff.IsZero);
    }

    /// <summary>An invoice paid in part, with its page open.</summary>
    static async Task<Id<Invoice>> PaidAsync(Desk desk, long minor, long paid)
    {
        var id = await desk.IssuedAsync(minor);
        await desk.PayByHandAsync(id, paid);
        await desk.OpenAsync(id);
        return id;
    }
}
