using Microsoft.AspNetCore.Identity;
using Tamias.Web.Sales;
using Tamias.Web.Taxes;

namespace Tamias.Web.People;

/// <summary>Opens an organization with what it needs to send its first invoice: taxes and number series.</summary>
public sealed class NewOrganization(Db db, UserManager<User> users, Ids ids, DocumentSeries numbers)
{
    /// <summary>A new person with a new organization; on refusal neither exists.</summary>
    public async Task<IdentityResult> OpenAsync(User user, string password, string name)
    {
        user.Id = ids.NextGuid();
        var result = IdentityResult.Success;
        try
        {
            await db.InTransactionAsync(async () =>
            {
                result = await users.CreateAsync(user, password);
                if (!result.Succeeded)
                    throw new OperationCanceledException();
                await AddAsync(ids.Next<Organization>(), user, name);
            });
        }
        catch (OperationCanceledException) when (!result.Succeeded)
        {
            // The refusal is the answer; the transaction has undone the rest.
        }

        return result;
    }

    /// <summary>A further organization of a person who has an account; to be called inside a transaction.</summary>
    public Task<Organization> AddAsync(Id<Organization> id, User user, string name)
    {
        var organization =
            new Organization(id, new Party { Name = name, Email = user.Email! }, Currency.Eur)
        {
            Language = user.Language,
        };
        db.Organization = organization.Id;
        db.Add(organization);
        db.Add(new Member(organization.Id, user.Id));
        foreach (var first in GreekTaxes.All.Where(t => t.IsFirst))
        {
            var tax = first.For(organization.Id, ids.Next<Tax>());
            tax.IsDefault = first.IsDefault;
            db.Add(tax);
        }

        db.AddRange(
            numbers.First(organization.Id, DocumentKind.Invoice),
            numbers.First(organization.Id, DocumentKind.CreditNote),
            numbers.First(organization.Id, DocumentKind.Estimate));
        user.LastOrganizationId = organization.Id;
        return Task.FromResult(organization);
    }
}
