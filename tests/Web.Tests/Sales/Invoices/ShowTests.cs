using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Sales.Invoices;

public sealed class ShowTests(SharedApp shared) : IClassFixture<SharedApp>
{
    static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_ticks_of_get_paid_change_nothing_else_and_the_customers_page_follows()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var invoice = await desk.Business.IssueAsync(100_00);
        var before = await invoice.ReadAsync();
        await desk.OpenAsync(invoice.Id);
        Assert.True(desk.Visitor.IsTicked("Pay via Stripe"));
        Assert.False(desk.Visitor.IsTicked("Allow partial payments"));
        desk.Visitor.Tick("Pay via Stripe", false);
        desk.Visitor.Tick("Allow partial payments");
        await desk.Visitor.PressAsync("Save");

        Assert.False(desk.Visitor.IsTicked("Pay via Stripe"));
        Assert.True(desk.Visitor.IsTicked("Allow partial payments"));
        var after = await invoice.ReadAsync();
        Assert.Equal(Rest(before), Rest(after));
        using var customer = shared.App.Visitor();
        await customer.OpenAsync(invoice.Address);
        Assert.Empty(customer.Page.QuerySelectorAll("a.button"));
    }

    static object Rest(Invoice i) => (i.Number, i.Total, i.Buyer, i.PermalinkHash, i.PrivateNotes, i.IssuedAt);

    [Fact]
    public async Task A_tick_sent_by_the_script_answers_with_the_box_alone_and_an_archived_gateway_stays()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var archived = new Gateway(new(Guid.CreateVersion7()), desk.Merchant.OrganizationId, GatewayKind.BankTransfer)
        {
            TitleEnglish = "Old bank", TitleGreek = "Παλιά τράπεζα", ArchivedAt = DateTimeOffset.UtcNow,
        };
        var id = await desk.IssuedAsync(100_00);
        await desk.Merchant.WithDbAsync(async db =>
        {
            db.Add(archived);
            (await db.Invoices.FirstAsync(i => i.Id == id)).Offer(archived.Id, true);
            return await db.SaveChangesAsync();
        });
        await desk.OpenAsync(id);
        Assert.DoesNotContain("Old bank", desk.Visitor.Text, StringComparison.Ordinal);
        var fields = desk.Visitor.Fields("Save");
        fields.Remove("gateway");
        desk.Visitor.Http.DefaultRequestHeaders.Add("HX-Request", "true");
        var answer = await desk.Visitor.PostAsync($"/sales/invoices/show/{id}?handler=Gateways", fields);
        var html = await answer.Content.ReadAsStringAsync(Now);

        Assert.StartsWith("<form class=\"card mb-3\" id=\"get-paid\"", html.TrimStart(), StringComparison.Ordinal);
        var invoice = await desk.ReadAsync(id);
        Assert.True(invoice.Offers(archived.Id));
        Assert.False(invoice.Offers(desk.Business.Gateway.Id));
    }

    [Fact]
    public async Task Private_notes_are_kept_and_never_shown_to_the_customer()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var invoice = await desk.Business.IssueAsync(100_00);
        await desk.OpenAsync(invoice.Id);
        desk.Visitor.Fill("Notes that only you see", "slow payer");
        await desk.Visitor.PressAsync("Save notes");
        Assert.Equal("slow payer", desk.Visitor.Value("Notes that only you see"));

        desk.Visitor.Fill("Notes that only you see", new string('x', 5001));
        await desk.Visitor.PressAsync("Save notes");
        Assert.Equal("At most 5000 characters.", desk.Visitor.ErrorBeside("Notes that only you see"));
        Assert.Equal("slow payer", (await invoice.ReadAsync()).PrivateNotes);

        await desk.OpenAsync(invoice.Id, "preview");
        Assert.DoesNotContain("slow payer", desk.Visitor.Text, StringComparison.Ordinal);
        using var customer = shared.App.Visitor();
        await customer.OpenAsync(invoice.Address);
        Assert.DoesNotContain("slow payer", customer.Text, StringComparison.Ordinal);
        var pdf = await desk.Visitor.Http.GetByteArrayAsync($"/sales/invoices/pdf/{invoice.Id}", Now);
        Assert.DoesNotContain("slow payer", PdfText.Of(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Payments_and_the_timeline_show_stripes_ids()
    {
        using var desk = await Desk.OpenAsync(shared.App);
        var invoice = await desk.Business.IssueAsync(100_00);
        using var payer = new Payer(shared.App, invoice);
        await payer.PayAsync((await payer.PressPayAsync())!);
        await desk.OpenAsync(invoice.Id);

        var payment = await desk.Merchant.WithDbAsync(db => db.Payments.SingleAsync());
        Assert.NotNull(desk.Visitor.Page.QuerySelector($"a[href='/payments/show/{payment.Id}']"));
        var history = desk.Visitor.Page.QuerySelector(".timeline-list")!.TextContent;
        Assert.Contains($"€100.00 · {payment.PaymentIntentId}", history, StringComparison.Ordinal);
        Assert.Contains("cs_", history, StringComparison.Ordinal);
        Assert.Contains("Paid", desk.Visitor.Page.QuerySelector(".status-paid")!.TextContent, StringComparison.Ordinal);
    }
}
