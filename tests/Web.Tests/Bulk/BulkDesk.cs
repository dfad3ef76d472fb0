using System.Net;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Sales;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Bulk;

/// <summary>A merchant before the list of invoices.</summary>
sealed record BulkDesk(Business Business, Visitor Visitor) : IDisposable
{
    public const string List = "/sales/invoices";
    public const string Address = "/sales/invoices/bulk";

    public Merchant Merchant => Business.Merchant;

    public static async Task<BulkDesk> OpenAsync(App app)
    {
        var business = await Business.OpenAsync(app);
        return new(business, await business.Merchant.SignInAsync());
    }

    public async Task<Id<Invoice>> IssuedAsync(long minor = 10_00) => (await Business.IssueAsync(minor)).Id;

    public async Task<Id<Invoice>> VoidAsync()
    {
        var id = await IssuedAsync();
        Assert.Null(await Merchant.App.WithAsync<VoidInvoice, Refusal?>(
            Merchant.OrganizationId, v => v.VoidAsync(id, Merchant.UserId, default)));
        return id;
    }

    public async Task<Id<Invoice>> PaidAsync()
    {
        var issued = await Business.IssueAsync(10_00);
        await issued.SettleByHandAsync();
        return issued.Id;
    }

    /// <summary>Opens the list, ticks these and presses a button.</summary>
    public async Task PressAsync(string button, params Id<Invoice>[] ticked)
    {
        await Visitor.OpenAsync(List);
        foreach (var id in ticked)
            Box(id).IsChecked = true;
        await Visitor.PressAsync(button);
    }

    /// <summary>The same, the answer as it is.</summary>
    public async Task<HttpResponseMessage> PostAsync(string handler, params Id<Invoice>[] ticked)
    {
        var body = ticked.Select(id => KeyValuePair.Create("i", id.ToString()))
            .Append(KeyValuePair.Create("__RequestVerificationToken", await Visitor.FormTokenAsync()));
        return await Visitor.Straight.PostAsync(
            $"{Address}?handler={handler}", new FormUrlEncodedContent(body));
    }

    public async Task<byte[]> FileAsync(string handler, params Id<Invoice>[] ticked)
    {
        using var answer = await PostAsync(handler, ticked);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>What stands beside an invoice on the page that is open.</summary>
    public string Beside(Id<Invoice> id) => string.Join(' ', Visitor.Page.QuerySelectorAll("tbody tr")
        .First(r => r.QuerySelector($"a[href='/sales/invoices/show/{id}']") is not null)
        .QuerySelectorAll("td")[1].TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public Task<List<Mail>> MailsAsync() => Merchant.WithDbAsync(db =>
        db.Mails.AsNoTracking().Where(m => m.Kind == MailKind.Invoice).OrderBy(m => m.Id).ToListAsync());

    public Task<Invoice> ReadAsync(Id<Invoice> id) =>
        Merchant.WithDbAsync(db => db.Invoices.FirstAsync(i => i.Id == id));

    public Task<List<TimelineEntry>> TimelineAsync(TimelineKind kind) => Merchant.WithDbAsync(db =>
        db.Timeline.AsNoTracking().Where(t => t.Kind == kind).ToListAsync());

    public void Dispose() => Visitor.Dispose();

    AngleSharp.Html.Dom.IHtmlInputElement Box(Id<Invoice> id) => (AngleSharp.Html.Dom.IHtmlInputElement)
        Visitor.Page.QuerySelector($"input[name=i][value='{id}']")!;
}
