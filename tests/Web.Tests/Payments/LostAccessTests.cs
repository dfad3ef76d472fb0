using Microsoft.EntityFrameworkCore;
using Tamias.Web.Connections;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Payments;

/// <summary>Stripe stops speaking with us while a form is open: what became of it is unknown, not decided.
/// Money rules 3 and 6, acceptance case 44.</summary>
public sealed class LostAccessTests(Databases databases) : OwnBusiness(databases)
{
    [Fact]
    public async Task A_form_whose_making_was_not_remembered_is_asked_for_when_access_comes_back()
    {
        var (invoice, session) = await PressedAsync();
        App.Stripe.Accounts.Disconnect(Account);
        await App.DoDueAsync<Reconciler>(() => ChangeAttemptAsync(
            set => set.SetProperty(a => a.SessionId, "") // the process died before it wrote this
                .SetProperty(a => a.State, AttemptState.Asked).SetProperty(a => a.NextCheckAt, DateTimeOffset.UtcNow)));
        App.Stripe.Payer.PayByCard(session);

        await ComesBackAsync();
        await Eventually.GetsAsync(AttemptAsync, a => a.SessionId == session); // the same form, found by its key
        await ChangeAttemptAsync(set => set.SetProperty(a => a.NextCheckAt, DateTimeOffset.UtcNow)); // a minute later
        await IsPaidAsync(invoice);
    }

    [Fact]
    public async Task A_form_that_was_given_up_by_the_clock_alone_is_asked_for_when_access_comes_back()
    {
        var (invoice, session) = await PressedAsync();
        App.Stripe.Payer.PayByCard(session);
        App.Stripe.Accounts.Disconnect(Account);
        await ChangeAttemptAsync(set => set.SetProperty(a => a.ExpiresAt, DateTimeOffset.UtcNow.AddMinutes(-1)));
        Assert.Null(await App.WithAsync<EndLiveAttempt, Refusal?>(
            Business.Merchant.OrganizationId, e => e.EndAsync(invoice.Id, default)));
        Assert.Equal(AttemptState.Expired, (await AttemptAsync()).State);

        await ComesBackAsync();
        await IsPaidAsync(invoice);
    }

    [Fact]
    public async Task A_form_that_was_given_up_and_rightly_so_is_asked_for_once_and_then_left_alone()
    {
        var (invoice, session) = await PressedAsync();
        App.Stripe.Accounts.Disconnect(Account);
        await ChangeAttemptAsync(set => set.SetProperty(a => a.ExpiresAt, DateTimeOffset.UtcNow.AddMinutes(-1)));
        await App.WithAsync<EndLiveAttempt, Refusal?>(
            Business.Merchant.OrganizationId, e => e.EndAsync(invoice.Id, default));
        App.Stripe.Advance(TimeSpan.FromHours(1)); // the form has closed by itself
        Assert.Equal("expired", App.Stripe.Find(session)!["status"]!.ToString());

        await ComesBackAsync();
        var attempt = await Eventually.GetsAsync(AttemptAsync, a => a.NextCheckAt is null);
        Assert.Equal((AttemptState.Expired, null), (attempt.State, attempt.NextCheckAt));
        await Books.AreAsync(invoice, paid: 0, payments: 0, todos: 0);
    }

    string Account => Business.Connection.AccountId;

    async Task<(Issued Invoice, string Session)> PressedAsync()
    {
        App.Stripe.Settings = App.Stripe.Settings with { Webhooks = new() { DropPercent = 100 } };
        var invoice = await Business.IssueAsync(60_00);
        using var payer = new Payer(App, invoice);
        return (invoice, (await payer.PressPayAsync())!);
    }

    /// <summary>The merchant connects the same account again; the running product does the rest.</summary>
    async Task ComesBackAsync()
    {
        App.Stripe.Accounts.Connect(Account);
        var proven = new ProvenAccount(Business.Gateway.Id, ConnectionWay.Platform, Livemode: false, Account);
        Assert.NotNull((await App.WithAsync<Attach, Attached>(
            Business.Merchant.OrganizationId, a => a.GoAsync(proven, default))).ConnectionId);
    }

    static async Task IsPaidAsync(Issued invoice)
    {
        await Eventually.GetsAsync(invoice.ReadAsync, i => i.Outstanding.IsZero);
        await Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
    }

    Task<Attempt> AttemptAsync() => Business.Merchant.WithDbAsync(db => db.Attempts.AsNoTracking().SingleAsync());

    Task<int> ChangeAttemptAsync(Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Attempt>> change) =>
        Business.Merchant.WithDbAsync(db => db.InTransactionAsync(() => db.Attempts.ExecuteUpdateAsync(change)));
}
