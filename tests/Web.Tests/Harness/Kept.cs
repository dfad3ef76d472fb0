using Microsoft.EntityFrameworkCore;
using Tamias.Web.AutomaticPayments;
using Tamias.Web.Payments;

namespace Tamias.Web.Tests.Harness;

/// <summary>Means of payment that customers let be charged, straight in the database.</summary>
static class Kept
{
    /// <param name="agreedAt">The invoice at whose payment the customer agreed.</param>
    public static Task<SavedMethod> KeepAsync(this Business business, Id<Invoice> agreedAt) =>
        business.Merchant.WithDbAsync(async db =>
        {
            var (ids, now) = (business.Merchant.Ids(), business.Merchant.App.Clock.GetUtcNow());
            var invoice = await db.Invoices.AsNoTracking().FirstAsync(i => i.Id == agreedAt);
            await db.RepeatAsync(async () => // the running product may look at it just now
            {
                if (await db.SavedMethods.UsableAsync(invoice.CustomerId, default) is { } former)
                {
                    former.EndAs(SavedMethodEnd.Replaced, now);
                    former.ForgetAt = null; // Stripe never had it
                }
            }, default);
            var attempt = new Attempt(
                ids.Next<Attempt>(), invoice.OrganizationId, [(agreedAt, new Money(10_00, invoice.Currency))])
            {
                GatewayId = business.Gateway.Id, ConnectionId = business.Connection.Id, CreatedAt = now,
                ExpiresAt = now, Request = "{}",
            };
            attempt.End(AttemptState.Expired, now);
            var method = new SavedMethod(ids.Next<SavedMethod>(), invoice.OrganizationId, invoice.CustomerId)
            {
                AttemptId = attempt.Id, GatewayId = attempt.GatewayId, ConnectionId = attempt.ConnectionId,
                Consent = new("Pay what falls due automatically.", "en", now, "127.0.0.1"),
            };
            method.Keep(
                new($"cus_{method.Id}", $"pm_{method.Id}"), "Visa •••• 4242", now, business.Merchant.Today());
            method.LookAt = now.AddYears(1); // nothing is announced by itself
            db.AddRange(attempt, method);
            await db.SaveChangesAsync();
            return method;
        });

    /// <summary>A charge of all that is owed in a month, told to the customer; refused once so far where that is
    /// wanted.</summary>
    public static async Task<AutomaticPayment> AnnounceAsync(
        this Business business, Id<Invoice> id, bool wasRefused = false)
    {
        var method = await business.KeepAsync(id);
        return await business.Merchant.WithDbAsync(async db =>
        {
            var (now, day) = (business.Merchant.App.Clock.GetUtcNow(), business.Merchant.Today().AddMonths(1));
            var invoice = await db.Invoices.FirstAsync(i => i.Id == id);
            if (invoice.NextDueOn is null) // drafts and invoices of tests mostly have none
                await db.Invoices.Where(i => i.Id == id).ExecuteUpdateAsync(
                    i => i.SetProperty(x => x.DueOn, day).SetProperty(x => x.NextDueOn, day));
            var automatic = new AutomaticPayment(
                business.Merchant.Ids().Next<AutomaticPayment>(), invoice.OrganizationId, id, invoice.NextDueOn ?? day)
            {
                SavedMethodId = method.Id, Amount = invoice.Outstanding, AnnouncedAt = now, NextAt = now.AddMonths(1),
            };
            if (wasRefused)
            {
                automatic.Try(method.AttemptId, method.Id);
                automatic.Refuse("insufficient_funds", "", await db.Organizations.AsNoTracking().FirstAsync(), now);
            }

            db.Add(automatic);
            await db.SaveChangesAsync();
            return automatic;
        });
    }
}
