using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Settings;

public sealed class LogoTests(SharedApp shared) : IClassFixture<SharedApp>
{
    const string Page = "/settings/organization";

    [Theory]
    [InlineData(SKEncodedImageFormat.Png, 1200, 300, 600, 150, "504x126")]
    [InlineData(SKEncodedImageFormat.Jpeg, 400, 900, 133, 300, "56x126")]
    [InlineData(SKEncodedImageFormat.Webp, 50, 20, 50, 20, "50x20")]
    public async Task A_picture_becomes_a_png_that_fits(SKEncodedImageFormat format, int width, int height,
        int keptWidth, int keptHeight, string shown)
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await UploadAsync(visitor, Pictures.Drawn(format, width, height));
        var png = await visitor.Http.GetByteArrayAsync(Page + "?handler=Logo", TestContext.Current.CancellationToken);
        using var codec = SKCodec.Create(new MemoryStream(png));
        Assert.Equal(SKEncodedImageFormat.Png, codec.EncodedFormat);
        Assert.Equal((keptWidth, keptHeight), (codec.Info.Width, codec.Info.Height));
        await visitor.OpenAsync(Page);
        var drawn = visitor.Page.QuerySelector("img.logo")!;
        Assert.Equal(shown, $"{drawn.GetAttribute("width")}x{drawn.GetAttribute("height")}");
    }

    [Fact]
    public async Task Nothing_but_the_picture_is_kept_of_a_file_that_is_also_something_else()
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        await UploadAsync(visitor, Pictures.Polyglot());
        var kept = Encoding.Latin1.GetString((await merchant.WithDbAsync(db => db.Logos.SingleAsync())).Png);
        Assert.DoesNotContain("SECRET", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", kept, StringComparison.Ordinal);
        using var answer = await visitor.Http.GetAsync(Page + "?handler=Logo", TestContext.Current.CancellationToken);
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "svg", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"u8.ToArray(),
            "This is not a PNG, JPEG or WebP picture." },
        { "gif", "GIF89a\u0001\0\u0001\0"u8.ToArray(), "This is not a PNG, JPEG or WebP picture." },
        { "page", "<html>"u8.ToArray(), "This is not a PNG, JPEG or WebP picture." },
        { "nothing", [], "Choose a picture first." },
        { "head only", [0xFF, 0xD8, 0xFF, 0xE0], "This picture is damaged." },
        { "cut", Pictures.Drawn(SKEncodedImageFormat.Png, 300, 300)[..80], "This picture is damaged." },
        { "bomb", Pictures.Claiming(30_000, 30_000),
            "The picture has too many pixels: at most 6000 on a side and 25 million in all." },
        { "long", Pictures.Claiming(6_001, 1),
            "The picture has too many pixels: at most 6000 on a side and 25 million in all." },
        { "large", Pictures.Claiming(5_001, 5_000),
            "The picture has too many pixels: at most 6000 on a side and 25 million in all." },
        { "heavy", new byte[2 * 1024 * 1024 + 1], "The picture is larger than 2 MB. Make it smaller and try again." },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task What_is_no_safe_picture_is_refused_with_a_sentence(string what, byte[] file, string sentence)
    {
        var merchant = await shared.App.NewMerchantAsync();
        using var visitor = await merchant.SignInAsync();
        var page = await UploadAsync(visitor, file);
        Assert.True(page.Contains(sentence, StringComparison.Ordinal), what);
        Assert.Equal(0, await merchant.WithDbAsync(db => db.Logos.CountAsync()));
    }

    [Fact]
    public async Task A_logo_is_its_owners_alone_and_can_be_taken_away()
    {
        var owner = await shared.App.NewMerchantAsync();
        using var visitor = await owner.SignInAsync();
        await UploadAsync(visitor, Pictures.Drawn(SKEncodedImageFormat.Png, 10, 10));
        using var stranger = await (await shared.App.NewMerchantAsync()).SignInAsync();
        await stranger.OpenAsync(Page + "?handler=Logo");
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        using var nobody = shared.App.Visitor();
        await nobody.OpenAsync(Page + "?handler=Logo");
        Assert.StartsWith("/account/sign-in", nobody.Address, StringComparison.Ordinal);

        await visitor.OpenAsync(Page);
        await visitor.PressAsync("Remove the logo");
        await visitor.OpenAsync(Page + "?handler=Logo");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.Equal(1, await owner.WithDbAsync(db => db.Logos.CountAsync()));
    }

    static async Task<string> UploadAsync(Visitor visitor, byte[] file)
    {
        await visitor.OpenAsync(Page);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(visitor.Fields("Upload")["__RequestVerificationToken"]), "__RequestVerificationToken" },
        };
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new("image/png");
        form.Add(part, "file", "logo.png");
        using var answer = await visitor.Http.PostAsync(Page + "?handler=Logo", form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
