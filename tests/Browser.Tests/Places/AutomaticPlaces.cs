using Microsoft.EntityFrameworkCore;

namespace Tamias.Browser.Tests.Places;

/// <summary>Customers who let what falls due be charged: announced, refused once, refused for good, stopped.</summary>
public sealed class AutomaticPlaces
{
    /// <summary>Lets it be charged.</summary>
    public required Customer Customer { get; init; }

    /// <summary>Did once.</summary>
    public required Customer Former { get; init; }

    public required Issued Announced { get; init; }

    public required Issued Refused { get; init; }

    public required Issued GivenUp { get; init; }

    public IEnumerable<Place> Pages =>
    [
        new("/Pay/Index", Announced.Address, "to-be-charged"),
        new("/Pay/Index", GivenUp.Address + "?stopped=1", "refused"),
    ];

    public IEnumerable<Place> Merchants =>
    [
        new("/Customers/Show", $"/customers/show/{Customer.Id}", "automatic"),
        new("/Customers/Show", $"/customers/show/{Former.Id}", "not-automatic-any-more"),
        new("/Sales/Invoices/Show", $"/sales/invoices/show/{Announced.Id}", "to-be-charged"),
        new("/Sales/Invoices/Show", $"/sales/invoices/show/{Refused.Id}", "charged-again"),
        new("/Sales/Invoices/Show", $"/sales/invoices/show/{GivenUp.Id}", "charge-refused"),
    ];

    public static async Task<AutomaticPlaces> AddAsync(Business business)
    {
        await business.Merchant.WithDbAsync(db =>
            db.Gateways.ExecuteUpdateAsync(g => g.SetProperty(x => x.OffersAutomatic, true)));
        var (customer, former) = (await CustomerAsync(business, "Τακτικός Πελάτης ΑΕ"),
            await CustomerAsync(business, "Πρώην Τακτικός ΟΕ"));
        await business.KeepAsync((await business.IssueAsync(20_00, former)).Id);
        await business.Merchant.WithDbAsync(async db =>
        {
            (await db.SavedMethods.FirstAsync()).EndAs(
                SavedMethodEnd.RefusedByBank, business.Merchant.App.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        return new()
        {
            Customer = customer, Former = former, GivenUp = await GiveUpAsync(business, customer),
            Refused = await AnnounceAsync(business, customer, true),
            Announced = await AnnounceAsync(business, customer, false),
        };
    }

    static Task<Customer> CustomerAsync(Business business, string name) => business.Merchant.AddCustomerAsync(name, c =>
        (c.Language, c.Party) = (business.Customer.Language, c.Party with { Email = "regular@example.test" }));

    static async Task<Issued> AnnounceAsync(Business business, Customer customer, bool wasRefused)
    {
        var invoice = await business.IssueAsync(wasRefused ? 90_00 : 120_00, customer);
        await business.AnnounceAsync(invoice.Id, wasRefused);
        return invoice;
    }

    static async Task<Issued> GiveUpAsync(Business business, Customer customer)
    {
        var invoice = await AnnounceAsync(business, customer, wasRefused: true);
        await business.Merchant.WithDbAsync(async db =>
        {
            (await db.AutomaticPayments.FirstAsync(p => p.InvoiceId == invoice.Id)).Refuse("authentication_required",
                "", await db.Organizations.FirstAsync(), business.Merchant.App.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        return invoice;
    }
}
