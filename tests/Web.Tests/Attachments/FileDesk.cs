using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Attachments;

/// <summary>A merchant who attaches files as a person does it.</summary>
sealed class FileDesk(Business business, Visitor visitor) : IDisposable
{
    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 what was worked on");

    public Business Business => business;

    public Visitor Visitor => visitor;

    public static async Task<FileDesk> OpenAsync(App app, string language = "en")
    {
        var business = await Business.OpenAsync(app);
        return new(business, await business.Merchant.SignInAsync(language));
    }

    public static string PageOf(Id<Invoice> invoice) => $"/sales/invoices/attachments/{invoice}";

    /// <summary>Sends the file and returns the page that is shown then.</summary>
    public Task<string> AttachAsync(Id<Invoice> invoice, string name, byte[] content, bool shown = true) =>
        AttachAsync(PageOf(invoice), name, content, shown);

    /// <summary>Sends the file from this page and returns the page that is shown then.</summary>
    public async Task<string> AttachAsync(string page, string name, byte[] content, bool shown = true)
    {
        await visitor.OpenAsync(page);
        using var form = Form(name, content, shown);
        using var answer = await visitor.Http.PostAsync(page, form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What a browser sends from the page that is open.</summary>
    public MultipartFormDataContent Form(string name, byte[] content, bool shown = true) => new()
    {
        { new StringContent(visitor.Fields("Attach")["__RequestVerificationToken"]), "__RequestVerificationToken" },
        { new StringContent(shown ? "true" : "false"), "IsShown" },
        { new ByteArrayContent(content), "file", name },
    };

    public Task<List<Attachment>> OfAsync(Id<Invoice> invoice) => business.Merchant.WithDbAsync(
        db => db.Attachments.AsNoTracking().Where(a => a.InvoiceId == invoice).OrderBy(a => a.Id).ToListAsync());

    public void Dispose() => visitor.Dispose();
}
