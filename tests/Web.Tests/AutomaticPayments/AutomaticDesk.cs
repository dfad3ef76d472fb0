using Microsoft.EntityFrameworkCore;
using Tamias.Web.AutomaticPayments;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.LateFees;
using Tamias.Web.Tests.Reminders;
using Tamias.Web.Verification;

namespace Tamias.Web.Tests.AutomaticPayments;

/// <summary>A merchant whose days pass as a test wants, with a customer who lets what falls due be charged.</summary>
sealed class AutomaticDesk(Business business)
{
    public const string Tick = "Pay what falls due at Ergasterion automatically from now on, with what I pay with now. "
        + "I get an e-mail at least two days before each charge, and I can stop this at any time.";

    /// <summary>It is this day there.</summary>
    public static AutomaticDesk Open(Business business, DateOnly day)
    {
        var desk = new AutomaticDesk(business);
        desk.Calendar.Become(day);
        return desk;
    }

    /// <summary>For late fees and invoices in instalments.</summary>
    public LateFeeDesk Late { get; } = new(business);

    public Calendar Calendar => Late.Calendar;

    public Merchant Merchant => business.Merchant;

    App App => business.Merchant.App;

    public Task<int> OfferAsync() => Merchant.WithDbAsync(db =>
        db.Gateways.ExecuteUpdateAsync(g => g.SetProperty(x => x.OffersAutomatic, true)));

    /// <summary>The customer pays an invoice of today by this card, and lets it be kept.</summary>
    public async Task<SavedMethod> AgreeAsync(string card = "4242424242424242", long minor = 10_00)
    {
        await OfferAsync();
        using var payer = new Payer(App, await Calendar.IssueAsync(null, minor));
        var session = (await payer.PressPayAsync(tick: Tick))!;
        Assert.Null(App.Stripe.Payer.PayByCard(session, card));
        await payer.ComeBackAsync(session);
        return (await MethodsAsync())[^1];
    }

    /// <summary>The same by a bank account; the debit is confirmed at once.</summary>
    public async Task AgreeByDebitAsync()
    {
        await OfferAsync();
        using var payer = new Payer(App, await Calendar.IssueAsync(null, 10_00));
        var session = (await payer.PressPayAsync(tick: Tick))!;
        Assert.Null(App.Stripe.Payer.PayByDebit(session));
        await payer.ComeBackAsync(session);
        Assert.All(await MethodsAsync(), m => Assert.False(m.IsUsable)); // nothing has been paid yet
        App.Stripe.Bank.DecidePayment(await LastIntentAsync(), succeeds: true);
        await payer.ComeBackAsync(session);
        await ReconcileAsync();
    }

    /// <summary>Of the newest attempt.</summary>
    public Task<string> LastIntentAsync() => Merchant.WithDbAsync(db =>
        db.Attempts.OrderByDescending(a => a.Id).Select(a => a.PaymentIntentId).FirstAsync());

    /// <summary>It is this day and hour in Athens, and what is to be announced and charged is.</summary>
    public async Task ComeAsync(DateOnly day, int hour = 10)
    {
        Calendar.Become(day, hour);
        while (await AnnounceAsync() || await ChargeAsync())
        {
            // another
        }
    }

    /// <summary>The same on every day up to this one.</summary>
    public async Task PassAsync(DateOnly last)
    {
        for (var day = Calendar.Today; day <= last; day = day.AddDays(1))
            await ComeAsync(day);
    }

    public Task<bool> AnnounceAsync() => App.WithAsync<AnnounceWork, bool>(default, work => work.OnceAsync(default));

    public Task<bool> ChargeAsync() => App.WithAsync<ChargeWork, bool>(default, work => work.OnceAsync(default));

    public Task<List<SavedMethod>> MethodsAsync() => Merchant.WithDbAsync(db =>
        db.SavedMethods.AsNoTracking().OrderBy(m => m.Id).ToListAsync());

    public Task<List<AutomaticPayment>> AnnouncedAsync() => Merchant.WithDbAsync(db =>
        db.AutomaticPayments.AsNoTracking().OrderBy(p => p.DueOn).ThenBy(p => p.Id).ToListAsync());

    /// <summary>Charges without a form at Stripe, the oldest first, as state and minor units.</summary>
    public List<string> Charges() => [.. App.Stripe.All(business.Connection.AccountId, "payment_intent")
        .Where(i => i["metadata"]?["tamias_charge"] is not null)
        .Select(i => $"{i["status"]} {i["amount"]}")];

    /// <summary>To the customer, about automatic payments, the oldest first.</summary>
    public Task<List<string>> MailsAsync() => Merchant.WithDbAsync(db => db.Mails.AsNoTracking()
        .Where(m => m.Kind == MailKind.AutomaticPayment).OrderBy(m => m.Id).Select(m => m.Subject).ToListAsync());

    public Task<List<string>> NoticesAsync() => Merchant.WithDbAsync(db => db.Mails.AsNoTracking()
        .Where(m => m.Kind == MailKind.Notice).OrderBy(m => m.Id).Select(m => m.Subject).ToListAsync());

    /// <summary>Asks about every attempt once, as after a minute in which nothing else was heard.</summary>
    public Task ReconcileAsync() => App.DoDueAsync<Reconciler>(() => Merchant.WithDbAsync(db => db.Attempts
        .Where(a => a.NextCheckAt != null)
        .ExecuteUpdateAsync(a => a.SetProperty(x => x.NextCheckAt, App.Clock.GetUtcNow().AddDays(-1)))));

    public async Task VerifyAsync() => Assert.Empty(await Merchant.WithDbAsync(db =>
        new Verify(db).FindDifferencesAsync(default)));
}
