using Tamias.Web.Estimates;

namespace Tamias.Browser.Tests.Places;

/// <summary>Estimates in every state, with the merchant's pages of them and the customer's.</summary>
public sealed class EstimatePlaces
{
    readonly Business business;

    EstimatePlaces(Business business) => this.business = business;

    Id<Estimate> Draft { get; set; }

    List<(string Name, Offered Estimate)> All { get; } = [];

    public IEnumerable<Place> Open =>
    [
        .. All.Select(e => new Place("/Answer/Index", e.Estimate.Address, e.Name)),
        new("/Answer/Messages", Of("accepted").Address + "/messages"),
    ];

    public IEnumerable<Place> Merchant
    {
        get
        {
            const string Folder = "/sales/estimates";
            return
            [
                new("/Sales/Estimates/Index", Folder), new("/Sales/Estimates/Index", $"{Folder}?q=nobody", "none"),
                new("/Sales/Estimates/New", $"{Folder}/new", "ask"),
                new("/Sales/Estimates/New", $"{Folder}/new?customer={business.Customer.Id}"),
                new("/Sales/Estimates/Edit", $"{Folder}/edit/{Draft}"),
                new("/Sales/Estimates/Send", $"{Folder}/send/{Draft}"),
                new("/Sales/Estimates/Show", $"{Folder}/show/{Draft}", "draft"),
                new("/Sales/Estimates/Attachments", $"{Folder}/attachments/{Of("accepted").Id}"),
                new("/Sales/Estimates/Messages", $"{Folder}/messages/{Of("accepted").Id}"),
                .. All.Select(e => new Place("/Sales/Estimates/Show", $"{Folder}/show/{e.Estimate.Id}", e.Name)),
            ];
        }
    }

    public static async Task<EstimatePlaces> AddAsync(Business business)
    {
        var places = new EstimatePlaces(business) { Draft = await business.DraftEstimateAsync(350_00) };
        foreach (var name in (string[])["waiting", "accepted", "declined", "expired", "invoiced"])
            places.All.Add((name, await business.OfferAsync(
                1_240_00, name == "waiting" ? EstimateHeading.Proforma : EstimateHeading.Estimate)));
        await places.AnswerAsync("accepted", EstimateAnswer.Accepted);
        await places.AnswerAsync("declined", EstimateAnswer.Declined);
        await places.Of("expired").ExpireAsync();
        await places.AnswerAsync("invoiced", EstimateAnswer.Accepted);
        var (invoice, _) = await business.Merchant.App.WithAsync<InvoiceEstimate, (Id<Invoice>?, Refusal?)>(
            business.Merchant.OrganizationId,
            i => i.MakeAsync(places.Of("invoiced").Id, business.Merchant.UserId, default));
        Assert.NotNull(invoice);
        await business.Merchant.WithDbAsync(async db =>
        {
            FileBeside.Add(db, business.Merchant, places.Of("accepted").Id, "Χρονοδιάγραμμα εργασιών.pdf");
            Told.Add(db, business.Merchant, places.Of("accepted").Id, "Περιλαμβάνονται τα έξοδα μετακίνησης;");
            return await db.SaveChangesAsync();
        });
        return places;
    }

    Offered Of(string name) => All.Find(e => e.Name == name).Estimate;

    async Task AnswerAsync(string name, EstimateAnswer answer) =>
        Assert.Null(await business.Merchant.App.WithAsync<AnswerEstimate, Refusal?>(
            business.Merchant.OrganizationId, a => a.AnswerAsync(
                Of(name).Id, new(answer, "As we said on the telephone.") { Name = "Eleni Dimou" }, default)));
}
