using Microsoft.EntityFrameworkCore;
using Tamias.Web.LateFees;
using Tamias.Web.Payments;
using Tamias.Web.Sales;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Reminders;
using Tamias.Web.Verification;

namespace Tamias.Web.Tests.LateFees;

/// <summary>A merchant whose days pass as a test wants, with rules of late fees and invoices.</summary>
sealed class LateFeeDesk(Business business)
{
    public Calendar Calendar { get; } = new(business);

    public Merchant Merchant => business.Merchant;

    App App => business.Merchant.App;

    /// <summary>€40.00 once, 30 days after the due date, as a draft, unless it is written otherwise.</summary>
    public async Task<Id<LateFeeRule>> RuleAsync(Action<LateFeeRule>? write = null)
    {
        var id = Merchant.Ids().Next<LateFeeRule>();
        var rule = new LateFeeRule(id, Merchant.OrganizationId, Currency.Eur, App.Clock.GetUtcNow())
        {
            Sum = new(40_00, Currency.Eur),
        };
        write?.Invoke(rule);
        await Merchant.WithDbAsync(db =>
        {
            db.Add(rule);
            return db.SaveChangesAsync();
        });
        return id;
    }

    /// <summary>10 % a year, so many days after the due date and again every so many days.</summary>
    public Task<Id<LateFeeRule>> InterestAsync(int days, int? every = null, bool sends = false) => RuleAsync(r =>
        (r.Kind, r.Sum, r.YearlyRate, r.Days, r.Every, r.Sends) =
            (LateFeeKind.Interest, Currency.Eur.Zero, new(1000), days, every, sends));

    public Task ChangeRuleAsync(Id<LateFeeRule> id, Action<LateFeeRule> change) => Merchant.WithDbAsync(async db =>
    {
        change(await db.LateFeeRules.FirstAsync(r => r.Id == id));
        return await db.SaveChangesAsync();
    });

    /// <summary>It is this day, and every rule has charged.</summary>
    public async Task ComeAsync(DateOnly day, int hour = 10)
    {
        Calendar.Become(day, hour);
        while (await WorkAsync())
        {
            // another rule
        }
    }

    /// <summary>The same on every day up to this one.</summary>
    public async Task PassAsync(DateOnly last)
    {
        for (var day = Calendar.Today; day <= last; day = day.AddDays(1))
            await ComeAsync(day);
    }

    public Task<bool> WorkAsync() => App.WithAsync<LateFeeWork, bool>(default, work => work.OnceAsync(default));

    public Task<List<LateFee>> FeesAsync() => Merchant.WithDbAsync(db =>
        db.LateFees.AsNoTracking().OrderBy(f => f.Id).ToListAsync());

    /// <summary>The invoices that ask for fees.</summary>
    public Task<List<Invoice>> AskedAsync() => Merchant.WithDbAsync(db => db.Invoices.AsNoTracking()
        .Where(i => db.LateFees.Any(f => f.FeeInvoiceId == i.Id)).OrderBy(i => i.Id).ToListAsync());

    public Task<List<Todo>> TodosAsync() => Merchant.WithDbAsync(db => db.Todos.AsNoTracking()
        .Where(t => t.Reason == TodoReason.LateFeeDrafted).OrderBy(t => t.Id).ToListAsync());

    public Task<List<TimelineKind>> TimelineAsync(Id<Invoice> id) => Merchant.WithDbAsync(db => db.Timeline
        .Where(t => t.InvoiceId == id).OrderBy(t => t.Id).Select(t => t.Kind).ToListAsync());

    /// <summary>Cash that came in on that day, whenever it is written down.</summary>
    public async Task PayAsync(Issued invoice, long minor, DateOnly receivedOn)
    {
        var amount = new Money(minor, Currency.Eur);
        var wish = new PaymentByHand(Merchant.Ids().Next<Payment>(), amount,
            new(business.Customer.Id, [new(invoice.Id, amount)]), Merchant.UserId)
        {
            Method = PaymentMethod.Cash, ReceivedOn = receivedOn,
        };
        Assert.Null(await App.WithAsync<RecordPayment, Refusal?>(
            Merchant.OrganizationId, r => r.RecordAsync(wish, default)));
    }

    /// <summary>Issued today in another currency or in instalments.</summary>
    public async Task<Issued> IssueAsync(DateOnly due, Currency currency, params Instalment[] parts)
    {
        var id = await business.DraftAsync(1000_00);
        await Merchant.WithDbAsync(async db =>
        {
            var invoice = await db.Invoices.FirstAsync(i => i.Id == id);
            invoice.Write(new(currency, Calendar.Today) { DueOn = due, Lines = [.. invoice.Lines] });
            invoice.PayIn(parts);
            return await db.SaveChangesAsync();
        });
        Assert.Null(await App.WithAsync<IssueInvoice, Refusal?>(
            Merchant.OrganizationId, i => i.IssueAsync(id, null, default)));
        return new(business, id, "");
    }

    public Task SetCustomerAsync(Action<Customer> change) => Merchant.WithDbAsync(async db =>
    {
        change(await db.Customers.FirstAsync(c => c.Id == business.Customer.Id));
        return await db.SaveChangesAsync();
    });

    public async Task VerifyAsync() => Assert.Empty(await Merchant.WithDbAsync(db =>
        new Verify(db).FindDifferencesAsync(default)));
}
