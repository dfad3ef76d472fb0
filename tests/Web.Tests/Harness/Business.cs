using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Data;
using Tamias.Web.Payments;
using Tamias.Web.Sales;

namespace Tamias.Web.Tests.Harness;

/// <summary>A merchant with a customer and a connected Stripe gateway; makes issued invoices straight in the
/// database.</summary>
public sealed class Business
{
    public required Merchant Merchant { get; init; }

    public required Customer Customer { get; init; }

    public required Gateway Gateway { get; init; }

    public required Connection Connection { get; init; }

    App App => Merchant.App;

    Ids Ids => App.Services.GetRequiredService<Ids>();

    /// <param name="settles">The currency of the account at Stripe, in small letters.</param>
    public static async Task<Business> OpenAsync(App app, string language = "en", string settles = "eur")
    {
        var merchant = await app.NewMerchantAsync();
        var account = app.Stripe.Accounts.Create(new() { Currency = settles });
        app.Stripe.Accounts.Connect(account.Id);
        return await merchant.WithDbAsync(async db =>
        {
            var ids = app.Services.GetRequiredService<Ids>();
            var customer = new Customer(ids.Next<Customer>(), merchant.OrganizationId,
                new() { Name = "Customer", Email = "c@example.test" })
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
                State = ConnectionState.Connected, ChargesEnabled = true, AccountId = account.Id,
                // Looked after when a test wants it.
                NextRoundAt = DateTimeOffset.UtcNow.AddYears(1),
            };
            gateway.ConnectionId = connection.Id;
            db.AddRange(customer, gateway, connection);
            await db.SaveChangesAsync();
            return new Business { Merchant = merchant, Customer = customer, Gateway = gateway,
                Connection = connection };
        });
    }

    /// <summary>An issued invoice of one line without tax, offered by the gateway.</summary>
    public async Task<Issued> IssueAsync(long minor, bool partial = false) =>
        await IssueAsync(await DraftAsync(minor, partial));

    /// <summary>For another customer of this merchant's.</summary>
    public async Task<Issued> IssueAsync(long minor, Customer customer) =>
        await IssueAsync(await Merchant.WithDbAsync(db => DraftAsync(db, minor, partial: false, customer.Id)));

    /// <summary>The same, paid in instalments; the rest is due in 90 days.</summary>
    /// <param name="parts">In how many days from today, and minor units.</param>
    public async Task<Issued> IssueAsync(long minor, params (int Days, long Minor)[] parts)
    {
        var id = await DraftAsync(minor);
        await AgreeAsync(id, 90, parts);
        return await IssueAsync(id);
    }

    /// <summary>Gives a draft a due date, and instalments before it.</summary>
    public Task<int> AgreeAsync(Id<Invoice> draft, int dueDays, params (int Days, long Minor)[] parts) =>
        Merchant.WithDbAsync(async db =>
        {
            var invoice = await db.Invoices.FirstAsync(i => i.Id == draft);
            var day = invoice.IssuedOn;
            invoice.Write(new(Currency.Eur, day) { DueOn = day.AddDays(dueDays), Lines = [.. invoice.Lines] });
            invoice.PayIn([.. parts.Select(p =>
                new Instalment(day.AddDays(p.Days), new Money(p.Minor, Currency.Eur)))]);
            return await db.SaveChangesAsync();
        });

    async Task<Issued> IssueAsync(Id<Invoice> id)
    {
        var organization = Merchant.OrganizationId;
        Assert.Null(await App.WithAsync<IssueInvoice, Refusal?>(organization, i => i.IssueAsync(id, null, default)));
        var invoice = await Merchant.WithDbAsync(db => db.Invoices.FirstAsync(i => i.Id == id));
        var token = await App.WithAsync<Permalinks, string?>(organization, p => Task.FromResult(p.TokenOf(invoice)));
        return new(this, id, token!);
    }

    /// <summary>A draft of one line without tax; of none when there is no amount.</summary>
    public Task<Id<Invoice>> DraftAsync(long? minor, bool partial = false) =>
        Merchant.WithDbAsync(db => DraftAsync(db, minor, partial, Customer.Id));

    async Task<Id<Invoice>> DraftAsync(Db db, long? minor, bool partial, Id<Customer> whose)
    {
        var customer = await db.Customers.FirstAsync(c => c.Id == whose);
        var today = (await db.Organizations.FirstAsync(o => o.Id == Merchant.OrganizationId))
            .Today(DateTimeOffset.UtcNow);
        var invoice = new Invoice(Ids.Next<Invoice>(), Merchant.OrganizationId, customer, DateTimeOffset.UtcNow);
        var prices = minor is { } amount ? new[] { UnitPrice.Of(new(amount, Currency.Eur)) } : [];
        invoice.Write(new(Currency.Eur,
            today) { Lines = [.. prices.Select(p => new InvoiceLine("Work", Quantity.One, p))] });
        invoice.Offer(Gateway.Id, true);
        invoice.AllowPartialPayments(partial);
        db.Add(invoice);
        await db.SaveChangesAsync();
        return invoice.Id;
    }
}

/// <summary>An issued invoice with its customer's address.</summary>
public sealed record Issued(Business Business, Id<Invoice> Id, string Permalink)
{
    public string Address => $"/pay/{Permalink}";

    public Task<Invoice> ReadAsync() => Business.Merchant.WithDbAsync(async db =>
        await db.Invoices.FirstAsync(i => i.Id == Id));

    /// <summary>Cash for all that is owed, booked whatever forms are open: as between two looks of a race.</summary>
    public async Task SettleByHandAsync()
    {
        using var scope = Business.Merchant.App.Services.CreateScope();
        var (db, ids) =
            (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<Ids>());
        db.Organization = Business.Merchant.OrganizationId;
        await db.InTransactionAsync(async () =>
        {
            var invoice = (await db.LockInvoiceAsync(Id))!;
            var payment = new Payment(ids.Next<Payment>(), invoice.OrganizationId, invoice.Outstanding)
            {
                CustomerId = invoice.CustomerId, Method = PaymentMethod.Cash,
                ReceivedOn = invoice.IssuedOn, RecordedAt = DateTimeOffset.UtcNow,
            };
            db.Add(payment);
            db.Add(new Book(ids, payment.RecordedAt).Received(payment));
            scope.ServiceProvider.GetRequiredService<Allocating>().Move(
                payment, invoice, payment.Amount, new(TimelineKind.RecordedByHand, UserId: null));
        });
    }
}
