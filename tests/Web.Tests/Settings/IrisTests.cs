using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Sales.Invoices;

namespace Tamias.Web.Tests.Settings;

/// <summary>IRIS is shown to customers, and what came by it is recorded by hand.</summary>
public sealed class IrisTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    Desk desk = null!;

    public async ValueTask InitializeAsync() => desk = await Desk.OpenAsync(shared.App);

    public ValueTask DisposeAsync()
    {
        desk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task It_stands_on_page_and_paper_with_its_code_and_is_marked_as_received()
    {
        var gateway = await AddAsync("+30 694 123 4567");
        Assert.Equal("6941234567", gateway.Alias);
        await UploadAsync(gateway.Id);
        gateway = await OneAsync();
        Assert.NotEqual("", gateway.PictureHash);

        var id = await IssueAsync(gateway.Id);
        using var customer = shared.App.Visitor();
        await customer.OpenAsync(await desk.PayAddressAsync(id));
        Assert.Contains("Find us in IRIS by", customer.Text, StringComparison.Ordinal);
        Assert.Contains("6941234567", customer.Text, StringComparison.Ordinal);
        var picture = customer.Page.QuerySelectorAll("img")
            .Single(i => i.GetAttribute("src")!.EndsWith(gateway.PictureHash, StringComparison.Ordinal));
        var png = await customer.Http.GetByteArrayAsync(picture.GetAttribute("src")!);
        using var drawn = SKBitmap.Decode(png);
        Assert.Equal((40, 40), (drawn.Width, drawn.Height));
        var paper = await desk.PaperAsync(id);
        Assert.Contains("6941234567", paper, StringComparison.Ordinal);
        Assert.Contains("Scan it with your bank's app.", paper, StringComparison.Ordinal);

        await desk.OpenAsync(id);
        await desk.Visitor.PressAsync("Record a payment");
        Assert.Equal(nameof(PaymentMethod.Iris), desk.Visitor.Value("Way of payment"));
        await desk.Visitor.PressAsync("Record the payment");
        Assert.Equal(InvoiceStatus.Paid, (await desk.ReadAsync(id)).StatusOn(Desk.Today));
        Assert.Equal(PaymentMethod.Iris, await desk.Merchant.WithDbAsync(db =>
            db.Payments.Select(p => p.Method).SingleAsync()));
        await customer.OpenAsync(await desk.PayAddressAsync(id));
        Assert.DoesNotContain("Find us in IRIS by", customer.Text, StringComparison.Ordinal); // nothing is owed
    }

    [Theory]
    [InlineData("2101234567")]
    [InlineData("094014202")]
    [InlineData("")]
    public async Task What_no_bank_finds_is_refused_beside_its_field(string alias)
    {
        await desk.Visitor.OpenAsync("/settings/payment-gateways/add/iris");
        desk.Visitor.Fill("ΑΦΜ or mobile number", alias);
        await desk.Visitor.PressAsync("Save");
        Assert.StartsWith("Enter the nine digits of your ΑΦΜ", desk.Visitor.ErrorBeside("ΑΦΜ or mobile number"),
            StringComparison.Ordinal);
        Assert.Equal(alias, desk.Visitor.Value("ΑΦΜ or mobile number"));

        var gateway = await AddAsync("6941234567");
        desk.Visitor.Fill("ΑΦΜ or mobile number", alias);
        await desk.Visitor.PressAsync("Save");
        Assert.StartsWith("Enter the nine digits of your ΑΦΜ", desk.Visitor.ErrorBeside("ΑΦΜ or mobile number"),
            StringComparison.Ordinal);
        Assert.Equal(gateway.Alias, (await OneAsync()).Alias);
    }

    [Fact]
    public async Task The_picture_can_be_taken_away_and_what_is_no_picture_is_refused()
    {
        var gateway = await AddAsync("6941234567");
        await UploadAsync(gateway.Id);
        await desk.Visitor.OpenAsync($"/settings/payment-gateways/edit/{gateway.Id}");
        await desk.Visitor.PressAsync("Upload"); // nothing chosen
        Assert.Contains("Choose a picture first.", desk.Visitor.Text, StringComparison.Ordinal);
        await desk.Visitor.PressAsync("Remove the picture");
        Assert.Equal("", (await OneAsync()).PictureHash);
    }

    async Task<Gateway> AddAsync(string alias)
    {
        await desk.Visitor.OpenAsync("/settings/payment-gateways/add");
        await desk.Visitor.OpenAsync(desk.Visitor.Page.QuerySelectorAll("a.tile")
            .Single(a => a.TextContent.Contains("IRIS", StringComparison.Ordinal)).GetAttribute("href")!);
        desk.Visitor.Fill("ΑΦΜ or mobile number", alias);
        await desk.Visitor.PressAsync("Save");
        return await OneAsync();
    }

    Task<Gateway> OneAsync() => desk.Merchant.WithDbAsync(db =>
        db.Gateways.AsNoTracking().SingleAsync(g => g.Kind == GatewayKind.Iris));

    async Task UploadAsync(Id<Gateway> id)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await desk.Visitor.FormTokenAsync()), "__RequestVerificationToken" },
        };
        form.Add(new ByteArrayContent(Pictures.Drawn(SKEncodedImageFormat.Png, 40, 40)), "file", "code.png");
        var address = $"/settings/payment-gateways/edit/{id}?handler=Picture";
        using var answer = await desk.Visitor.Http.PostAsync(address, form);
        Assert.Contains("Saved.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    async Task<Id<Invoice>> IssueAsync(Id<Gateway> gateway)
    {
        var id = await desk.DraftAsync(50_00);
        await desk.Merchant.WithDbAsync(async db =>
        {
            (await db.Invoices.FirstAsync(i => i.Id == id)).Offer(gateway, true);
            return await db.SaveChangesAsync();
        });
        Assert.Null(await desk.IssueAsync(id));
        return id;
    }
}
