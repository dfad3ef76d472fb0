using Microsoft.EntityFrameworkCore;
using Tamias.Web.Recurring;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Recurring;

public sealed class RecurrenceWorkTests(Databases databases) : OwnBusiness(databases)
{
    static readonly DateOnly Start = new(2028, 1, 31);

    [Fact]
    public async Task Over_a_year_each_day_makes_one_invoice_that_is_issued_sent_and_told_once()
    {
        App.Clock.Become(Start.AddDays(-10), 12);
        await RepeatAsync(RecurrenceAction.Send);
        for (var day = Start.AddDays(-3); day < Start.AddYears(1); day = day.AddDays(1))
        {
            await ComeAsync(day, 5); // nobody is up
            if (day.Day > 26)
                await ComeAsync(day, 7);
        }

        var made = await MadeAsync();
        Assert.Equal(12, made.Count);
        Assert.Equal([new(2028, 1, 31), new(2028, 2, 29), new(2028, 3, 31)], made.Take(3).Select(i => i.IssuedOn));
        Assert.All(made, i =>
            Assert.Equal((new(60_00, Currency.Eur), i.IssuedOn.AddDays(30)), (i.Outstanding, i.DueOn)));
        var mails = await Business.Merchant.WithDbAsync(db => db.Mails.ToListAsync());
        Assert.Equal(made.Select(i => i.Id), mails.Where(m => m.Kind == MailKind.Invoice).OrderBy(m => m.CreatedAt)
            .Select(m => m.InvoiceId!.Value));
        Assert.Equal(12, mails.Count(m => m.Cause.StartsWith("recurred:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Several_processes_at_once_make_it_once()
    {
        App.Clock.Become(Start.AddDays(-1), 12);
        await RepeatAsync(RecurrenceAction.Issue);
        App.Clock.Become(Start, 7);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(WorkAsync)));
        await ComeAsync(Start, 8);
        Assert.False(Assert.Single(await MadeAsync()).IsDraft);
    }

    [Fact]
    public async Task Missed_days_are_made_good_but_what_is_long_past_waits_as_a_draft()
    {
        App.Clock.Become(Start, 12);
        await RepeatAsync(RecurrenceAction.Issue, RecurrenceUnit.Week, Start.AddDays(1));
        await ComeAsync(Start.AddDays(9), 12); // the first is eight days late, the second one
        Assert.Equal([true, false], (await MadeAsync()).Select(i => i.IsDraft));
        Assert.Equal(Start.AddDays(15), (await ReadAsync()).NextOn);
    }

    [Fact]
    public async Task Nothing_is_made_while_it_is_paused_or_for_an_archived_customer()
    {
        App.Clock.Become(Start.AddDays(-1), 12);
        var recurring = await RepeatAsync(RecurrenceAction.Issue);
        await ChangeAsync(r => r.Pause(App.Clock.GetUtcNow()));
        await ComeAsync(Start, 12);
        Assert.Empty(await MadeAsync());

        await ChangeAsync(r => r.Resume(Start.AddDays(1)));
        await Business.Merchant.WithDbAsync(db => db.Customers
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.ArchivedAt, App.Clock.GetUtcNow())));
        await ComeAsync(new(2028, 2, 29), 12);
        Assert.Empty(await MadeAsync());
        Assert.NotNull((await ReadAsync()).PausedAt);
        Assert.Equal(1, await Business.Merchant.WithDbAsync(db =>
            db.Mails.CountAsync(m => m.Cause.StartsWith($"recurring-paused:{recurring.Id}"))));
    }

