using System.Runtime.ExceptionServices;
using Tamias.Web.Payments;
using Tamias.Web.Reminders;
using Tamias.Web.Work;

namespace Tamias.Web.AutomaticPayments;

/// <summary>Tells customers some days ahead what will be charged to what they have saved. Once for a due date, at the
/// hours at which customers are reminded.</summary>
public sealed class AnnounceWork(
    Db db, Ids ids, TimeProvider clock, AutomaticMails mails, StopAutomatic stopping) : IWork
{
    /// <summary>An invoice may have been issued, a payment that was under way may have failed.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    public async Task<bool> OnceAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var method = await db.SavedMethods.IgnoreQueryFilters().AsNoTracking().Where(m => m.LookAt <= now)
            .OrderBy(m => m.LookAt).ThenBy(m => m.Id).FirstOrDefaultAsync(cancellation);
        if (method is null)
            return false;

        db.Organization = method.OrganizationId;
        var organization = await db.Organizations.AsNoTracking()
            .FirstAsync(o => o.Id == method.OrganizationId, cancellation);
        // First: one that fails does not hold up the others.
        await db.InTransactionAsync(() => db.SavedMethods.Where(m => m.Id == method.Id && m.LookAt != null)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.LookAt, now + Pause), cancellation), cancellation);
        if (await db.Gateways.AnyAsync(
            g => g.Id == method.GatewayId && g.ConnectionId != method.ConnectionId, cancellation))
            await stopping.StopAsync(method.Id, SavedMethodEnd.StoppedByMerchant, cancellation); // another account
        else if (!organization.IsHeld && organization.MayDisturb(now))
            await AnnounceAllAsync(method, organization, cancellation);
        return true;
    }

    async Task AnnounceAllAsync(SavedMethod method, Organization organization, CancellationToken cancellation)
    {
        ExceptionDispatchInfo? failure = null;
        foreach (var id in await Due(method, organization).Select(i => i.Id).ToListAsync(cancellation))
        {
            try
            {
                await db.RepeatAsync(() => AnnounceAsync(method.Id, organization, id, cancellation), cancellation);
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                failure ??= ExceptionDispatchInfo.Capture(exception); // the others are announced all the same
            }
        }

        failure?.Throw();
    }

    /// <summary>Falls due soon, or has done so unannounced, and nothing speaks against it.</summary>
    IQueryable<Invoice> Due(SavedMethod method, Organization organization)
    {
        var today = organization.Today(clock.GetUtcNow());
        var last = today.AddDays(AutomaticPayment.DaysAhead);
        return db.Undisturbed().Where(i => i.CustomerId == method.CustomerId
            && (i.PromisedOn == null || i.PromisedOn < today) && i.NextDueOn >= method.DueFrom && i.NextDueOn <= last
            && i.Gateways.Any(g => g.GatewayId == method.GatewayId)
            && !db.AutomaticPayments.Any(p => p.InvoiceId == i.Id && (p.NextAt != null || p.DueOn == i.NextDueOn)));
    }

    async Task AnnounceAsync(
        Id<SavedMethod> methodId, Organization organization, Id<Invoice> id, CancellationToken cancellation)
    {
        var method = await db.SavedMethods.FirstAsync(m => m.Id == methodId, cancellation);
        if (await db.LockInvoiceAsync(id, cancellation) is not { } invoice || !method.IsUsable
            || !await Due(method, organization).AnyAsync(i => i.Id == id, cancellation))
            return;

        var (now, due) = (clock.GetUtcNow(), invoice.NextDueOn!.Value);
        var customer = await db.Customers.AsNoTracking().FirstAsync(c => c.Id == invoice.CustomerId, cancellation);
        var amount = invoice.ChargeableOn(due);
        var canBe = customer.ArchivedAt is null && customer.Emails.Any() && invoice.OfferPayment(amount) is null
            && await db.ChargingGatewayAsync(method, invoice, cancellation) is not null;
        if (!canBe && due >= organization.Today(now))
            return; // it may be otherwise before the day is over

        var automatic = new AutomaticPayment(ids.Next<AutomaticPayment>(), invoice.OrganizationId, id, due)
        {
            SavedMethodId = methodId, Amount = amount, AnnouncedAt = now,
            NextAt = Later(now + AutomaticPayment.ShortestNotice,
                organization.StartOf(due).AddHours(AutomaticPayment.FirstHour)),
        };
        db.Add(automatic);
        if (!canBe)
        {
            automatic.EndAs(AutomaticPaymentEnd.Stopped);
            return;
        }

        db.Note(ids, invoice, TimelineKind.ChargeAnnounced, now, amount, method.Title);
        await mails.AnnouncedAsync(automatic, invoice, method, organization, cancellation);
    }

    static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
