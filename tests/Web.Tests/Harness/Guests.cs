using Microsoft.EntityFrameworkCore;

namespace Tamias.Web.Tests.Harness;

/// <summary>Customers at the door of the portal. Links are written straight into the database, as the mail that brings
/// one keeps no copy.</summary>
public static class Guests
{
    /// <summary>Gives an address access.</summary>
    public static Task<PortalAccess> AdmitAsync(
        this Business business, Customer? customer = null, string? email = null) =>
        business.Merchant.WithDbAsync(async db =>
        {
            var whose = customer ?? business.Customer;
            var address = PortalAccess.FormOf(email ?? whose.Emails.First());
            var access = await db.PortalAccesses
                .FirstOrDefaultAsync(a => a.CustomerId == whose.Id && a.Email == address);
            if (access is null)
                db.Add(access = new(
                    business.Merchant.Ids().Next<PortalAccess>(), business.Merchant.OrganizationId, whose.Id, address));
            access.Invite(business.Merchant.Ids().Next<PortalLink>(), business.Merchant.Ids().NextToken(),
                DateTimeOffset.UtcNow);
            await db.SaveChangesAsync();
            return access;
        });

    /// <summary>The path of a fresh link.</summary>
    public static async Task<string> LinkAsync(this Business business, PortalAccess access, TimeSpan? life = null)
    {
        var token = business.Merchant.Ids().NextToken();
        await business.Merchant.WithDbAsync(db =>
        {
            db.Add(new PortalLink(business.Merchant.Ids().Next<PortalLink>(), access, Ids.HashOf(token))
            {
                ExpiresAt = DateTimeOffset.UtcNow + (life ?? PortalLink.Short),
            });
            return db.SaveChangesAsync();
        });
        return "/portal/enter/" + token;
    }

    /// <summary>A browser in which this customer is signed in.</summary>
    public static async Task<Visitor> EnterAsync(
        this Business business, Customer? customer = null, string language = "en")
    {
        var visitor = business.Merchant.App.Visitor(language);
        await visitor.OpenAsync(
            await business.LinkAsync(await business.AdmitAsync(customer)) + "?lang=" + language);
        await visitor.PressAsync(language == "el" ? "Σύνδεση" : "Sign in");
        Assert.Equal("/portal", visitor.Address);
        return visitor;
    }
}
