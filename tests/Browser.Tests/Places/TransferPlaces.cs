namespace Tamias.Browser.Tests.Places;

/// <summary>A transfer that is awaited, another of which a part has come, and money that nobody has asked
/// for.</summary>
public sealed class TransferPlaces
{
    public required Issued Awaited { get; init; }

    public required Issued PartlyThere { get; init; }

    public required TransferAccount Left { get; init; }

    public IEnumerable<Place> Pages =>
    [
        new("/Pay/Index", Awaited.Address, "awaited-transfer"),
        new("/Pay/Index", PartlyThere.Address, "partly-transferred"),
        new("/Pay/Index", PartlyThere.Address + "?panel=1", "another-way"),
    ];

    public IEnumerable<Place> Merchants =>
    [
        new("/Sales/Invoices/Show", $"/sales/invoices/show/{PartlyThere.Id}", "partly-transferred"),
        new("/Customers/Show", $"/customers/show/{Left.CustomerId}", "transfer-left"),
        new("/Customers/SendBack", $"/customers/send-back/{Left.Id}"),
    ];

    public static async Task<TransferPlaces> AddAsync(Business all)
    {
        await all.OfferTransfersAsync();
        var business = await OfAnotherAsync(all, "Καταθέτης ΙΚΕ");
        var (awaited, partly) = (await business.IssueAsync(150_00), await business.IssueAsync(80_00));
        await business.AwaitTransferAsync(awaited);
        var intent = await business.AwaitTransferAsync(partly);
        business.Merchant.App.Stripe.Bank.Transfer(intent, 30_00);
        Assert.True(await Eventually.GetsAsync(() => business.CameAsync(partly), came => came));

        var generous = await OfAnotherAsync(all, "Γενναιόδωρος ΟΕ");
        await generous.IssueAsync(60_00);
        var left = await generous.LeaveAsync(25_00);
        await generous.SentBackAsync(left, 10_00);
        return new() { Awaited = awaited, PartlyThere = partly, Left = left };
    }

    static async Task<Business> OfAnotherAsync(Business business, string name) => new()
    {
        Merchant = business.Merchant, Gateway = business.Gateway, Connection = business.Connection,
        Customer = await business.Merchant.AddCustomerAsync(name, c =>
            (c.Language, c.Party) = (business.Customer.Language, c.Party with { Email = "transfers@example.test" })),
    };
}
