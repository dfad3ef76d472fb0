using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tamias.Data;
using Tamias.Web;
using Tamias.Web.People;
using Tamias.Web.Sales;
using Tamias.Web.Start;

namespace Tamias.Bench.Faults.World;

/// <summary>Writes a merchant with issued invoices into the database, by the product's own operations, before the
/// product runs.</summary>
sealed class Company : IAsyncDisposable
{
    readonly WebApplication app;
    Id<Organization> owner;
    Id<Gateway> gateway;
    Customer customer = null!;

    Company(WebApplication app) => this.app = app;

    Ids Ids => app.Services.GetRequiredService<Ids>();

    public static async Task<Company> FoundAsync(TamiasSettings settings, string account)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.AddTamias(settings);
        var company = new Company(builder.Build());
        await company.app.Services.GetRequiredService<Storage>().OpenAsync(default);
        await company.FoundAsync(account);
        return company;
    }

    /// <returns>The path of the customer's page.</returns>
    public Task<string> IssueAsync(long minor, DateOnly due, bool inParts = false) => WithAsync(async services =>
    {
        var db = services.GetRequiredService<Db>();
        var invoice = new Invoice(Ids.Next<Invoice>(), owner, customer, DateTimeOffset.UtcNow);
        invoice.Write(new(Currency.Eur, DateOnly.FromDateTime(DateTime.UtcNow))
        {
            DueOn = due, Lines = [new("Work", Quantity.One, UnitPrice.Of(new(minor, Currency.Eur)))],
        });
        invoice.Offer(gateway, offered: true);
        invoice.AllowPartialPayments(inParts);
        db.Add(invoice);
        await db.SaveChangesAsync();
        if (await services.GetRequiredService<IssueInvoice>().IssueAsync(invoice.Id, null, default) is { } refusal)
            throw new InvalidOperationException(refusal.ToString());
        var issued = await db.Invoices.FirstAsync(i => i.Id == invoice.Id);
        return "/pay/" + services.GetRequiredService<Permalinks>().TokenOf(issued);
    });

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Npgsql.NpgsqlConnection.ClearAllPools();
    }

    async Task FoundAsync(string account)
    {
        var user = new User { UserName = "m@example.test", Email = "m@example.test", Name = "Merchant" };
        var password = Guid.NewGuid().ToString();
        await WithAsync(s => s.GetRequiredService<NewOrganization>().OpenAsync(user, password, "Merchant"));
        owner = user.LastOrganizationId ?? throw new InvalidOperationException("No organization was opened.");
        customer = new(Ids.Next<Customer>(), owner, new() { Name = "Πελάτης Α.Ε.", Email = "c@example.test" });
        var card = new Gateway(Ids.Next<Gateway>(), owner, GatewayKind.Stripe) { TitleEnglish = "Card" };
        gateway = card.Id;
        await WithAsync(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var connection = new Connection(
                Ids.Next<Connection>(), owner, gateway, ConnectionWay.Platform, livemode: false)
            {
                State = ConnectionState.Connected, ChargesEnabled = true, AccountId = account,
                ConnectedAt = DateTimeOffset.UtcNow,
            };
            card.ConnectionId = connection.Id;
            db.AddRange(card, customer, connection);
            return await db.SaveChangesAsync();
        });
    }

    async Task<T> WithAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Db>().Organization = owner;
        return await work(scope.ServiceProvider);
    }
}