    [Fact]
    public async Task One_that_fails_holds_nobody_up_and_is_tried_again()
    {
        App.Clock.Become(Start.AddDays(-1), 12);
        var broken = await RepeatAsync(RecurrenceAction.Issue);
        await RepeatAsync(RecurrenceAction.Issue);
        await Business.Merchant.WithDbAsync(async db =>
        {
            var pattern = await db.Invoices.SingleAsync(i => i.Id == broken.PatternId);
            var other = new Customer(new(Guid.CreateVersion7()), Business.Merchant.OrganizationId,
                new() { Name = "Other" }) { DueDays = int.MaxValue }; // no calendar goes so far
            db.Add(other);
            pattern.Address(other);
            return await db.SaveChangesAsync();
        });
        App.Clock.Become(Start, 12);
        var made = await Eventually.GetsAsync(MadeAsync, all => all.Count > 0); // by the product itself
        Assert.NotEqual(broken.Id, Assert.Single(made).RecurringId);
        await Business.Merchant.WithDbAsync(db => db.Customers.Where(c => c.DueDays > 1000)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.DueDays, 30)));
        await ComeAsync(Start, 14);
        Assert.Equal(2, (await MadeAsync()).Count);
    }

    [Fact]
    public async Task Without_an_address_it_is_issued_and_the_merchant_is_told_that_it_was_not_sent()
    {
        App.Clock.Become(Start.AddDays(-1), 12);
        await RepeatAsync(RecurrenceAction.Send);
        await Business.Merchant.WithDbAsync(async db =>
        {
            var customer = await db.Customers.SingleAsync();
            customer.Party = customer.Party with { Email = "" };
            return await db.SaveChangesAsync();
        });
        await ComeAsync(Start, 12);
        Assert.False(Assert.Single(await MadeAsync()).IsDraft);
        var told = await Business.Merchant.WithDbAsync(db =>
            db.Mails.SingleAsync(m => m.Cause.StartsWith("recurred:")));
        Assert.Contains("no e-mail address", told.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_looks_as_was_chosen_on_the_day_it_is_issued()
    {
        var later = new DocumentLook { Layout = DocumentLayout.Classic, Accent = "7d2440", Paper = PaperSize.Letter };
        App.Clock.Become(Start.AddDays(-1), 12);
        await RepeatAsync(RecurrenceAction.Issue);
        await ComeAsync(Start, 7);
        await Business.Merchant.WithDbAsync(async db =>
        {
            (await db.Organizations.SingleAsync(o => o.Id == Business.Merchant.OrganizationId)).Look = later;
            return await db.SaveChangesAsync();
        });
        await ComeAsync(Start.AddMonths(1), 7);
        Assert.Equal([DocumentLook.Usual, later], (await MadeAsync()).OrderBy(i => i.IssuedOn).Select(i => i.Look));
    }

    async Task ComeAsync(DateOnly day, int hour)
    {
        App.Clock.Become(day, hour);
        while (await WorkAsync())
        {
            // another one
        }
    }

    Task<bool> WorkAsync() => App.WithAsync<RecurrenceWork, bool>(default, work => work.OnceAsync(default));

    async Task<RecurringInvoice> RepeatAsync(
        RecurrenceAction action, RecurrenceUnit unit = RecurrenceUnit.Month, DateOnly? start = null)
    {
        var pattern = await Business.DraftAsync(60_00);
        return await Business.Merchant.WithDbAsync(async db =>
        {
            var row = new RecurringInvoice(new(Guid.CreateVersion7()), Business.Merchant.OrganizationId, pattern,
                App.Clock.GetUtcNow()) { Action = action };
            row.Schedule(start ?? Start, 1, unit, null);
            db.Add(row);
            await db.SaveChangesAsync();
            return row;
        });
    }

    Task<int> ChangeAsync(Action<RecurringInvoice> change) => Business.Merchant.WithDbAsync(async db =>
    {
        change(await db.RecurringInvoices.SingleAsync());
        return await db.SaveChangesAsync();
    });

    Task<RecurringInvoice> ReadAsync() =>
        Business.Merchant.WithDbAsync(db => db.RecurringInvoices.AsNoTracking().SingleAsync());

    Task<List<Invoice>> MadeAsync() => Business.Merchant.WithDbAsync(db =>
        db.Invoices.AsNoTracking().Where(i => i.RecurringId != null).OrderBy(i => i.Id).ToListAsync());
}
