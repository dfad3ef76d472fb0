using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Sales;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Sales.Invoices;

/// <summary>A merchant at work on invoices: signed in, with a customer and a gateway.</summary>
sealed class Desk : IDisposable
{
    Desk(Business business, Visitor visitor) => (Business, Visitor) = (business, visitor);

    public Business Business { get; }

    public Visitor Visitor { get; }

    public Merchant Merchant => Business.Merchant;

    public Id<Customer> CustomerId => Business.Customer.Id;

    public static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(
        DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/Athens")).DateTime);

    public static async Task<Desk> OpenAsync(App app, string language = "en")
    {
        var business = await Business.OpenAsync(app, language);
        await business.Merchant.WithDbAsync(async db =>
        {
            (await db.Users.FirstAsync(u => u.Id == business.Merchant.UserId)).Language = language;
            return await db.SaveChangesAsync();
        });
        return new(business, await business.Merchant.SignInAsync(language));
    }

    /// <summary>The invoice whose page is open.</summary>
    public Id<Invoice> OpenId => Id<Invoice>.Parse(Visitor.Address.Split('/', '?')[4], null);

    public Task OpenNewAsync() => Visitor.OpenAsync($"/sales/invoices/new?customer={CustomerId}");

    public Task OpenAsync(Id<Invoice> id, string page = "show") => Visitor.OpenAsync($"/sales/invoices/{page}/{id}");

    /// <summary>Writes into a row of the editor, counted from 0.</summary>
    public void Write(int row, string part, string value)
    {
        var element = Part(row, part);
        if (element is IHtmlSelectElement select)
            select.Value = select.Options.First(o => o.Text.Trim() == value).Value;
        else
            ((IHtmlInputElement)element).Value = value;
    }

    public string Read(int row, string part) => Part(row, part) switch
    {
        IHtmlSelectElement select => select.SelectedOptions.Single().TextContent.Trim(),
        IHtmlInputElement input => input.Value,
        _ => throw new InvalidOperationException($"{part} is no field."),
    };

    public string ErrorIn(int row, string part) =>
        Visitor.Page.QuerySelector($"#Input_Lines_{row}__{part}-error")?.TextContent.Trim() ?? "";

    public Task<Invoice> ReadAsync(Id<Invoice> id) =>
        Merchant.WithDbAsync(db => db.Invoices.FirstAsync(i => i.Id == id));

    /// <summary>A draft of one line without VAT, made behind the pages' back.</summary>
    public Task<Id<Invoice>> DraftAsync(long minor, DateOnly? issuedOn = null, string description = "Work") =>
        DraftAsync(new(Currency.Eur, issuedOn ?? Today)
        {
            Lines = [new(description, Quantity.One, UnitPrice.Of(new(minor, Currency.Eur)))],
        });

    public Task<Id<Invoice>> DraftAsync(InvoiceContent content) => Merchant.WithDbAsync(async db =>
    {
        var customer = await db.Customers.FirstAsync(c => c.Id == CustomerId);
        var invoice = new Invoice(new(Guid.CreateVersion7()), Merchant.OrganizationId, customer, DateTimeOffset.UtcNow);
        invoice.Write(content);
        invoice.Offer(Business.Gateway.Id, true);
        db.Add(invoice);
        await db.SaveChangesAsync();
        return invoice.Id;
    });

    public Task<Refusal?> IssueAsync(Id<Invoice> id) => Merchant.App.WithAsync<IssueInvoice, Refusal?>(
        Merchant.OrganizationId, issue => issue.IssueAsync(id, Merchant.UserId, default));

    public async Task<Id<Invoice>> IssuedAsync(long minor, DateOnly? issuedOn = null, string description = "Work")
    {
        var id = await DraftAsync(minor, issuedOn, description);
        Assert.Null(await IssueAsync(id));
        return id;
    }

    /// <summary>The words of an invoice's PDF.</summary>
    public async Task<string> PaperAsync(Id<Invoice> id) =>
        PdfText.Folded(PdfText.Of(await Visitor.Http.GetByteArrayAsync($"/sales/invoices/pdf/{id}")));

    /// <summary>Where the customer sees it.</summary>
    public async Task<string> PayAddressAsync(Id<Invoice> id)
    {
        var invoice = await ReadAsync(id);
        return "/pay/" + await Merchant.App.WithAsync<Permalinks, string?>(
            Merchant.OrganizationId, p => Task.FromResult(p.TokenOf(invoice)));
    }

    public void Dispose() => Visitor.Dispose();

    AngleSharp.Dom.IElement Part(int row, string part) =>
        Visitor.Page.QuerySelector($"[name='Input.Lines[{row}].{part}']")
        ?? throw new InvalidOperationException($"There is no row {row} with {part}:\n{Visitor.Text}");
}
