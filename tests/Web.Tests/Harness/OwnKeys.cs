using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Web.Security;

namespace Tamias.Web.Tests.Harness;

/// <summary>Businesses that speak to Stripe with a restricted key of their own.</summary>
static class OwnKeys
{
    /// <summary>From now on, with a key that may do this and nothing else.</summary>
    public static Task<int> UseKeyAsync(this Business business, params string[] permissions)
    {
        var app = business.Merchant.App;
        var key = app.Stripe.Accounts.AddKey(business.Connection.AccountId, live: false, permissions).Secret;
        return business.Merchant.WithDbAsync(async db =>
        {
            var connection = await db.Connections.FirstAsync(c => c.Id == business.Connection.Id);
            (connection.Way, connection.KeyEnding) = (ConnectionWay.OwnKey, key[^4..]);
            connection.KeyCipher = app.Services.GetRequiredService<Secrets>().Protect(connection.OrganizationId, key);
            return await db.SaveChangesAsync();
        });
    }
}
