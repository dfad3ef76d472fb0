using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Sales.Invoices;

namespace Tamias.Web.Tests.Imports;

/// <summary>How merchants bring invoices of another program.</summary>
static class ImportDesk
{
    public const string Page = "/settings/import?what=invoices";
    public const string Head = "Number;Customer;Tax id;Date;Due date;Net;VAT;Total;Paid;MARK";

    /// <summary>A file of these rows.</summary>
    public static string Rows(params string[] rows) => string.Join('\n', [Head, .. rows, ""]);

    /// <summary>Customers that the rows of the tests name, two of them alike.</summary>
    public static async Task<Desk> OpenAsync(App app)
    {
        var desk = await Desk.OpenAsync(app);
        await desk.Merchant.AddCustomerAsync("Ακμή ΕΠΕ", c => c.Party = c.Party with { TaxId = "094277965" });
        await desk.Merchant.AddCustomerAsync("Twin");
        await desk.Merchant.AddCustomerAsync("Twin");
        return desk;
    }

    public static async Task LookAsync(this Desk desk, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Page)
        {
            Content = new MultipartFormDataContent
            {
                { new StringContent(await desk.Visitor.FormTokenAsync()), "__RequestVerificationToken" },
                { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", "list.csv" },
            },
        };
        await desk.Visitor.SendAsync(request);
    }

    public static Task<Invoice> NumberedAsync(this Desk desk, string number) =>
        desk.Merchant.WithDbAsync(db => db.Invoices.SingleAsync(i => i.Number == number));

    /// <summary>Of the form that imports, as it stands.</summary>
    public static List<KeyValuePair<string, string>> ImportFields(this Desk desk)
    {
        var form = desk.Visitor.Page.Forms.OfType<IHtmlFormElement>()
            .Single(f => f.Action.Contains("handler=Import", StringComparison.Ordinal));
        return form.Elements.OfType<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .Concat(form.Elements.OfType<IHtmlSelectElement>().Select(s => KeyValuePair.Create(s.Name!, s.Value ?? "")))
            .ToList();
    }
}
