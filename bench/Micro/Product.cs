using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tamias.Data;
using Tamias.Web;
using Tamias.Web.People;
using Tamias.Web.Sales;
using Tamias.Web.Start;

namespace Tamias.Bench.Micro;

/// <summary>The product's services on a SQLite file of their own, with one merchant, one customer and one gateway;
/// no server listens.</summary>
sealed class Product : IAsyncDisposable
{
    readonly WebApplication app;
    readonly string folder;

    Product(WebApplication app, string folder) => (this.app, this.folder) = (app, folder);

    public Id<Organization> Owner { get; private set; }

    public Customer Customer { get; private set; } = null!;

    public Connection Connection { get; private set; } = null!;

    public Ids Ids => app.Services.GetRequiredService<Ids>();

    public static async Task<Product> OpenAsync()
    {
        var scratch = Directory.CreateTempSubdirectory("tamias-bench-").FullName;
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.AddTamias(new()
        {
            DataFolder = scratch, PublicUrl = "http://127.0.0.1", ConnectionString = $"Data Source={scratch}/tamias.db",
        });
        var product = new Product(builder.Build(), scratch);
        await product.app.Services.GetRequiredService<Storage>().OpenAsync(default);
        await product.FoundAsync();
        return product;
    }

    /// <summary>Does something with the product's services, seeing the merchant's rows.</summary>
    public async Task<T> WithAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Db>().Organization = Owner;
        return await work(scope.ServiceProvider);
    }

    /// <summary>An issued invoice of so many lines.</summary>
    public Task<Invoice> IssueAsync(int lines) => WithAsync(async services =>
    {
        var db = services.GetRequiredService<Db>();
        var invoice = new Invoice(Ids.Next<Invoice>(), Owner, Customer, DateTimeOffset.UtcNow);
        invoice.Write(new(Currency.Eur, DateOnly.FromDateTime(DateTime.UtcNow)) { Lines = Work.Lines(lines) });
        invoice.Offer(Connection.GatewayId, offered: true);
        db.Add(invoice);
        await db.SaveChangesAsync();
        if (await services.GetRequiredService<IssueInvoice>().IssueAsync(invoice.Id, null, default) is { } refusal)
            throw new InvalidOperationException(refusal.ToString());

        return await db.Invoices.FirstAsync(i => i.Id == invoice.Id);
    });

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    async Task FoundAsync()
    {
        var user = new User { UserName = "m@example.test", Email = "m@example.test", Name = "Merchant" };
        var password = Guid.NewGuid().ToString();
        await WithAsync(s => s.GetRequiredService<NewOrganization>().OpenAsync(user, password, "Merchant"));
        Owner = user.LastOrganizationId ?? throw new InvalidOperationException("No organization was opened.");
        var gateway = new Gateway(Ids.Next<Gateway>(), Owner, GatewayKind.Stripe) { TitleEnglish = "Card" };
        Customer = new(Ids.Next<Customer>(), Owner, new() { Name = "Πελάτης Α.Ε.", Email = "c@example.test" });
        Connection = new(Ids.Next<Connection>(), Owner, gateway.Id, ConnectionWay.Platform, livemode: false)
        {
            State = ConnectionState.Connected, ChargesEnabled = true, AccountId = "acct_bench",
        };
        await WithAsync(async services =>
        {
            var db = services.GetRequiredService<Db>();
            db.AddRange(gateway, Customer, Connection);
            await db.SaveChangesAsync();
            gateway.ConnectionId = Connection.Id;
            return await db.SaveChangesAsync();
        });
    }
}
