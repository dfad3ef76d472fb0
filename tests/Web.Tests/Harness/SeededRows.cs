using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Data;

namespace Tamias.Web.Tests.Harness;

/// <summary>Puts rows into a merchant's books straight, where a test is about something else.</summary>
public static class SeededRows
{
    public static Task<Customer> AddCustomerAsync(this Merchant merchant, string name, Action<Customer>? more = null) =>
        merchant.WithDbAsync(async db =>
        {
            var customer =
                new Customer(merchant.Ids().Next<Customer>(), merchant.OrganizationId, new() { Name = name });
            more?.Invoke(customer);
            db.Add(customer);
            await db.SaveChangesAsync();
            return customer;
        });

    /// <summary>An issued invoice of one line without tax.</summary>
    public static Task<Invoice> AddInvoiceAsync(
        this Merchant merchant, Customer customer, Money amount, DateOnly issuedOn, DateOnly? dueOn = null) =>
        merchant.WithDbAsync(async db =>
        {
            var series = await db.NumberSeries.FirstAsync(s => s.Kind == DocumentKind.Invoice && s.IsDefault);
            var organization = await db.Organizations.FirstAsync(o => o.Id == merchant.OrganizationId);
            var invoice =
                new Invoice(merchant.Ids().Next<Invoice>(), merchant.OrganizationId, customer, DateTimeOffset.UtcNow);
            var line = new InvoiceLine("Work", Quantity.One, UnitPrice.Of(amount));
            invoice.Write(new(amount.Currency, issuedOn) { DueOn = dueOn, Lines = [line] });
            invoice.Issue(series, organization, customer, DateTimeOffset.UtcNow);
            db.Add(invoice);
            db.Add(new Book(merchant.Ids(), DateTimeOffset.UtcNow).Issued(invoice));
            await db.SaveChangesAsync();
            return invoice;
        });

    /// <summary>Money of a customer that no invoice has used.</summary>
    public static Task<Payment> AddPaymentAsync(this Merchant merchant, Customer? customer, Money amount) =>
        merchant.WithDbAsync(async db =>
        {
            var payment = new Payment(merchant.Ids().Next<Payment>(), merchant.OrganizationId, amount)
            {
                Method = PaymentMethod.Cash, CustomerId = customer?.Id,
                ReceivedOn = merchant.Today(), RecordedAt = DateTimeOffset.UtcNow,
            };
            db.Add(payment);
            db.Add(new Book(merchant.Ids(), DateTimeOffset.UtcNow).Received(payment));
            await db.SaveChangesAsync();
            return payment;
        });

    public static DateOnly Today(this Merchant _) => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/Athens")).DateTime);

    public static Ids Ids(this Merchant merchant) => merchant.App.Services.GetRequiredService<Ids>();
}
