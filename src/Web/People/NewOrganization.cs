using Microsoft.AspNetCore.Identity;
using Tamias.Web.Sales;

namespace Tamias.Web.People;

/// <summary>Opens an organization with what it needs to send its first invoice: taxes and number series.</summary>
public sealed class NewOrganization(
    Db db, UserManager<User> users, Ids ids, DocumentSeries numbers, IStringLocalizer<Words> words)
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
        foreach (var tax in Taxes(organization.Id))
            db.Add(tax);
        db.AddRange(
            numbers.First(organization.Id, DocumentKind.Invoice),
            numbers.First(organization.Id, DocumentKind.CreditNote),
            numbers.First(organization.Id, DocumentKind.Estimate));
        user.LastOrganizationId = organization.Id;
        return Task.FromResult(organization);
    }

    // Rates of the Greek VAT code (law 5144/2024), in force since 1 June 2016; withholding on fees: 20 %.
    IEnumerable<Tax> Taxes(Id<Organization> organization)
    {
        var since = new DateOnly(2016, 6, 1);
        foreach (var (points, name) in new[] { (2400, "VAT 24%"), (1300, "VAT 13%"), (600, "VAT 6%"), (0, "VAT 0%") })
        {
            var vat = new Tax(ids.Next<Tax>(), organization, TaxKind.Vat, words[name]) { IsDefault = points == 2400 };
            vat.SetRate(since, new(points));
            yield return vat;
        }

        var withholding = new Tax(ids.Next<Tax>(), organization, TaxKind.Withholding, words["Withholding tax 20%"]);
        withholding.SetRate(since, new(2000));
        yield return withholding;
    }
}
