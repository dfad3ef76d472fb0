using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Data;
using Tamias.Web.LateFees;
using Tamias.Web.Sales;

namespace Tamias.Browser.Tests.Places;

/// <summary>Rules of late fees, and what they have charged for the overdue invoice.</summary>
public sealed record LateFeePlaces(Id<LateFeeRule> Rule, Id<Invoice> Fee)
{
    static readonly DateTimeOffset Never = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>One fee waits as a draft, one is issued.</summary>
    public static async Task<LateFeePlaces> AddAsync(Business business, Issued overdue)
    {
        var (merchant, ids) = (business.Merchant, business.Merchant.App.Services.GetRequiredService<Ids>());
        var sum = new LateFeeRule(ids.Next<LateFeeRule>(), merchant.OrganizationId, Currency.Eur,
            new(2020, 1, 1, 10, 0, 0, TimeSpan.Zero)) { Sum = new(40_00, Currency.Eur), NotBeforeAt = Never };
        var interest = new LateFeeRule(ids.Next<LateFeeRule>(), merchant.OrganizationId, Currency.Eur, sum.CreatedAt)
        {
            Kind = LateFeeKind.Interest, YearlyRate = new(1015), Days = 14, Every = 30, Most = 12, Sends = true,
            Least = new(20_00, Currency.Eur), NotBeforeAt = Never,
        };
        await merchant.WithDbAsync(db =>
        {
            db.AddRange(sum, interest);
            return db.SaveChangesAsync();
        });
        foreach (var rule in new[] { sum, interest })
            await ChargeAsync(business, rule, overdue);
        var drafts = await merchant.WithDbAsync(db => db.LateFees.OrderBy(f => f.Id)
            .Select(f => f.FeeInvoiceId!.Value).ToListAsync());
        Assert.Null(await merchant.App.WithAsync<IssueInvoice, Refusal?>(
            merchant.OrganizationId, i => i.IssueAsync(drafts[0], merchant.UserId, default)));
        return new(interest.Id, drafts[1]);
    }

    static async Task ChargeAsync(Business business, LateFeeRule rule, Issued overdue)
    {
        using var scope = business.Merchant.App.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        db.Organization = business.Merchant.OrganizationId;
        var organization = await db.Organizations.AsNoTracking().FirstAsync(o => o.Id == db.Organization);
        await db.InTransactionAsync(() => scope.ServiceProvider.GetRequiredService<MakeLateFee>()
            .MakeAsync(rule.Id, organization, overdue.Id, DateTimeOffset.UtcNow, default));
    }
}
