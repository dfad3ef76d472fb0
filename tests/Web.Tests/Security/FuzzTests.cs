using System.Text;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Hooks;

namespace Tamias.Web.Tests.Security;

/// <summary>Damaged input at the doors that anybody can knock at: it is refused, and never fails, proves or moves
/// anything. More of it with TAMIAS_FUZZ=100000 in the environment.</summary>
public sealed class FuzzTests(Databases databases) : IAsyncLifetime
{
    App app = null!;
    Business business = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync(databases);
        business = await Business.OpenAsync(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_damaged_signature_is_no_signature()
    {
        var good = Event();
        var known = good.Signature!.Split(',').ToHashSet(StringComparer.Ordinal);
        await Mutations.Of(good.Signature).SampleAsync(async signature =>
        {
            if (signature.Any(c => c is < ' ' or > '~'))
                return; // no client can send it in a header
            var (status, _, _) = await (good with { Signature = signature }).SendAsync(app);
            var isWhole = known.IsSubsetOf(signature.Split(',').Select(p => p.Trim()));
            Assert.True(status is 400 || (status is 200 && isWhole), $"{status}: {signature}");
        }, iter: Mutations.Count, threads: 1);
    }

    [Fact]
    public async Task A_signed_event_that_makes_no_sense_stops_nobody()
    {
        await Mutations.BytesOf(Encoding.UTF8.GetString(Event().Body)).SampleAsync(async body =>
        {
            var (status, _, _) = await HookMessage.Signed(body, App.PlatformWebhookSecret).SendAsync(app);
            Assert.True(status is 200 or 400 or 413, $"{status}: {Convert.ToBase64String(body)}");
        }, iter: Mutations.Count, threads: 1);

        var invoice = await business.IssueAsync(60_00);
        using var payer = new Payer(app, invoice);
        Assert.Null(app.Stripe.Payer.PayByCard((await payer.PressPayAsync())!)); // only the webhook tells of it
        Assert.True((await Eventually.GetsAsync(invoice.ReadAsync, i => i.Outstanding.IsZero)).Outstanding.IsZero);
    }

    [Fact]
    public async Task A_damaged_amount_asks_for_nothing_or_for_what_is_owed_at_most()
    {
        var invoice = await business.IssueAsync(60_00, partial: true);
        var damaged = Gen.OneOf(Mutations.Of("60.00"), Mutations.Of("1,234.56"), Mutations.Of("0,01"));
        await damaged.SampleAsync(async typed =>
        {
            using var payer = new Payer(app, invoice);
            await payer.PressPayAsync(typed);
            Assert.True((int)payer.Visitor.Status is 200 or 400 or 429, $"{payer.Visitor.Status}: {typed}");
        }, iter: Mutations.Count / 2, threads: 1);

        Assert.All(app.Stripe.All(business.Connection.AccountId, "checkout.session"),
            session => Assert.InRange((long)session["amount_total"]!, 1, 60_00));
        await Payments.Books.AreAsync(invoice, paid: 0, payments: 0, todos: 0);
    }

    [Fact]
    public async Task A_damaged_address_leads_to_no_invoice()
    {
        var invoice = await business.IssueAsync(60_00);
        await Mutations.Of(invoice.Permalink).SampleAsync(async token =>
        {
            var status = await StatusAsync($"/pay/{Uri.EscapeDataString(token)}");
            Assert.True(status is 404 or 400 || token == invoice.Permalink || token.Length == 0, $"{status}: {token}");
        }, iter: Mutations.Count, threads: 1);
    }

    [Fact]
    public async Task A_damaged_way_back_proves_nothing()
    {
        var invoice = await business.IssueAsync(60_00);
        using var payer = new Payer(app, invoice);
        var session = (await payer.PressPayAsync())!;
        var back = new Uri(Payer.WayBack(app, session));
        await Mutations.Of(back.Query).SampleAsync(async query =>
        {
            var status = await StatusAsync(back.AbsolutePath + "?" + query.Replace("#", "", StringComparison.Ordinal));
            Assert.True(status is 200 or 400 or 404, $"{status}: {query}");
        }, iter: Mutations.Count, threads: 1);

        await Payments.Books.AreAsync(invoice, paid: 0, payments: 0, todos: 0);
        await payer.PayAsync(session);
        await Payments.Books.AreAsync(invoice, paid: 60_00, payments: 1, todos: 0);
    }

    HookMessage Event() => HookMessage.Event(
        App.PlatformWebhookSecret, "charge.updated", "ch_1", business.Connection.AccountId);

    async Task<int> StatusAsync(string address)
    {
        using var visitor = app.Visitor();
        using var response = await visitor.Straight.GetAsync(new Uri(address, UriKind.Relative));
        return (int)response.StatusCode;
    }
}
