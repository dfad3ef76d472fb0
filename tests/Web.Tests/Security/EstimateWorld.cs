using Tamias.Web.Estimates;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Security;

/// <summary>Makers of estimates that forms are about.</summary>
static class EstimateWorld
{
    public static async Task<Id<Estimate>> EstimateAsync(this FormWorld w, bool draft = false, bool answered = false)
    {
        if (draft)
            return await w.Business.DraftEstimateAsync(60_00);

        var offered = await w.Business.OfferAsync(60_00);
        if (answered)
            Assert.Null(await w.App.WithAsync<AnswerEstimate, Refusal?>(w.Merchant.OrganizationId, a => a.AnswerAsync(
                offered.Id, new(EstimateAnswer.Accepted, "") { UserId = w.Merchant.UserId }, default)));
        return offered.Id;
    }

    /// <summary>The address of the customer's page of a new one.</summary>
    public static async Task<string> OfferAsync(this FormWorld w) => (await w.Business.OfferAsync(60_00)).Address;
}
