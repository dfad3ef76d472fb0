using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Tamias.Browser.Tests.Places;

/// <summary>What a bank told, decided and not.</summary>
public sealed class BankPlaces
{
    readonly List<(string Name, Id<BankLine> Line)> lines = [];

    public IEnumerable<Place> Places =>
    [
        new("/Payments/Bank/Index", "/payments/bank"), new("/Payments/Bank/Index", "/payments/bank?show=all", "all"),
        .. lines.Select(l => new Place("/Payments/Bank/Line", $"/payments/bank/line/{l.Line}", l.Name)),
        new("/Payments/Record", $"/payments/record?customer={customer}&line={lines[0].Line}", "of-a-line"),
    ];

    readonly Id<Customer> customer;

    BankPlaces(Id<Customer> customer) => this.customer = customer;

    /// <summary>One that could be an invoice, one that was recorded by hand, one set aside, one that the bank took
    /// back.</summary>
    public static Task<BankPlaces> AddAsync(Business business) => business.Merchant.WithDbAsync(async db =>
    {
        var (places, merchant) = (new BankPlaces(business.Customer.Id), business.Merchant);
        var ids = merchant.App.Services.GetRequiredService<Ids>();
        var wanted = await db.Invoices.OrderByDescending(i => i.Id).FirstAsync(i => i.IssuedAt != null);
        var (more, reference) = (wanted.Outstanding.Minor + 5_00, RfReference.Of(wanted.Number)!.Value);
        places.lines.Add(("proposed", BankTold.Add(db, ids, merchant, more, reference, "CUSTOMER")));
        places.lines.Add(("recorded-before", BankTold.Add(
            db, ids, merchant, 25_00, payer: "PAPADOPOULOU MARIA", bookedOn: new(2026, 1, 16))));
        places.lines.Add(("payout", BankTold.Add(
            db, ids, merchant, 500_00, payer: "STRIPE", bookedOn: new(2026, 2, 4))));
        places.lines.Add(("set-aside", BankTold.Add(db, ids, merchant, 3_21)));
        places.lines.Add(("taken-back", BankTold.Add(db, ids, merchant, -12_00, payer: "KIRKI")));
        await db.SaveChangesAsync();
        var aside = places.lines[3].Line;
        (await db.BankLines.FirstAsync(l => l.Id == aside)).SetAside(merchant.UserId, DateTimeOffset.UtcNow);
        await db.SaveChangesAsync();
        return places;
    });
}
