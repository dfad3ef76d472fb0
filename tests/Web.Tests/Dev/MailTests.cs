using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Dev;

public sealed class MailTests(SharedApp shared, Databases databases) : IClassFixture<SharedApp>
{
    readonly App app = shared.App;

    [Fact]
    public async Task A_sent_invoice_is_read_here_when_no_mail_server_is_set_up()
    {
        var business = await Business.OpenAsync(app, "el");
        var issued = await business.IssueAsync(124_00);
        using var merchant = await business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/sales/invoices/send/{issued.Id}");
        merchant.Fill("Subject", "Θέμα <b>με</b> σημεία");
        await merchant.PressAsync("Send");
        var mail = await SentAsync(business);

        using var reader = app.Visitor();
        await reader.OpenAsync("/dev/mail");
        Assert.Contains("Θέμα <b>με</b> σημεία", reader.Text, StringComparison.Ordinal);
        await reader.OpenAsync($"/dev/mail/show/{mail.Id}");
        Assert.Contains(mail.ButtonUrl, reader.Text, StringComparison.Ordinal);
        Assert.Contains("frame-src 'self'", Policy(reader), StringComparison.Ordinal);

        await reader.OpenAsync(reader.Page.QuerySelector("iframe")!.GetAttribute("src")!);
        Assert.Equal("el", reader.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(mail.ButtonUrl, reader.Page.QuerySelector("a")!.GetAttribute("href"));
        Assert.StartsWith("sandbox ", Policy(reader), StringComparison.Ordinal);
        Assert.DoesNotContain("script", Policy(reader), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dev/mail/show/018f0000-0000-7000-8000-000000000000")]
    [InlineData("/dev/mail/show/..%2f..%2ftamias")]
    public async Task What_is_not_a_kept_mail_is_not_there(string address)
    {
        using var reader = app.Visitor();
        await reader.OpenAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, reader.Status);
    }

    [Fact]
    public async Task In_production_there_is_no_such_page()
    {
        await using var production = await App.StartAsync(databases, ("environment", "Production"));
        using var reader = production.Visitor();
        await reader.OpenAsync("/dev/mail");
        Assert.Equal(HttpStatusCode.NotFound, reader.Status);
    }

    static string Policy(Visitor reader) => reader.Response.Headers.GetValues("Content-Security-Policy").Single();

    /// <summary>Waits for the running outbox, which looks twice a second.</summary>
    static async Task<Mail> SentAsync(Business business)
    {
        for (var waited = 0; waited < 100; waited++)
        {
            var mail = await business.Merchant.WithDbAsync(db => db.Mails.AsNoTracking().SingleAsync());
            if (mail.SentAt is not null)
                return mail;
            await Task.Delay(100);
        }

        throw new TimeoutException("The outbox has not sent the mail.");
    }
}
