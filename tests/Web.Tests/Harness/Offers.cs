using Microsoft.EntityFrameworkCore;
using Tamias.Web.Estimates;
using Tamias.Web.Sales;

namespace Tamias.Web.Tests.Harness;

/// <summary>Estimates of a business, made straight in the database.</summary>
public static class Offers
{
    /// <summary>A draft of one line without tax, valid for a month.</summary>
    public static Task<Id<Estimate>> DraftEstimateAsync(
        this Business business, long minor, EstimateHeading heading = EstimateHeading.Estimate, int validDays = 30) =>
        business.Merchant.WithDbAsync(async db =>
        {
            var customer = await db.Customers.FirstAsync(c => c.Id == business.Customer.Id);
            var today = business.Merchant.Today();
            var estimate = new Estimate(business.Merchant.Ids().Next<Estimate>(), business.Merchant.OrganizationId,
                customer, DateTimeOffset.UtcNow);
            var line = new InvoiceLine("Work", Quantity.One, UnitPrice.Of(new(minor, Currency.Eur)));
            estimate.Write(
                new(Currency.Eur, today) { Lines = [line] }, new(heading, today.AddDays(validDays)));
            db.Add(estimate);
            await db.SaveChangesAsync();
            return estimate.Id;
        });

    public static async Task<Offered> OfferAsync(
        this Business business, long minor, EstimateHeading heading = EstimateHeading.Estimate)
    {
        var (app, organization) = (business.Merchant.App, business.Merchant.OrganizationId);
        var id = await business.DraftEstimateAsync(minor, heading);
        Assert.Null(await app.WithAsync<IssueEstimate, Refusal?>(organization, i => i.IssueAsync(id, null, default)));
        var estimate = await business.Merchant.WithDbAsync(db => db.Estimates.FirstAsync(e => e.Id == id));
        var path = await app.WithAsync<Permalinks, string>(organization, p => Task.FromResult(p.PathOf(estimate)));
        return new(business, id, path);
    }
}

/// <summary>An issued estimate and where its customer reads it.</summary>
public sealed record Offered(Business Business, Id<Estimate> Id, string Address)
{
    public Task<Estimate> ReadAsync() =>
        Business.Merchant.WithDbAsync(db => db.Estimates.AsNoTracking().FirstAsync(e => e.Id == Id));

    public Task<List<EstimateEventKind>> EventsAsync() => Business.Merchant.WithDbAsync(db => db.EstimateEvents
        .Where(e => e.EstimateId == Id).OrderBy(e => e.At).ThenBy(e => e.Id).Select(e => e.Kind).ToListAsync());

    /// <summary>It was valid until yesterday.</summary>
    public Task<int> ExpireAsync() => Business.Merchant.WithDbAsync(db => db.Estimates.Where(e => e.Id == Id)
        .ExecuteUpdateAsync(e => e.SetProperty(x => x.ValidUntil, Business.Merchant.Today().AddDays(-1))));

    /// <summary>What the customer says on the estimate's page.</summary>
    /// <param name="answer">The button: "Accept" or "Decline".</param>
    public async Task AnswerAsync(Visitor visitor, string answer, string name = "Eleni", string comment = "")
    {
        await visitor.OpenAsync(Address);
        visitor.Fill("Your name", name);
        visitor.Fill("Comment (optional)", comment);
        await visitor.PressAsync(answer);
    }
}
