using Microsoft.EntityFrameworkCore;
using Tamias.Web.Email;
using Tamias.Web.Estimates;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Estimates;

/// <summary>One invoice is made of an estimate; numbers, mails and books are in order.</summary>
public sealed class InvoiceTests(SharedApp shared) : SharedBusiness(shared)
{
    [Fact]
    public async Task Pressed_many_times_at_once_one_invoice_is_made_and_a_deleted_draft_makes_room_for_another()
    {
        await Business.Merchant.WithDbAsync(db => db.Organizations.Where(o => o.Id == Business.Merchant.OrganizationId)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.DefaultTerms, "Pay to our bank.")));
        var offered = await Business.OfferAsync(60_00);
        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => MakeAsync(offered.Id)));
        var invoice = Assert.Single(made.Select(m => m.Invoice).Distinct())!.Value;
        Assert.Equal([invoice], await InvoicesAsync(offered));
        Assert.Equal(1, (await offered.EventsAsync()).Count(e => e == EstimateEventKind.Invoiced));

        using var merchant = await Business.Merchant.SignInAsync();
        await merchant.OpenAsync($"/sales/estimates/show/{offered.Id}");
        await merchant.PressAsync("Draft of the invoice");
        Assert.Contains("Pay to our bank.", merchant.Text, StringComparison.Ordinal); // as on any new invoice
        await merchant.PressAsync("Delete draft");
        await merchant.OpenAsync($"/sales/estimates/show/{offered.Id}");
        await merchant.PressAsync("Make invoice");
        Assert.NotEqual(invoice, Assert.Single(await InvoicesAsync(offered)));
    }

    [Fact]
    public async Task A_second_invoice_of_the_same_estimate_is_refused_by_the_database_itself()
    {
        var offered = await Business.OfferAsync(60_00);
        await MakeAsync(offered.Id);
        var other = await Business.DraftAsync(60_00);
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => Business.Merchant.WithDbAsync(async db =>
        {
            (await db.Invoices.FirstAsync(i => i.Id == other)).EstimateId = offered.Id;
            return await db.SaveChangesAsync();
        }));
        Assert.True(await Business.Merchant.WithDbAsync(db => Task.FromResult(db.IsDuplicate(refused))));
    }

    [Fact]
    public async Task The_price_is_as_agreed_though_the_tax_has_another_rate_today()
    {
        var offered = await Business.OfferAsync(100_00);
        await Business.Merchant.WithDbAsync(async db =>
        {
            var tax = await db.Taxes.FirstAsync(t => t.IsDefault);
            return await db.Estimates.Where(e => e.Id == offered.Id).SelectMany(e => e.Lines).ExecuteUpdateAsync(l => l
                .SetProperty(x => x.VatId, tax.Id).SetProperty(x => x.VatRate, new Rate(600)));
        });
        var id = (await MakeAsync(offered.Id)).Invoice;
        var invoice = await Business.Merchant.WithDbAsync(db => db.Invoices.FirstAsync(i => i.Id == id));
        Assert.Equal(106_00, invoice.Total.Minor);
        // The estimate's stored sums are not those of its lines any more, and that is found.
        Assert.Contains(await App.WithDbAsync(default, db => new Web.Verification.Verify(db).FindDifferencesAsync(
            default)), d => d.StartsWith("estimate EST-0001", StringComparison.Ordinal));
        await Business.Merchant.WithDbAsync(db => db.Estimates.Where(e => e.Id == offered.Id).SelectMany(e => e.Lines)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.VatRate, new Rate(0))));
    }

    [Fact]
    public async Task Without_a_series_one_is_made_and_while_held_nothing_is_issued()
    {
        await Business.Merchant.WithDbAsync(db =>
            db.NumberSeries.Where(s => s.Kind == DocumentKind.Estimate).ExecuteDeleteAsync());
        var offered = await Business.OfferAsync(60_00);
        Assert.Equal("EST-0001", (await offered.ReadAsync()).Number);
        await HoldAsync(App.Clock.GetUtcNow());
        var draft = await Business.DraftEstimateAsync(60_00);
        using var merchant = await Business.Merchant.SignInAsync();
        Assert.NotNull(await App.WithAsync<SendEstimate, Refusal?>(Business.Merchant.OrganizationId, s => s.SendAsync(
            draft, new(merchant.Address, Business.Merchant.UserId)
            {
                To = ["c@example.test"], Subject = "x", Message = "x",
            }, default)));
        Assert.Null(await App.WithAsync<SendEstimate, Refusal?>(Business.Merchant.OrganizationId, s => s.SendAsync(
            offered.Id, new("again", Business.Merchant.UserId)
            {
                To = ["c@example.test"], Subject = "x", Message = "x", AttachesPdf = true,
            }, default)));
        var mail = Business.Merchant.WithDbAsync(db => db.Mails.SingleAsync());
        Assert.Null((await mail).SentAt); // it waits until a person has looked
        await HoldAsync(null);
        Assert.NotNull((await Eventually.GetsAsync(
            () => Business.Merchant.WithDbAsync(db => db.Mails.SingleAsync()), m => m.SentAt is not null)).SentAt);
        Assert.Contains(EstimateEventKind.Sent, await offered.EventsAsync());
    }

    Task<int> HoldAsync(DateTimeOffset? at) => Business.Merchant.WithDbAsync(db => db.Organizations
        .Where(o => o.Id == Business.Merchant.OrganizationId)
        .ExecuteUpdateAsync(o => o.SetProperty(x => x.RestoredAt, at)));

    Task<(Id<Invoice>? Invoice, Refusal? Refusal)> MakeAsync(Id<Estimate> id) =>
        App.WithAsync<InvoiceEstimate, (Id<Invoice>?, Refusal?)>(
            Business.Merchant.OrganizationId, i => i.MakeAsync(id, Business.Merchant.UserId, default));

    Task<List<Id<Invoice>>> InvoicesAsync(Offered offered) => Business.Merchant.WithDbAsync(db =>
        db.Invoices.Where(i => i.EstimateId == offered.Id).Select(i => i.Id).ToListAsync());
}
