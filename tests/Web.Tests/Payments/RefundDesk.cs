using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.StripeSimulator.Api;
using Tamias.Web.Payments;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Payments;

/// <summary>A merchant with an invoice that was paid through Stripe, about to give money back.</summary>
sealed class RefundDesk(App app, Business business, Issued invoice) : IDisposable
{
    Visitor? visitor;

    public App App => app;

    public Business Business => business;

    public Merchant Merchant => business.Merchant;

    public Issued Invoice => invoice;

    public Visitor Visitor => visitor ?? throw new InvalidOperationException("Nobody is signed in.");

    public static Money Euros(long cents) => new(cents, Currency.Eur);

    public static async Task<RefundDesk> OpenAsync(
        App app, long minor = 100_00, string card = "4242424242424242", string language = "en")
    {
        var business = await Business.OpenAsync(app, language);
        var desk = new RefundDesk(app, business, await business.IssueAsync(minor));
        await desk.PayAsync(desk.Invoice, card);
        return desk;
    }

    public async Task PayAsync(Issued owed, string card = "4242424242424242")
    {
        using var payer = new Payer(app, owed);
        var isGreek = business.Customer.Language == "el";
        var session = (await payer.PressPayAsync(
            pay: isGreek ? "Πληρωμή" : "Pay", go: isGreek ? "Συνέχεια" : "Continue"))!;
        Assert.Null(app.Stripe.Payer.PayByCard(session, card));
        await payer.ComeBackAsync(session);
    }

    public async Task SignInAsync(string language = "en") => visitor = await Merchant.SignInAsync(language);

    public Task<Payment> PaymentAsync() => Merchant.WithDbAsync(db =>
        db.Payments.Where(p => p.PaymentIntentId != null).OrderBy(p => p.RecordedAt).FirstAsync());

    public async Task<string> AddressAsync(string page) => $"/payments/{page}/{(await PaymentAsync()).Id}";

    public Task<List<Refund>> RefundsAsync() => Merchant.WithDbAsync(db => db.Refunds.OrderBy(r => r.Id).ToListAsync());

    public async Task<Refund> RefundAsync() => Assert.Single(await RefundsAsync());

    public Task<Refund> GetsAsync(RefundState state) => Eventually.GetsAsync(RefundAsync, r => r.State == state);

    /// <summary>Over the pages, from the payment to the last button.</summary>
    public async Task GiveBackAsync(string amount, string? from = null)
    {
        if (visitor is null)
            await SignInAsync();
        await Visitor.OpenAsync(await AddressAsync("show"));
        await Visitor.PressAsync("Refund");
        Visitor.Fill("Amount", amount);
        if (from is not null)
            Visitor.Fill("Where it comes from", from);
        await Visitor.PressAsync("Continue");
        await Visitor.PressAsync($"Give €{amount} back");
    }

    public async Task<RefundWish> WishAsync(long cents) => new(
        app.Services.GetRequiredService<Ids>().Next<Refund>(), (await PaymentAsync()).Id, Euros(cents),
        Merchant.UserId);

    public Task<RefundAnswer> AskAsync(RefundWish wish) => app.WithAsync<RequestRefund, RefundAnswer>(
        Merchant.OrganizationId, r => r.GoAsync(wish, default));

    public async Task<RefundAnswer> AskAsync(long cents) => await AskAsync(await WishAsync(cents));

    /// <summary>What the background does when the refunds of this merchant are due.</summary>
    public Task CheckAsync() => app.DoDueAsync<RefundWork>(
        () => Merchant.WithDbAsync(db => db.InTransactionAsync(() => db.Refunds.Where(r => r.NextCheckAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.NextCheckAt, DateTimeOffset.UtcNow)))));

    public IReadOnlyList<System.Text.Json.Nodes.JsonObject> AtStripe() =>
        [.. app.Stripe.All(business.Connection.AccountId, "refund")];

    public void LoseWebhooks() => app.Stripe.Settings = app.Stripe.Settings with
    {
        Webhooks = new() { DropPercent = 100 },
    };

    public void Fail(FaultKind kind, bool afterEffect, int times = 1, string method = "POST") =>
        app.Stripe.Faults.Add(new()
        {
            Kind = kind, Path = "/v1/refunds", Method = method, AfterEffect = afterEffect, Times = times,
        });

    /// <summary>What is owed on the invoice, what has left of the payment, and that everything agrees.</summary>
    public async Task IsAsync(long paid, long returned)
    {
        Assert.Equal(
            (paid, returned), ((await invoice.ReadAsync()).Paid.Minor, (await PaymentAsync()).Returned.Minor));
        await Reckoning.AgreeAsync(Merchant);
        await Books.AgreeAsync(app);
    }

    public Task<List<TodoReason>> OpenTodosAsync() => Merchant.WithDbAsync(db =>
        db.Todos.Where(t => t.DoneAt == null).Select(t => t.Reason).ToListAsync());

    public Task<List<Mail>> MailsAsync(string cause) => Merchant.WithDbAsync(db =>
        db.Mails.Where(m => m.Cause.StartsWith(cause)).ToListAsync());

    public void Dispose() => visitor?.Dispose();
}
