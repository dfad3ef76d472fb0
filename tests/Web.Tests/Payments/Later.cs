using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Data;
using Tamias.Web.Connections;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Work;

namespace Tamias.Web.Tests.Payments;

/// <summary>What happens to a payment after it came in, with every webhook lost unless a test lets them
/// through.</summary>
sealed class Later(Business business)
{
    App App => business.Merchant.App;

    public Merchant Merchant => business.Merchant;

    public void Webhooks(bool arrive) =>
        App.Stripe.Settings = App.Stripe.Settings with { Webhooks = new() { DropPercent = arrive ? 0 : 100 } };

    /// <summary>An invoice that is paid in full by card, and the charge at Stripe.</summary>
    public async Task<(Issued Invoice, string Charge)> PaidAsync(long minor, string card = "4242424242424242")
    {
        var invoice = await business.IssueAsync(minor, partial: true);
        return (invoice, await PayAsync(invoice, card));
    }

    public async Task<string> PayAsync(Issued invoice, string card = "4242424242424242")
    {
        using var payer = new Payer(App, invoice);
        var session = (await payer.PressPayAsync())!;
        Assert.Null(App.Stripe.Payer.PayByCard(session, card));
        await payer.ComeBackAsync(session);
        var intent = App.Stripe.Find(session)!["payment_intent"]!.ToString();
        return App.Stripe.Find(intent)!["latest_charge"]!.ToString();
    }

    public Task<bool> HearAsync(string dispute) => App.WithAsync<SettleDispute, bool>(
        Merchant.OrganizationId, s => s.ApplyAsync(business.Connection, dispute, default));

    /// <summary>Compares what moved at Stripe with the books, as is done once a day.</summary>
    public Task<bool> CompareAsync() => App.WithAsync<Compare, bool>(Merchant.OrganizationId, async compare =>
    {
        await compare.GoAsync(business.Connection, App.Clock.GetUtcNow().AddDays(-1), default);
        return true;
    });

    public Task<Dispute> DisputeAsync(string dispute) =>
        Merchant.WithDbAsync(db => db.Disputes.AsNoTracking().SingleAsync(d => d.StripeId == dispute));

    public Task<Payment> PaymentAsync(string charge) =>
        Merchant.WithDbAsync(db => db.Payments.AsNoTracking().SingleAsync(p => p.ChargeId == charge));

    public Task<List<Todo>> TodosAsync(TodoReason reason) => Merchant.WithDbAsync(db =>
        db.Todos.AsNoTracking().Where(t => t.Reason == reason).OrderBy(t => t.Id).ToListAsync());

    public Task<List<string>> SubjectsAsync() => Merchant.WithDbAsync(db =>
        db.Mails.Where(m => m.Kind == MailKind.Notice).OrderBy(m => m.Id).Select(m => m.Subject).ToListAsync());

    /// <summary>All the work of a kind that is due at another time.</summary>
    public async Task WorkAsync<T>(DateTimeOffset at) where T : IWork
    {
        using var scope = App.Services.CreateScope();
        var work = ActivatorUtilities.CreateInstance<T>(scope.ServiceProvider, new TestClock { Now = at });
        for (var unit = 0; unit < 50 && await work.OnceAsync(default); unit++)
        {
            // another may be waiting
        }
    }

    /// <summary>All the work of a kind that is due.</summary>
    public async Task WorkAsync<T>() where T : IWork
    {
        for (var unit = 0; unit < 50 && await App.WithAsync<T, bool>(default, w => w.OnceAsync(default)); unit++)
        {
            // another may be waiting
        }
    }

    public async Task AgreeAsync()
    {
        await Reckoning.AgreeAsync(Merchant);
        await Books.AgreeAsync(App);
    }
}
