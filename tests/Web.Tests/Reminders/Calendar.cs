using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Web.Reminders;
using Tamias.Web.Sales;
using Tamias.Web.Tests.Harness;

namespace Tamias.Web.Tests.Reminders;

/// <summary>A merchant in Athens whose days pass as a test wants, with rules and invoices.</summary>
sealed class Calendar(Business business)
{
    static readonly TimeZoneInfo Athens = TimeZoneInfo.FindSystemTimeZoneById("Europe/Athens");

    App App => business.Merchant.App;

    Ids Ids => App.Services.GetRequiredService<Ids>();

    public DateOnly Today { get; private set; }

    /// <summary>It is this day and hour in Athens.</summary>
    public void Become(DateOnly day, int hour = 10)
    {
        var local = day.ToDateTime(new(hour, 0));
        App.Clock.Offset = TimeZoneInfo.ConvertTimeToUtc(local, Athens) - DateTimeOffset.UtcNow.UtcDateTime;
        Today = day;
    }

    /// <summary>The same, and whoever is to be reminded is.</summary>
    public async Task ComeAsync(DateOnly day, int hour = 10)
    {
        Become(day, hour);
        while (await App.WithAsync<ReminderWork, bool>(default, work => work.OnceAsync(default)))
        {
            // another rule
        }
    }

    public Task<ReminderRule> RuleAsync(int days, Action<ReminderRule>? write = null) =>
        business.Merchant.WithDbAsync(async db =>
        {
            var rule = new ReminderRule(Ids.Next<ReminderRule>(), business.Merchant.OrganizationId,
                Currency.Eur.Zero, App.Clock.GetUtcNow()) { Days = days };
            write?.Invoke(rule);
            db.Add(rule);
            await db.SaveChangesAsync();
            return rule;
        });

    /// <summary>Issued on the real day of today, for a product whose clock others share.</summary>
    public Task<Issued> IssueTodayAsync(int dueDays)
    {
        Today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(App.Clock.GetUtcNow(), Athens).DateTime);
        return IssueAsync(Today.AddDays(dueDays));
    }

    /// <summary>Issued today.</summary>
    public async Task<Issued> IssueAsync(DateOnly? due, long minor = 100_00)
    {
        var id = await business.DraftAsync(minor, partial: true);
        await business.Merchant.WithDbAsync(async db =>
        {
            var invoice = await db.Invoices.FirstAsync(i => i.Id == id);
            invoice.Write(new(Currency.Eur, Today) { DueOn = due, Lines = [.. invoice.Lines] });
            return await db.SaveChangesAsync();
        });
        Assert.Null(await App.WithAsync<IssueInvoice, Refusal?>(
            business.Merchant.OrganizationId, i => i.IssueAsync(id, null, default)));
        var invoice = await business.Merchant.WithDbAsync(db => db.Invoices.FirstAsync(i => i.Id == id));
        var token = await App.WithAsync<Permalinks, string?>(
            business.Merchant.OrganizationId, p => Task.FromResult(p.TokenOf(invoice)));
        return new(business, id, token!);
    }

    /// <summary>Something about an invoice, as a page would do it.</summary>
    public Task ChangeAsync(Issued invoice, Action<Invoice> change) => business.Merchant.WithDbAsync(async db =>
    {
        change((await db.LockInvoiceAsync(invoice.Id))!);
        return await db.SaveChangesAsync();
    });

    /// <summary>Reminders that a mail server has put off until tomorrow.</summary>
    public Task WaitToSendAsync(ReminderRule rule, params Issued[] invoices) =>
        business.Merchant.WithDbAsync(db =>
        {
            var now = App.Clock.GetUtcNow();
            db.AddRange(invoices.Select(i => new Mail(
                Ids.Next<Mail>(), business.Merchant.OrganizationId, MailKind.Reminder, $"reminder:{rule.Id}:{i.Id}")
            {
                InvoiceId = i.Id, ReminderRuleId = rule.Id, To = "c@example.test", Subject = "Reminder", Body = "Text",
                Language = "en", CreatedAt = now, NotBeforeAt = now.AddHours(20), Tries = 3,
            }));
            return db.SaveChangesAsync();
        });

    public Task<List<Mail>> RemindersAsync() => business.Merchant.WithDbAsync(db =>
        db.Mails.AsNoTracking().Where(m => m.Kind == MailKind.Reminder).OrderBy(m => m.CreatedAt).ToListAsync());

    /// <summary>Reminders written, as days in Athens and days of their rules.</summary>
    public async Task<List<string>> TimesAsync()
    {
        var rules = await business.Merchant.WithDbAsync(db =>
            db.ReminderRules.ToDictionaryAsync(r => r.Id, r => r.Days));
        return [.. (await RemindersAsync()).Select(m =>
            $"{TimeZoneInfo.ConvertTime(m.CreatedAt, Athens):yyyy-MM-dd} {rules[m.ReminderRuleId!.Value]}")];
    }
}
