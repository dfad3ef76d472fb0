using Microsoft.Extensions.DependencyInjection;
using Tamias.Data;
using Tamias.Web.Payments;
using Tamias.Web.Security;

namespace Tamias.Web.Tests.Harness;

/// <summary>A merchant with a customer and a connected Stripe gateway; makes issued invoices straight in the database.</summary>
public sealed class Business
{
    public required Merchant Merchant { get; init; }

    public required Customer Customer { get; init; }

    public required Gateway Gateway { get; init; }

    public required Connection Connection { get; init; }

    App App => Merchant.App;

    public static async Task<Business> OpenAsync(App app, string accountId, string language = "en")
    {
        var merchant = await app.NewMerchantAsync();
        return await merchant.WithDbAsync(async db =>
        {
            var ids = app.Services.GetRequiredService<Ids>();
            var customer = new Customer(ids.Next<Customer>(), merchant.OrganizationId, new() { Name = "Customer", Email = "c@example.test" })
            {
                Language = language,
            };
            var gateway = new Gateway(ids.Next<Gateway>(), merchant.OrganizationId, GatewayKind.Stripe)
            {
                TitleGreek = "Πληρωμή μέσω Stripe", TitleEnglish = "Pay via Stripe", IsDefault = true,
            };
            var connection = new Connection(
                ids.Next<Connection>(), merchant.OrganizationId, gateway.Id, ConnectionWay.Platform, livemode: false)
            {
                State = ConnectionState.Connected, ChargesEnabled = true, AccountId = accountId,
            };
            gateway.ConnectionId = connection.Id;
            db.AddRange(customer, gateway, connection);
            await db.SaveChangesAsync();
            return new Business { Merchant = merchant, Customer = customer, Gateway = gateway, Connection = connection };
        });
    }

    /// <summary>An issued invoice of one line without tax, offered by the gateway.</summary>
    public Task<Issued> IssueAsync(long minor, bool partial = false) => Merchant.WithDbAsync(async db =>
    {
        var ids = App.Services.GetRequiredService<Ids>();
        var secrets = App.Services.GetRequiredService<Secrets>();
        var token = ids.NextToken();
        Invoice invoice = null!;
        await db.InTransactionAsync(async () =>
        {
            var organization = db.Organizations.First(o => o.Id == Merchant.OrganizationId);
            var customer = db.Customers.First(c => c.Id == Customer.Id);
            var series = await db.LockSeriesAsync(db.NumberSeries.First().Id);
            invoice = new Invoice(ids.Next<Invoice>(), Merchant.OrganizationId, customer, DateTimeOffset.UtcNow);
            var line = new InvoiceLine("Work", Quantity.One, UnitPrice.Of(new(minor, Currency.Eur)));
            invoice.Write(new(Currency.Eur, organization.Today(DateTimeOffset.UtcNow)) { Lines = [line] });
            invoice.Offer(Gateway.Id, true);
            invoice.AllowPartialPayments(partial);
            invoice.Issue(series!, organization, customer, DateTimeOffset.UtcNow);
            invoice.LinkBy(Ids.HashOf(token), secrets.Protect(Merchant.OrganizationId, token));
            db.Add(invoice);
            db.Add(new Book(ids, DateTimeOffset.UtcNow).Issued(invoice));
        });
        return new Issued(this, invoice.Id, token);
    });
}

/// <summary>An issued invoice with its customer's address.</summary>
public sealed record Issued(Business Business, Id<Invoice> Id, string Permalink)
{
    public string Address => $"/pay/{Permalink}";

    public Task<Invoice> ReadAsync() => Business.Merchant.WithDbAsync(async db =>
        await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.FirstAsync(db.Invoices, i => i.Id == Id));
}
