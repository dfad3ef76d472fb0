using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Security;

/// <summary>A merchant of their own for one form, with makers of what forms are about.</summary>
sealed record FormWorld(App App, Business Business, Visitor Visitor)
{
    public Merchant Merchant => Business.Merchant;

    public string Customer => Business.Customer.Id.ToString();

    public static async Task<FormWorld> OpenAsync(App app)
    {
        var business = await Business.OpenAsync(app);
        var world = new FormWorld(app, business, await business.Merchant.SignInAsync());
        await business.IssueAsync(10_00);
        return world;
    }

    /// <summary>A page that its own form is sent to.</summary>
    public FormPage Page(string address, params (string Field, string Value)[] typed) => To(address, address, typed);

    public FormPage To(string address, string target, params (string Field, string Value)[] typed) =>
        new(Visitor, address, target.Split('?')[0])
        {
            Typed = typed.ToDictionary(t => t.Field, t => t.Value, StringComparer.Ordinal),
        };

    public Task<Id<Invoice>> DraftAsync() => Business.DraftAsync(60_00);

    public async Task<Id<Invoice>> IssuedAsync() => (await Business.IssueAsync(60_00)).Id;

    public async Task<Id<T>> AddAsync<T>(T row, Id<T> id) where T : class
    {
        await Merchant.WithDbAsync(async db =>
        {
            db.Add(row);
            return await db.SaveChangesAsync();
        });
        return id;
    }

    public Task<Id<Item>> ItemAsync(DateTimeOffset? archived = null)
    {
        var id = Merchant.Ids().Next<Item>();
        return AddAsync(new Item(id, Merchant.OrganizationId, "Item", Currency.Eur) { ArchivedAt = archived }, id);
    }

    public async Task<Id<Customer>> CustomerAsync(DateTimeOffset? archived = null) =>
        (await Merchant.AddCustomerAsync("Company", c => c.ArchivedAt = archived)).Id;

    public Task<Id<Tax>> TaxAsync(DateTimeOffset? archived = null)
    {
        var id = Merchant.Ids().Next<Tax>();
        var tax = new Tax(id, Merchant.OrganizationId, TaxKind.Vat, "VAT of the islands") { ArchivedAt = archived };
        tax.SetRate(new(2016, 6, 1), new(1700));
        tax.SetRate(new(2024, 1, 1), new(1600));
        return AddAsync(tax, id);
    }

    public Task<Id<NumberSeries>> SeriesAsync(DateTimeOffset? archived = null)
    {
        var id = Merchant.Ids().Next<NumberSeries>();
        return AddAsync(
            new NumberSeries(id, Merchant.OrganizationId, DocumentKind.Invoice, $"{Merchant.Ids().NextToken()[..8]}-")
            {
                ArchivedAt = archived,
            }, id);
    }

    public Task<Id<Todo>> TodoAsync(DateTimeOffset? done = null)
    {
        var id = Merchant.Ids().Next<Todo>();
        return AddAsync(new Todo(id, Merchant.OrganizationId, TodoReason.Overpaid) { DoneAt = done }, id);
    }

    public async Task<Id<Payment>> PaymentAsync() =>
        (await Merchant.AddPaymentAsync(Business.Customer, new(5_00, Currency.Eur))).Id;

    public Task<Id<Gateway>> GatewayAsync(GatewayKind kind = GatewayKind.Stripe, DateTimeOffset? archived = null)
    {
        var id = Merchant.Ids().Next<Gateway>();
        var gateway = new Gateway(id, Merchant.OrganizationId, kind)
        {
            TitleGreek = "Πύλη", TitleEnglish = "Gateway", ArchivedAt = archived,
        };
        if (kind == GatewayKind.BankTransfer)
            gateway.Bank = new() { Iban = "GR1601101250000000012300695", Beneficiary = "Ergasterion" };
        return AddAsync(gateway, id);
    }

    /// <summary>A gateway that is connected to an account at Stripe.</summary>
    public async Task<Id<Gateway>> ConnectedAsync()
    {
        var account = App.Stripe.Accounts.Create();
        App.Stripe.Accounts.Connect(account.Id);
        var gateway = await GatewayAsync();
        return await Merchant.WithDbAsync(async db =>
        {
            var connection = new Connection(Merchant.Ids().Next<Connection>(), Merchant.OrganizationId, gateway,
                ConnectionWay.Platform, livemode: false)
            {
                State = ConnectionState.Connected, ChargesEnabled = true, AccountId = account.Id,
            };
            db.Add(connection);
            (await db.Gateways.FirstAsync(g => g.Id == gateway)).ConnectionId = connection.Id;
            await db.SaveChangesAsync();
            return gateway;
        });
    }
}
