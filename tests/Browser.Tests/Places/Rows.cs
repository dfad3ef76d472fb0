using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Data;
using Tamias.Web.Payments;

namespace Tamias.Browser.Tests.Places;

/// <summary>Things of a business that are not invoices.</summary>
public sealed class Rows
{
    readonly Business business;
    readonly Ids ids;

    Rows(Business business) =>
        (this.business, ids) = (business, business.Merchant.App.Services.GetRequiredService<Ids>());

    public Id<Item> Item { get; private set; }

    public Id<Tax> Tax { get; private set; }

    public Id<NumberSeries> Series { get; private set; }

    public Id<Payment> Credit { get; private set; }

    /// <summary>A gateway of Stripe's kind that nobody has connected.</summary>
    public Id<Gateway> Loose { get; private set; }

    public Id<Gateway> Bank { get; private set; }

    /// <summary>Connected by the merchant's own key, in live mode.</summary>
    public Id<Gateway> Live { get; private set; }

    /// <summary>Was connected once.</summary>
    public Id<Gateway> Gone { get; private set; }

    Id<Organization> Organization => business.Merchant.OrganizationId;

    public static async Task<Rows> AddAsync(Business business)
    {
        var rows = new Rows(business);
        await business.Merchant.WithDbAsync(rows.AddAsync);
        return rows;
    }

    /// <summary>The customer pays in advance, so that there is credit to use and something to decide.</summary>
    public async Task OweAsync()
    {
        Credit = ids.Next<Payment>();
        var wish = new PaymentByHand(
            Credit, new(25_00, Currency.Eur), new(business.Customer.Id, []), business.Merchant.UserId)
        {
            Method = PaymentMethod.BankTransfer, ReceivedOn = new(2026, 1, 15), Reference = "RF18 5390",
        };
        Assert.Null(await business.Merchant.App.WithAsync<RecordPayment, Refusal?>(
            Organization, r => r.RecordAsync(wish, default)));
        await business.Merchant.WithDbAsync(db =>
        {
            db.Add(new Todo(ids.Next<Todo>(), Organization, TodoReason.Overpaid)
            {
                PaymentId = Credit, CustomerId = business.Customer.Id, CreatedAt = DateTimeOffset.UtcNow,
            });
            return db.SaveChangesAsync();
        });
    }

    async Task<int> AddAsync(Db db)
    {
        var item = new Item(ids.Next<Item>(), Organization, "Workshop", Currency.Eur) { Code = "WS", Unit = "day" };
        var loose = Gateway(GatewayKind.Stripe, "Κάρτα", "Card");
        var bank = Gateway(GatewayKind.BankTransfer, "Τραπεζική κατάθεση", "Bank transfer");
        bank.Bank = new() { Iban = "GR1601101250000000012300695", Bank = "Bank", Beneficiary = "Ergasterion" };
        db.AddRange(item, loose, bank);
        (Item, Loose, Bank) = (item.Id, loose.Id, bank.Id);
        (Live, Gone) = (Tie(db, ConnectionState.Connected), Tie(db, ConnectionState.Disconnected));
        Tax = (await db.Taxes.FirstAsync()).Id;
        Series = (await db.NumberSeries.FirstAsync()).Id;
        return await db.SaveChangesAsync();
    }

    Id<Gateway> Tie(Db db, ConnectionState state)
    {
        var gateway = Gateway(GatewayKind.Stripe, "Κάρτα", "Card");
        var tie = new Connection(ids.Next<Connection>(), Organization, gateway.Id, ConnectionWay.OwnKey, livemode: true)
        {
            State = state, ChargesEnabled = true,
            AccountId = $"acct_{ids.NextToken()[..16]}", AccountName = "Ergasterion",
            Country = "GR", KeyEnding = "4f2a", ConnectedAt = DateTimeOffset.UtcNow.AddDays(-3),
            DisconnectedAt = state == ConnectionState.Disconnected ? DateTimeOffset.UtcNow : null,
        };
        gateway.ConnectionId = tie.Id;
        db.AddRange(gateway, tie);
        return gateway.Id;
    }

    Gateway Gateway(GatewayKind kind, string greek, string english) =>
        new(ids.Next<Gateway>(), Organization, kind) { TitleGreek = greek, TitleEnglish = english };
}
